import type { Report } from '../report/schema.ts'

/** How far the download is; sent often, shown as the host sees fit. */
export type Progress = {
  readonly files: number
  readonly filesTotal: number
  readonly bytes: number
  readonly bytesPerSecond: number
  readonly mirror: string
}

/** What a run leaves behind for the person and for later steps, beside the report itself. */
export type RunResult = {
  readonly report: Report
  /** The GOPROXY value for later steps; `exported` is false where it must not be exported (credentials). */
  readonly goproxy: { readonly value: string; readonly exported: boolean }
  /** Other variables for later steps, such as GOPRIVATE. */
  readonly variables: Readonly<Record<string, string>>
  readonly mirror: string
  readonly cacheHit: boolean
  /** The go command's own output of the attempt that failed, whole, relay addresses replaced; empty when ready. */
  readonly goOutput: string
}

/** What the user wants to be published, and whether a failed download fails the step. */
export type Publishing = {
  readonly annotations: boolean
  readonly summary: boolean
  /** Path of the JSON report; empty where the host chooses, or writes none. */
  readonly report: string
  readonly failOnError: boolean
}

/** Hides secrets in a text; every host passes all that it prints, writes or hands on through one of these. */
export interface Redactor {
  add(value: string): void
  redact(text: string): string
}

/** Where modward runs: a GitHub runner or a terminal. */
export interface Host {
  /** One line of the story. */
  info(line: string): void
  /** Something went wrong that does not end the run. */
  warning(line: string): void
  /** Lines that are folded away where the host can fold. */
  group(title: string, lines: readonly string[]): void
  progress(progress: Progress): void
  /** Registers a value that must never be shown. */
  secret(value: string): void
  /** Hands on to later steps, at once and whatever becomes of this one: folders to put on PATH first, and variables. */
  exportEnv(folders: readonly string[], variables: Readonly<Record<string, string>>): Promise<void>
  /**
   * Publishes the result: annotations, summary, outputs and exports on a runner; a verdict or JSON in a terminal.
   * Never throws: what cannot be published is a warning. Resolves to the exit code for the process.
   */
  publish(closing: RunResult): Promise<number>
}
