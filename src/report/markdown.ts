import { causeLink, causesPage, responsibleSentence } from './cause-text.ts'
import { countRecovered, groupFaults, seenText } from './fault-groups.ts'
import { fitToLimit } from './fit-to-limit.ts'
import { formatDuration, plural } from './format.ts'
import { code, prose, proseWithCode } from './markup.ts'
import { nextStep } from './next-step.ts'
import { fatalToPlainGo } from './plain-go.ts'
import { type Report, wasProbed } from './schema.ts'
import { savedTime } from './status-lines.ts'
import {
  faultsTable,
  figuresTable,
  hostsTable,
  layersTable,
  mirrorsTable,
  projectsTable,
  slowestTable,
} from './summary-tables.ts'
import { timeline } from './timeline.ts'

/** A runner drops a summary of more than 1 MiB; a line's end is added to ours. */
export const summaryLimit = 1024 * 1024 - 2

/**
 * The job summary. A green run in which nothing happened gets its headline and one row of figures; any other also what happened, what
 * to change, where the time went, the mirrors and the errors.
 * @param path where the user finds the JSON report; '' if the user asked for none
 */
export function markdown(report: Report, path = ''): string {
  const [main] = report.faults
  const head = [headline(report), ...warnings(report)]
  const end = [projectsTable(report), footer(report, path)]
  if (isUneventful(report)) return fitToLimit([...head, figuresTable(report), ...end], summaryLimit)
  const told = report.outcome === 'failed' ? (main?.cause ?? '') : ''
  const parts = [
    ...head,
    report.outcome === 'failed' ? explanation(report) : rescue(report),
    figuresTable(report),
    timeline(report),
    mirrorsTable(report.mirrors),
    layersTable(report.mirrors),
    faultsTable(report, told),
    slowestTable(report),
    hostsTable(report.hosts),
    ...end,
  ]
  return fitToLimit(parts, summaryLimit)
}

function isUneventful({ outcome, faults, mirrors, transfer }: Report): boolean {
  const isCalm = faults.length === 0 && transfer.retries + transfer.failovers + transfer.stalls === 0
  return outcome === 'ready' && isCalm && mirrors.every((mirror) => mirror.healthy || !wasProbed(mirror))
}

function headline(report: Report): string {
  const span = formatDuration(report.durationMs)
  if (report.outcome === 'ready') {
    const recovered = countRecovered(report.faults)
    const how =
      recovered === 0
        ? ''
        : fatalToPlainGo(report).length > 0
          ? '. modward saved this job'
          : `. modward recovered from ${plural(recovered, 'error')}`
    return `### ✔ Go modules ready in ${span}${savedTime(report.cache)}${how}`
  }
  const [main] = report.faults
  return `### ✘ Go modules not ready after ${span}: ${prose(main?.title ?? report.cause ?? 'unknown')}`
}

function warnings(report: Report): readonly string[] {
  return report.warnings.map(({ title, text }) => `**Warning:** ${prose(title)}. ${prose(text)}`)
}

/** What modward did, what plain go would have done, and what to change. */
function rescue(report: Report): string {
  const recovered = countRecovered(report.faults)
  if (recovered === 0) return ''
  const [first] = fatalToPlainGo(report).toSorted((a, b) => a.startedMs - b.startedMs)
  const plain =
    first === undefined
      ? ''
      : ` Plain \`go mod download\` does not retry. It stops at the first of them: ${first.modules[0] === undefined ? prose(first.title) : `${code(first.modules[0])} (${prose(first.title)})`}.`
  const next = nextStep(report)
  return quoted([
    `Recovered from ${plural(recovered, 'download error')}.${plain}`,
    ...(next === '' ? [] : [`**Next:** ${proseWithCode(next)}`]),
  ])
}

/** The main cause in full: whose side it is on, what was seen, what to do. */
function explanation({ faults, cause }: Report): string {
  const [group] = groupFaults(faults)
  if (group === undefined) return ''
  const { head, modules } = group
  const what =
    modules[0] === undefined
      ? ''
      : `Go could not get ${code(modules[0])}${modules.length > 1 ? ` and ${modules.length - 1} more` : ''}. `
  const [seen = ''] = seenText(head)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return quoted([
    `${what}${prose(responsibleSentence(head.cause))}`,
    ...(seen === '' ? [] : [`Seen: ${code(seen)}`]),
    `**Do:** ${proseWithCode(head.advice)} ([${cause}](${causeLink(head.cause)}))`,
  ])
}

/** Paragraphs as one quotation. */
function quoted(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n')
}

function footer({ go, tool }: Report, path: string): string {
  const parts = [
    `modward ${prose(tool.version)}`,
    ...(go.version === '' ? [] : [`go ${prose(go.version.replace(/^go/, ''))}`]),
    `[what the causes mean](${causesPage})`,
    ...(path === '' ? [] : [`JSON report: ${code(path)} (keep it with \`actions/upload-artifact\`)`]),
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}
