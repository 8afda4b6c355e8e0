import { causeOf } from '../causes/rules/table.ts'
import { type Annotation, annotationLimit } from './annotation.ts'
import { causeLink, responsibleSentence } from './cause-text.ts'
import { andMore, type FaultGroup, groupFaults, seenText } from './fault-groups.ts'
import { clip, formatCount, hostOf, oneLine, plainLines, times } from './format.ts'
import { fatalToPlainGo } from './plain-go.ts'
import { recoveryNotice } from './recovery-notice.ts'
import { type Report, wasProbed } from './schema.ts'

/**
 * The annotations of a report. Failed: an error for each cause that was not recovered from, the root cause first, on the line
 * that asks for the module. Ready: one notice if modward recovered from faults. In both cases a warning for what will stop a later
 * go command.
 */
export function annotations(report: Report): readonly Annotation[] {
  if (report.outcome === 'ready') return [...recoveryNotice(report, fatalToPlainGo(report)), ...warnings(report)]
  const errors = groupFaults(report.faults)
    .filter((group) => !group.head.recovered)
    .slice(0, annotationLimit)
    .map((group) => ({
      level: 'error' as const,
      title: oneLine(group.head.title, 200),
      message: explain(group, report),
      file: group.file,
      line: group.line,
    }))
  return [...errors, ...warnings(report)]
}

/** A line that has an error needs no warning. */
function warnings(report: Report): readonly Annotation[] {
  const failed = report.faults.filter(({ recovered, file }) => !recovered && file !== '')
  return report.warnings
    .filter((warning) => !failed.some(({ file, line }) => file === warning.file && line === warning.line))
    .slice(0, annotationLimit)
    .map(({ title, text, file, line }) => ({
      level: 'warning',
      title: oneLine(title, 200),
      message: oneLine(text, 1000),
      file,
      line,
    }))
}

/** An annotation's box has room for so many names. */
const shownModules = 10

/** A line for each of: what failed, how it is known, who is responsible, what to do, where to read on. */
function explain(group: FaultGroup, report: Report): string {
  const { head, modules } = group
  const whose = responsibleSentence(head.cause)
  // Without a module the title says what failed, and it stands above.
  const isGeneral = modules.length === 0
  return [
    isGeneral ? `${whose} (${head.cause})` : `${whatFailed(group)} (${head.cause})`,
    ...evidence(group),
    ...goproxy(group, report),
    ...preflight(group, report),
    ...(isGeneral ? [] : [whose]),
    `Do: ${oneLine(head.advice, 600)}`,
    ...moduleNames(group),
    `More: ${causeLink(head.cause)}`,
  ].join('\n')
}

function whatFailed({ head, modules }: FaultGroup): string {
  return `Go could not get ${oneLine(andMore(modules), 300)}: ${oneLine(head.title, 200)}`
}

/** The modules by name if there are several, as far as they fit in the box. */
function moduleNames({ modules }: FaultGroup): readonly string[] {
  if (modules.length < 2) return []
  const rest = modules.length - shownModules
  const more = rest > 0 ? ` and ${formatCount(rest)} more` : ''
  return [`Modules: ${oneLine(modules.slice(0, shownModules).join(', '), 800)}${more}`]
}

/**
 * What was printed or met, at most three lines: enough to recognise it, the log has the rest. Wrong inputs are all shown, as
 * nothing else shows them.
 */
function evidence({ head, count, hosts }: FaultGroup): readonly string[] {
  const where = hosts.length === 0 ? '' : ` at ${oneLine(andMore(hosts), 200)}`
  const lines = plainLines(seenText(head)).filter((line) => line.trim() !== '')
  const shown = head.cause === 'input_invalid' ? lines : lines.slice(0, 3).map((line) => clip(line.trimEnd(), 300))
  const [first = '', ...others] = shown
  if (first === '') return count === 1 && where === '' ? [] : [`Seen ${times(count)}${where}.`]
  return [`Seen ${times(count)}${where}: ${first}`, ...others.map((line) => `  ${line}`)]
}

/** The job's GOPROXY, if it names the host: a wrong address is corrected there, not at the mirror. */
function goproxy({ head, hosts }: FaultGroup, { go }: Report): readonly string[] {
  if (causeOf(head.cause).layer === 'env proxy') return []
  const list = go.env['GOPROXY'] ?? ''
  return hosts.some((host) => list.includes(host)) ? [`GOPROXY of this job: ${oneLine(list, 300)}`] : []
}

function isAlike(reason: string, title: string): boolean {
  return reason.includes(title) || title.includes(reason.replace(/ \(\w+\)\.?$/, ''))
}

/** What the preflight found out, if the fault is about a host: it tells a broken network from a broken mirror. */
function preflight({ head, hosts }: FaultGroup, { mirrors }: Report): readonly string[] {
  // A verdict in the words of the title says nothing new.
  // Mirrors that modward added by itself are no part of the job's set-up.
  const own = mirrors.filter(({ origin }) => origin !== 'catalogue')
  const known = own.filter((mirror) => wasProbed(mirror) && !isAlike(mirror.reason, head.title))
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
