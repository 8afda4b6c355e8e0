import type { Annotation } from './annotation.ts'
import { andMore, countRecovered, type FaultGroup, groupFaults } from './fault-groups.ts'
import { oneLine, plural, times } from './format.ts'
import type { Report } from './schema.ts'

/** At most this many causes are told one by one; the summary has them all. */
const told = 5

/** What a notice tells of. */
export type Recovery = Pick<Report, 'faults' | 'transfer' | 'attempts'>

/** One notice for a green job that met faults on the way, so that teams can count how often the guard was needed. */
export function recoveryNotice(report: Recovery): readonly Annotation[] {
  const overcome = groupFaults(report.faults).filter((trouble) => trouble.head.recovered)
  if (overcome.length === 0) return []
  const lines = overcome.slice(0, told).map(line)
  const untold = overcome.length - lines.length
  return [
    {
      level: 'notice',
      title: 'modward kept this job alive',
      message: [
        `${plural(countRecovered(report.faults), 'fault')} met and overcome${means(report)}`,
        ...lines,
        ...(untold > 0 ? [`… and ${plural(untold, 'more cause', 'more causes')}`] : []),
        ...withoutGuard(overcome),
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

/** By which means: only what was counted. */
function means({ transfer, attempts }: Recovery): string {
  const counted = [
    transfer.retries > 0 ? plural(transfer.retries, 'retry', 'retries') : '',
    transfer.resumes > 0 ? plural(transfer.resumes, 'resumed transfer') : '',
    transfer.failovers > 0 ? `${plural(transfer.failovers, 'file')} from another mirror` : '',
    attempts.length > 1 ? plural(attempts.length, 'attempt') : '',
  ].filter((part) => part !== '')
  return counted.length === 0 ? '.' : `: ${counted.join(', ')}.`
}

/**
 * Go asks for a file once, and a fault that a second request would have cured ends the download; so the first such
 * fault is where a job without a guard would have stopped.
 */
function withoutGuard(overcome: readonly FaultGroup[]): readonly string[] {
  const [first] = overcome.filter(({ head, modules }) => head.retryable && modules.length > 0).flatMap((t) => t.modules)
  return first === undefined
    ? []
    : [`Go by itself asks once: without a guard this job could have failed at ${oneLine(first, 300)}.`]
}
