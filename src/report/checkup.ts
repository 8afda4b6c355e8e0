/** What the renderer needs of a doctor's report. */
export type Checkup = {
  readonly healthy: boolean
  readonly cause: string | null
  readonly findings: readonly {
    readonly check: string
    readonly ok: boolean
    readonly detail: string
    readonly advice: string
  }[]
}

/** How a line is painted: by its leading mark, or as something that matters less. Identity where there is no colour. */
export type Paint = { readonly mark: (line: string) => string; readonly dim: (line: string) => string }

/**
 * The doctor's screen: one line for each finding, top to bottom as a download meets them, advice below its finding. The first ✘ is the answer;
 * what follows it matters less.
 */
export function renderCheckup({ healthy, cause, findings }: Checkup, paint: Paint): string[] {
  const width = Math.max(0, ...findings.map(({ check }) => check.length))
  const answer = findings.findIndex(({ ok }) => !ok)
  const lines = findings.flatMap(({ check, ok, detail, advice }, index) => {
    const mark = ok ? (advice === '' ? '✔' : '!') : '✘'
    const indent = ' '.repeat(width + 4)
    const text = [`${mark} ${check.padEnd(width)}  ${detail}`, ...(advice === '' ? [] : [`${indent}${advice}`])]
    return answer !== -1 && index > answer ? text.map(paint.dim) : text.map(paint.mark)
  })
  const verdict = healthy
    ? '✔ Healthy: modules can be downloaded here.'
    : `✘ ${cause}: the first ✘ above is the answer.`
  return [...lines, '', paint.mark(verdict)]
}
