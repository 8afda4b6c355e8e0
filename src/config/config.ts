import type { GoQuery } from '../goversion/go-query.ts'

/** A process environment; only entry points, inputs, go and hosts read the real one. */
export type Env = Readonly<Record<string, string | undefined>>

/** What started the job, as far as it decides who chose the content. */
export type JobEvent = {
  /** The runner's name of it: `push`, `pull_request`, …; empty outside a runner. */
  readonly name: string
  /** A pull request, or the run that is reacted to, comes from another repository. */
  readonly fork: boolean
}

/** What the user asked for, checked and complete. Durations are milliseconds. */
export type Config = {
  /** Directories or globs, as given, `/`-separated. */
  readonly directories: readonly string[]
  /** `auto`, `inherit`, or a GOPROXY value made of the user's list. */
  readonly mirrors: 'auto' | 'inherit' | { readonly list: string }
  /** Whether health and speed may change the order of the mirrors. */
  readonly mirrorOrder: 'auto' | 'listed' | 'fastest'
  /** GOPRIVATE patterns to add. */
  readonly private: readonly string[]
  /** Tokens for git; each is for all repositories below a prefix, `host` or `host/path` without a scheme. */
  readonly gitAuth: readonly { readonly prefix: string; readonly token: string }[]
  readonly preflight: 'advise' | 'require' | 'off'
  readonly preflightTimeout: number
  readonly attempts: number
  readonly backoff: number
  readonly backoffMax: number
  readonly timeout: number
  readonly stallTimeout: number
  readonly concurrency: 'auto' | number
  /** Whether modules are verified and unpacked by modward as far as they can be proven, or all by the go command. */
  readonly unpack: 'auto' | 'go'
  readonly cache: 'auto' | 'true' | 'restore' | 'save' | 'false'
  readonly cacheKeySuffix: string
  readonly cacheTimeout: number
  /** A folder instead of the cache service; empty for none. Relative to the workspace. */
  readonly cacheDirectory: string
  /** Which Go to provide; undefined for the one on PATH, or what `goVersionFile` says. */
  readonly goVersion: GoQuery | undefined
  /** The file that says which Go to provide; empty for none. */
  readonly goVersionFile: string
  /** Keep a relay for the job's later steps. */
  readonly serve: boolean
  readonly annotations: boolean
  readonly summary: boolean
  /** Path of the extra JSON report; empty for none. */
  readonly report: string
  /** Path of the metrics file; empty for none. */
  readonly metrics: string
  /** Where the metrics are pushed to; may hold credentials. Undefined for nowhere. */
  readonly metricsPush: URL | undefined
  /** Path of the trace; empty for none. */
  readonly trace: string
  readonly failOnError: boolean
}
