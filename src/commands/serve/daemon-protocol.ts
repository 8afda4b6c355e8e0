import type { MirrorPlan } from '../../mirrors/plan.ts'
import type { FaultReport, TransferReport } from '../../report/schema.ts'

/** The second line of a daemon's standard input: it stays although the process that started it ends. */
export const stayLine = 'stay'

/** What a relay daemon has to do: everything it needs to know, handed over as the first line of its standard input. */
export type DaemonOrder = {
  /** As planned, with URLs as text. */
  readonly plan: { readonly mirrors: readonly PlainMirror[]; readonly tail: string }
  /** `user:password` by mirror name. */
  readonly credentials: readonly (readonly [mirror: string, userinfo: string])[]
  readonly goauth: string
  /** GOPRIVATE patterns. */
  readonly privatePatterns: string
  /** go.sum's hashes, by `path version` for a zip and `path version/go.mod` for a go.mod file. */
  readonly sums: readonly (readonly [name: string, hash: string])[]
  /** A folder with what an earlier job saved, and this one will: the first source. */
  readonly folder: string
  /** Where a spool may be made. */
  readonly temp: string
  readonly stallMs: number
  readonly concurrency: number
  /** The process without which the daemon is of no use: it ends with it. */
  readonly watchPid: number
  /** After so long it ends in any case; milliseconds. */
  readonly lifetimeMs: number
  /** The file that takes its standard error and a line for each event; empty for none. */
  readonly log: string
  /** The trace of the main step, to be continued; empty for none. */
  readonly trace: string
}

type PlainMirror = Omit<MirrorPlan['mirrors'][number], 'url'> & { readonly url: string }

/** A relay daemon that is running. Its URLs hold a secret each. */
export type DaemonAddress = {
  /** For GOPROXY. */
  readonly url: string
  /** Stops it, and answers with its report. */
  readonly control: string
  readonly pid: number
}

/** What the main step leaves for the post step if a daemon is running. */
export type DaemonHandle = {
  readonly serving: DaemonAddress
  /** The module cache of later go commands. */
  readonly moduleCache: string
  /** The relay's first source, to be removed when it has ended. */
  readonly folder: string
  /** Its log; empty for none. */
  readonly log: string
}

/** What a relay daemon did. */
export type DaemonReport = {
  /** ISO 8601: what the times of its faults count from. */
  readonly startedAt: string
  readonly faults: readonly FaultReport[]
  readonly transfer: TransferReport
  /** Paths of the files that go.sum names and go commands asked for; what came of them is in the module cache. */
  readonly named: readonly string[]
}

/** The plan in a form that survives JSON. */
export function packPlan({ mirrors, tail }: MirrorPlan): DaemonOrder['plan'] {
  return { mirrors: mirrors.map((mirror) => ({ ...mirror, url: mirror.url.href })), tail }
}

/** The inverse of {@link packPlan}. */
export function unpackPlan({ mirrors, tail }: DaemonOrder['plan']): MirrorPlan {
  return { mirrors: mirrors.map((mirror) => ({ ...mirror, url: new URL(mirror.url) })), tail }
}

/**
 * The GOPROXY for later steps: the relay, and after it the list as it was. With `|` between them a relay that has died
 * costs no more than its help.
 */
export function servedGoproxy(serving: DaemonAddress, list: string): string {
  return `${serving.url}|${list}`
}
