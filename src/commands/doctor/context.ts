import type { Env } from '../../config/config.ts'
import type { Finding } from './finding.ts'

/** The job that the doctor looks at, and where its findings go. */
export type DoctorContext = {
  readonly env: Env
  /** Absolute: directories are relative to it. */
  readonly root: string
  /** Ask for the first bytes of every zip, to see all hosts that mirrors redirect to. */
  readonly tracesHosts: boolean
  /** Told each finding as soon as it is known, in order, fit to be shown. */
  readonly onFinding: (finding: Finding) => void
  /** Told what is waited for. */
  readonly onWait: (text: string) => void
  readonly signal: AbortSignal
}
