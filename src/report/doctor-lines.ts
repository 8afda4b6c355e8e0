import type { ExplanationLine } from './explanation.ts'

/** What the renderer needs of a doctor's report. */
export type DoctorView = {
  readonly healthy: boolean
  readonly cause: string | null
  readonly findings: readonly {
    readonly check: string
    readonly ok: boolean
    readonly detail: string
    readonly advice: string
  }[]
  /** What differs from a saved report; undefined if nothing was compared. */
  readonly differences?: readonly { readonly what: string; readonly there: string; readonly here: string }[]
}

/**
 * The doctor's screen: one line for each finding, top to bottom as a download meets them, advice below its finding. The
 * first ✘ is the answer; what follows it matters less.
 */
export function doctorLines({ healthy, cause, findings, differences }: DoctorView): ExplanationLine[] {
  const width = Math.max(0, ...findings.map(({ check }) => check.length))
  const answer = findings.findIndex(({ ok }) => !ok)
  const lines = findings.flatMap(({ check, ok, detail, advice }, index) => {
    const mark = ok ? (advice === '' ? '✔' : '!') : '✘'
    const indent = ' '.repeat(width + 4)
    const texts = [`${mark} ${check.padEnd(width)}  ${detail}`, ...(advice === '' ? [] : [`${indent}${advice}`])]
    return texts.map((text) => ({ text, aside: answer !== -1 && index > answer }))
  })
  const warnings = findings.filter(({ ok, advice }) => ok && advice !== '').length
  const well =
    warnings === 0 ? ': modules can be downloaded here.' : `, but mind ${warnings === 1 ? 'the !' : 'each !'} above.`
  const verdict = healthy ? `✔ Healthy${well}` : `✘ ${cause}: the first ✘ above is the answer.`
  return [...lines, plain(''), plain(verdict), ...(differences === undefined ? [] : differenceLines(differences))]
}

function differenceLines(differences: NonNullable<DoctorView['differences']>): ExplanationLine[] {
  if (differences.length === 0) return [plain(''), plain('No difference from the saved report.')]
  const lines = differences.flatMap(({ what, there, here }) => [
    plain(what),
    plain(`  there  ${there || '(nothing)'}`),
    plain(`  here   ${here || '(nothing)'}`),
  ])
  return [plain(''), plain('What differs from the saved report:'), ...lines]
}

function plain(text: string): ExplanationLine {
  return { text, aside: false }
}
