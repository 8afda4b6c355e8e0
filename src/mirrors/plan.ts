/** One GOPROXY mirror that may be asked. */
export type Mirror = {
  /** Without credentials and without a trailing slash: safe to show, and its name in reports. */
  readonly name: string
  /** Where requests go, credentials taken out (they live in network/credentials). */
  readonly url: URL
  /** Mirrors of one group may stand in for one another on faults. */
  readonly group: string
  /** The separator that follows it in the list: with `|` even a fault lets the next entry decide. */
  readonly separator: ',' | '|'
  /** Given by the user (or the job's own GOPROXY), or by the catalogue. */
  readonly origin: 'list' | 'catalogue'
}

/**
 * Which mirrors may be asked, best first, and what stays behind them for the go command itself. `mirrors` is empty where
 * the relay cannot help (`direct`, `off`, `file://` only): go then goes its own way.
 */
export type MirrorPlan = {
  readonly mirrors: readonly Mirror[]
  /** What follows the mirrors in the user's list, separator included: `,direct`, `|direct`, `,off`, `,file:///x`, or empty. */
  readonly tail: string
}
