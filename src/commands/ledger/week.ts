const day = 24 * 60 * 60 * 1000

/** The Monday of the week (UTC, ISO 8601) that holds this time in milliseconds since 1970: `2026-11-16`. */
export function weekOf(time: number): string {
  const days = Math.floor(time / day)
  // 1970-01-01 was a Thursday.
  const monday = days - ((((days + 3) % 7) + 7) % 7)
  return new Date(monday * day).toISOString().slice(0, 10)
}

/** The weeks up to `last`, oldest first, at most `count` of them and none before `first`; weeks without a run included. */
export function weeksUpTo(last: string, first: string, count: number): readonly string[] {
  const end = Date.parse(last)
  const weeks = Array.from({ length: count }, (_, back) => weekOf(end - back * 7 * day))
  return weeks.filter((week) => week >= first).reverse()
}
