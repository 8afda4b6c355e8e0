import type { Fault } from '../causes/fault.ts'
import type { Annotation } from './annotation.ts'
import { countRecovered } from './fault-groups.ts'
import { fitToLimit } from './fit-to-limit.ts'
import { formatBytes, plural } from './format.ts'
import { faultsTable, summaryLimit } from './markdown.ts'
import { prose } from './markup.ts'
import { recoveryNotice } from './recovery-notice.ts'
import type { Report, TransferReport } from './schema.ts'

/** What the relay did for the steps after modward's own. */
export type LaterSteps = { readonly faults: readonly Fault[]; readonly transfer: TransferReport }

/** `▸ Serve: 12 files (3 MB) for later steps, 2 faults overcome`. */
export function laterLine({ faults, transfer }: LaterSteps): string {
  const overcome = countRecovered(faults)
  const files = `${plural(transfer.files, 'file')} (${formatBytes(transfer.bytes)}) for later steps`
  return `▸ Serve: ${files}${overcome > 0 ? `, ${plural(overcome, 'fault')} overcome` : ''}`
}

/** The notice for what was overcome; what was not has failed a step of its own, and go has told of it there. */
export function laterNotice({ faults, transfer }: LaterSteps): readonly Annotation[] {
  return recoveryNotice({ faults, transfer, attempts: [] })
}

/** What the job summary says of it. */
export function laterMarkdown(later: LaterSteps): string {
  return fitToLimit([`**${prose(laterLine(later).replace('▸ ', ''))}**`, faultsTable(later)], summaryLimit)
}

/** The report of the main step with what came later added to it. */
export function withLaterSteps(report: Report, later: LaterSteps): Report {
  const { transfer } = report
  const add = (name: keyof TransferReport) => transfer[name] + later.transfer[name]
  return {
    ...report,
    faults: [...report.faults, ...later.faults],
    transfer: {
      files: add('files'),
      bytes: add('bytes'),
      requests: add('requests'),
      retries: add('retries'),
      failovers: add('failovers'),
      stalls: add('stalls'),
      resumes: add('resumes'),
      demotions: add('demotions'),
    },
  }
}
