/** The longest bar, in letters. */
const width = 40

/** Seconds as bars of text, one line each, all on one scale. */
export function bars(lines: readonly { readonly label: string; readonly value: number }[]): string {
  const most = Math.max(...lines.map(({ value }) => value))
  const column = Math.max(...lines.map(({ label }) => label.length))
  return lines
    .map(({ label, value }) => {
      const bar = '█'.repeat(Math.max(1, Math.round((width * value) / most)))
      return `${label.padEnd(column)}  ${bar} ${value.toFixed(1)} s`
    })
    .join('\n')
}
