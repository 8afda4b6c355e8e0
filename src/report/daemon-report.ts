import type { Annotation } from './annotation.ts'
import { countRecovered } from './fault-groups.ts'
import { fitToLimit } from './fit-to-limit.ts'
import { formatBytes, plural } from './format.ts'
import { summaryLimit } from './markdown.ts'
import { recoveryNotice } from './recovery-notice.ts'
import { type FaultReport, noTransfer, type Report, type TransferReport } from './schema.ts'
import { faultsTable } from './summary-tables.ts'

/** What the relay daemon did for the steps after modward's own. */
export type LaterSteps = {
  /** ISO 8601: what the times of the faults count from. */
  readonly startedAt: string
  readonly faults: readonly FaultReport[]
  readonly transfer: TransferReport
}

/** `▸ Serve: 12 files (3 MB) for later steps, recovered from 2 errors`. */
export function laterLine({ faults, transfer }: LaterSteps): string {
  const files = `${plural(transfer.files, 'file')} (${formatBytes(transfer.bytes)}) for later steps`
  return `▸ Serve: ${files}${recovery(faults)}`
}

function recovery(faults: LaterSteps['faults']): string {
  const recovered = countRecovered(faults)
  return recovered > 0 ? `, recovered from ${plural(recovered, 'error')}` : ''
}

/** The notice for what was recovered from; what was not has failed a step of its own, and go has said so there. */
export function laterNotice({ faults, transfer }: LaterSteps): readonly Annotation[] {
  // Which list the go commands of those steps would have walked is not known.
  return recoveryNotice({ faults, transfer, attempts: [], mirrors: [], failedRequests: [] }, [])
}

/** The part of the job summary on later steps. */
export function laterMarkdown(later: LaterSteps): string {
  const { transfer, faults } = later
  const figures = `${plural(transfer.files, 'file')} downloaded (${formatBytes(transfer.bytes)})${recovery(faults)}`
  return fitToLimit([`### Later steps of this job: ${figures}`, faultsTable(later)], summaryLimit)
}

/** The report of the main step with what later steps did added to it. */
export function withLaterSteps(report: Report, later: LaterSteps): Report {
  const counters = Object.keys(noTransfer) as (keyof TransferReport)[]
  const sums = counters.map((name) => [name, report.transfer[name] + later.transfer[name]])
  const offsetMs = Date.parse(later.startedAt) - Date.parse(report.startedAt)
  const faults = later.faults.map((fault) => {
    return { ...fault, startedMs: fault.startedMs + offsetMs, lastMs: fault.lastMs + offsetMs }
  })
  return {
    ...report,
    faults: [...report.faults, ...faults],
    transfer: Object.fromEntries(sums) as TransferReport,
  }
}
