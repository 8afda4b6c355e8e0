import type { Sink } from '../events/event.ts'
import type { Progress } from '../events/sinks/transfer-progress.ts'
import type { GoproxyExport, Report } from '../report/schema.ts'

/** What a run leaves to people and to later steps. */
export type RunResult = {
  readonly report: Report
  readonly goproxy: GoproxyExport
  /** Other variables for later steps, such as GOPRIVATE. */
  readonly variables: Readonly<Record<string, string>>
  /** The go command's own output of the attempt that failed, whole, relay addresses replaced; empty when ready. */
  readonly goOutput: string
}

/** What the user wants to be published, and whether a failed download fails the step. */
export type Publishing = {
  readonly annotations: boolean
  readonly summary: boolean
  /** Path of the JSON report; empty if the host chooses, or writes none. */
  readonly report: string
  /** Path of the trace; empty for none. */
  readonly trace: string
  readonly failOnError: boolean
}

/** Hides secrets in a text; every host passes all that it prints, writes or exports through one of these. */
export interface Redactor {
  add(value: string): void
  redact(text: string): string
}

/** Where modward runs: a GitHub runner or a terminal. */
export interface Host {
  /** One line of what is being done. */
  info(line: string): void
  /** Something went wrong that does not end the run. */
  warning(line: string): void
  /** Lines that are folded away if the host can fold. */
  group(title: string, lines: readonly string[]): void
  /** How far the download is; called often, shown as the host sees fit. */
  progress(progress: Progress): void
  /** Registers a value that must never be shown. */
  secret(value: string): void
  /** The text without any secret, for what leaves by another way than this host. */
  redact(text: string): string
  /** Where the events of a run go on this host, redacted: debug output and the trace, as far as they are asked for. */
  readonly sinks: readonly Sink[]
  /**
   * Exports a Go to later steps, at once and whatever becomes of this one: folders to put on PATH first, and variables. A runner shows what
   * it will print of compile errors as annotations.
   */
  exportEnv(folders: readonly string[], variables: Readonly<Record<string, string>>): Promise<void>
  /**
   * Publishes the result: annotations, summary, outputs and exports on a runner; a verdict or JSON in a terminal.
   * Never throws: what cannot be published is a warning. Resolves to the exit code for the process.
   */
  publish(result: RunResult): Promise<number>
}
