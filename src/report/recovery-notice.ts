import type { Annotation } from './annotation.ts'
import { andMore, countRecovered, type FaultGroup, groupFaults } from './fault-groups.ts'
import { formatDuration, oneLine, plural, times } from './format.ts'
import { nextStep } from './next-step.ts'
import type { FaultReport, Report } from './schema.ts'

/** So many causes are named one by one; the summary has them all. */
const namedCauses = 5

/** What the notice is made of. */
export type Recovery = Pick<Report, 'faults' | 'transfer' | 'attempts' | 'mirrors' | 'failedRequests'>

/**
 * One notice for a run that recovered from faults, so that teams can count how often the guard was needed.
 * @param fatal those of them that would have ended the download of plain go
 */
export function recoveryNotice(report: Recovery, fatal: readonly FaultReport[]): readonly Annotation[] {
  const recovered = groupFaults(report.faults).filter((group) => group.head.recovered)
  if (recovered.length === 0) return []
  const lines = recovered.slice(0, namedCauses).map(line)
  const others = recovered.length - lines.length
  const next = nextStep(report)
  return [
    {
      level: 'notice',
      title: 'modward recovered from download errors',
      message: [
        `Recovered from ${plural(countRecovered(report.faults), 'error')}${means(report)}${cost(report)}`,
        ...lines,
        ...(others > 0 ? [`… and ${plural(others, 'more cause', 'more causes')}`] : []),
        ...withoutGuard(fatal),
        ...(next === '' ? [] : [`Next: ${next}`]),
      ].join('\n'),
      file: '',
      line: 0,
    },
  ]
}

function line({ head, count, modules, hosts }: FaultGroup): string {
  const where = hosts.every((host) => head.title.includes(host)) ? '' : ` at ${oneLine(andMore(hosts), 200)}`
  const what = modules.length === 0 ? '' : `: ${oneLine(andMore(modules), 300)}`
  return `${oneLine(head.title, 200)} (${head.cause}), ${times(count)}${where}${what}`
}

/** The means of recovery that were counted. */
function means({ transfer, attempts }: Recovery): string {
  const counted = [
    transfer.retries > 0 ? plural(transfer.retries, 'retry', 'retries') : '',
    transfer.resumes > 0 ? plural(transfer.resumes, 'resumed transfer') : '',
    transfer.failovers > 0 ? `${plural(transfer.failovers, 'file')} from another mirror` : '',
    attempts.length > 1 ? plural(attempts.length, 'attempt') : '',
  ].filter((part) => part !== '')
  return counted.length === 0 ? '.' : `: ${counted.join(', ')}.`
}

/** What it cost, if that is worth a word. */
function cost({ failedRequests }: Recovery): string {
  const longest = Math.max(0, ...failedRequests.map(({ durationMs }) => durationMs))
  return longest < 1000 ? '' : ` The longest failed request took ${formatDuration(longest)}.`
}

/** Where a job without modward could have failed first. */
function withoutGuard(fatal: readonly FaultReport[]): readonly string[] {
  const [first] = fatal.toSorted((a, b) => a.startedMs - b.startedMs).flatMap(({ modules }) => modules)
  return first === undefined
    ? []
    : [`Plain go does not retry. Without modward this job could have failed at ${oneLine(first, 300)}.`]
}
