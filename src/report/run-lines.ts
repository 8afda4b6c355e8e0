import type { Diagnosis } from '../causes/log/log-reader.ts'
import { type ExplanationLine, explanationLines } from './explanation.ts'
import { countRecovered, groupFaults } from './fault-groups.ts'
import { plural } from './format.ts'
import type { Report } from './schema.ts'

/** What is said behind the output of a command that ran with guarded downloads: nothing if its downloads met no error. */
export function runLines(ran: {
  readonly diagnosis: Diagnosis | undefined
  readonly report: Pick<Report, 'faults'> | undefined
}): readonly ExplanationLine[] {
  const faults = ran.report?.faults ?? []
  const [first] = groupFaults(faults).filter(({ head }) => head.recovered)
  const recovered =
    first === undefined
      ? []
      : [
          {
            text: `modward recovered from ${plural(countRecovered(faults), 'error')}: ${first.head.title} (${first.head.cause})`,
            aside: true,
          },
        ]
  if (ran.diagnosis === undefined) return recovered
  return [
    { text: '', aside: false },
    { text: 'modward: a Go download of this command failed.', aside: false },
    ...explanationLines(ran.diagnosis),
    ...recovered,
  ]
}
