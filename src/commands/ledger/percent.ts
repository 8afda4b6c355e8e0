/** A share from 0 to 1 as a percentage: `0.4 %`, `3.7 %`, `81 %`; a dash if there is none. */
export function formatPercent(share: number | null): string {
  if (share === null) return '–'
  const percent = share * 100
  return `${percent.toFixed(percent === 0 || percent >= 9.95 ? 0 : 1)} %`
}
