import { plural } from './format.ts'
import type { HostReport } from './schema.ts'
import { endpointsOf } from './seen-hosts.ts'

/** One line for a person; an aside matters less than the lines around it. What does not fit is indented by `hang`. */
export type DoctorLine = { readonly text: string; readonly aside: boolean; readonly hang?: number }

/** What a renderer needs of a finding. */
export type FindingView = {
  readonly check: string
  readonly level: 'ok' | 'warning' | 'error'
  readonly detail: string
  readonly advice: string
  /** The raw words of the error, if they are to be shown. */
  readonly evidence?: string
}

const marks: Readonly<Record<FindingView['level'], string>> = { ok: '✔', warning: '!', error: '✘' }
/** The longest name of a check, and the column in which details begin. */
const labelWidth = 'environment proxies'.length
const column = labelWidth + 4

/**
 * One finding: its mark, what was looked at, what was seen, and below it the raw words and the advice. Findings are told as they come, so that
 * the column does not depend on what comes.
 * @param isAside an error stands above: what follows it matters less
 */
export function findingLines({ check, level, detail, advice, evidence }: FindingView, isAside: boolean): DoctorLine[] {
  const line = { aside: isAside, hang: column }
  const first = { ...line, text: `${marks[level]} ${check.padEnd(labelWidth)}  ${detail}` }
  const below = [evidence ? `Seen: ${evidence}` : '', advice].filter((text) => text !== '')
  return [first, ...below.map((text) => ({ ...line, text: `${' '.repeat(column)}${text}` }))]
}

/** The last line of the doctor's screen. */
export function verdictLines(findings: readonly FindingView[], cause: string | null): DoctorLine[] {
  const warnings = findings.filter(({ level }) => level === 'warning').length
  const text =
    cause !== null
      ? `✘ Fix the first ✘ first (${cause}).`
      : warnings > 0
        ? `! Works, with ${plural(warnings, 'warning')}.`
        : '✔ Healthy: modules can be downloaded here.'
  return [plain(''), plain(text)]
}

/** One thing that is not the same in a saved report. */
export type DifferenceView = {
  readonly what: string
  readonly there: string
  readonly here: string
  readonly matters: boolean
}

/** What differs from a saved report: what matters first. */
export function differenceLines(file: string, differences: readonly DifferenceView[]): DoctorLine[] {
  const [matter, rest] = [differences.filter(({ matters }) => matters), differences.filter(({ matters }) => !matters)]
  const lines = (list: readonly DifferenceView[], mark: string, aside: boolean) =>
    list.flatMap(({ what, there, here }) => [
      { text: `${mark} ${what}`, aside },
      { text: `    there  ${there || '(nothing)'}`, aside, hang: 11 },
      { text: `    here   ${here || '(nothing)'}`, aside, hang: 11 },
    ])
  const verdict =
    matter.length === 0
      ? `✔ The same as ${file} in all that matters.`
      : `✘ Differs from ${file} in ${plural(matter.length, 'thing')} that matter${matter.length === 1 ? 's' : ''}:`
  return [
    plain(''),
    plain(verdict),
    ...lines(matter, '✘', false),
    ...(rest.length === 0 ? [] : [plain(''), { text: 'Different, and no matter for a download:', aside: true }]),
    ...lines(rest, ' ', true),
  ]
}

/**
 * The hosts as a person reads them, and as an allow list: for harden-runner and, names only, for a firewall.
 * @param doubt why hosts may be missing; empty if none should
 */
export function hostLines(hosts: readonly HostReport[], doubt: string): DoctorLine[] {
  const endpoints = endpointsOf(hosts)
  const width = Math.max(0, ...endpoints.map(({ length }) => length))
  const byNeed = Map.groupBy(
    hosts.map((host, index) => ({ ...host, endpoint: endpoints[index] ?? '' })),
    ({ needed }) => needed,
  )
  const table = [...byNeed].flatMap(([needed, ours]) => [
    plain(`${needed.charAt(0).toUpperCase()}${needed.slice(1)}`),
    ...ours.map(({ endpoint, why }) => ({
      text: `  ${endpoint.padEnd(width)}  ${why}`,
      aside: false,
      hang: width,
    })),
  ])
  const names = [...new Set(endpoints.map((endpoint) => endpoint.replace(/:\d+$/, '')))]
  return [
    ...(hosts.length === 0 ? [plain('No host is needed: nothing has to be downloaded.')] : table),
    ...(doubt === '' ? [] : [plain(''), { text: `! Hosts may be missing: ${doubt}`, aside: false, hang: 2 }]),
    ...(hosts.length === 0
      ? []
      : [
          ...[plain(''), plain('For step-security/harden-runner:'), plain('  allowed-endpoints: >')],
          ...endpoints.map((endpoint) => plain(`    ${endpoint}`)),
          ...[plain(''), plain('As plain names:')],
          ...names.map((name) => plain(`  ${name}`)),
        ]),
  ]
}

function plain(text: string): DoctorLine {
  return { text, aside: false }
}
