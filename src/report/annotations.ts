import { causeOf } from '../causes/rules/table.ts'
import { type Annotation, annotationLimit } from './annotation.ts'
import { causeLink, responsibleSentence } from './cause-text.ts'
import { andMore, type FaultGroup, groupFaults } from './fault-groups.ts'
import { clip, formatCount, hostOf, oneLine, plainLines, times } from './format.ts'
import { recoveryNotice } from './recovery-notice.ts'
import { type Report, wasProbed } from './schema.ts'

/**
 * What the report has to say in annotations. Failed: an error for each cause that stayed, the root of it first, on the line
 * that asks for the module. Ready: one notice when modward had to overcome something, otherwise nothing.
 */
export function annotations(report: Report): readonly Annotation[] {
  if (report.outcome === 'ready') return recoveryNotice(report)
  return groupFaults(report.faults)
    .filter((trouble) => !trouble.head.recovered)
    .slice(0, annotationLimit)
    .map((trouble) => ({
      level: 'error' as const,
      title: oneLine(trouble.head.title, 200),
      message: explain(trouble, report),
      file: trouble.file,
      line: trouble.line,
    }))
}

/** More names than these nobody reads in a box. */
const shownModules = 10

/** Five answers, a line each: what failed, how it is known, whose fault it is, what to do, where to read on. */
function explain(trouble: FaultGroup, report: Report): string {
  const { head } = trouble
  return [
    `${whatFailed(trouble)} (${head.cause})`,
    ...seen(trouble),
    ...listed(trouble, report),
    ...probed(trouble, report),
    responsibleSentence(head.cause),
    `Do: ${oneLine(head.advice, 600)}`,
    ...named(trouble),
    `More: ${causeLink(head.cause)}`,
  ].join('\n')
}

function whatFailed({ head, modules }: FaultGroup): string {
  if (modules.length === 0) return oneLine(head.title, 200)
  return `Go could not get ${oneLine(andMore(modules), 300)}: ${oneLine(head.title, 200)}`
}

/** The modules by name where there are several, as far as they fit in the box. */
function named({ modules }: FaultGroup): readonly string[] {
  if (modules.length < 2) return []
  const rest = modules.length - shownModules
  const more = rest > 0 ? ` and ${formatCount(rest)} more` : ''
  return [`Modules: ${oneLine(modules.slice(0, shownModules).join(', '), 800)}${more}`]
}

/**
 * What was printed or met, at most three lines of it: enough to recognise, the log has the rest. Wrong inputs are all told,
 * since nothing else tells them.
 */
function seen({ head, count, hosts }: FaultGroup): readonly string[] {
  const where = hosts.length === 0 ? '' : ` at ${oneLine(andMore(hosts), 200)}`
  const lines = plainLines(head.text).filter((line) => line.trim() !== '')
  const shown = head.cause === 'input_invalid' ? lines : lines.slice(0, 3).map((line) => clip(line.trimEnd(), 300))
  const [first = '', ...others] = shown
  if (first === '') return count === 1 && where === '' ? [] : [`Seen ${times(count)}${where}.`]
  return [`Seen ${times(count)}${where}: ${first}`, ...others.map((line) => `  ${line}`)]
}

/** Where the address comes from, when it comes from there: a wrong one is put right in the job, not at the mirror. */
function listed({ head, hosts }: FaultGroup, { go }: Report): readonly string[] {
  if (causeOf(head.cause).layer === 'env proxy') return []
  const goproxy = go.env['GOPROXY'] ?? ''
  return hosts.some((host) => goproxy.includes(host)) ? [`GOPROXY of this job: ${oneLine(goproxy, 300)}`] : []
}

/** What the preflight knew of the mirrors, where the fault is about a host: it tells a broken network from a broken mirror. */
function probed({ head, hosts }: FaultGroup, { mirrors }: Report): readonly string[] {
  // A verdict in the words of the title says nothing new.
  const known = mirrors.filter((mirror) => wasProbed(mirror) && !mirror.reason.includes(head.title))
  if (hosts.length === 0 || known.length === 0) return []
  const concerned = known.filter(
    ({ url }) => hosts.includes(hostOf(url)) || hosts.includes(URL.parse(url)?.hostname ?? url),
  )
  const others = known.filter((mirror) => !concerned.includes(mirror))
  const shown = [...concerned, ...others].slice(0, 3).map(({ url, reason }) => {
    return `${oneLine(hostOf(url), 100)}: ${oneLine(reason, 200).replace(/\.$/, '')}`
  })
  return [`Preflight: ${shown.join('; ')}`]
}
