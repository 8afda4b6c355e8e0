/** Longer than any job waits; keeps a nonsensical header from overflowing a timer. */
const longest = 24 * 60 * 60 * 1000

/**
 * The wait that a Retry-After header asks for, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3), at most a
 * day. Undefined where there is none, or one that cannot be read.
 */
export function retryAfterMs(
  header: string | readonly string[] | undefined,
  now: number = Date.now(),
): number | undefined {
  const value = (typeof header === 'string' ? header : header?.[0])?.trim()
  if (!value) return undefined
  if (/^\d{1,9}(\.\d{1,3})?$/.test(value)) return Math.min(Math.ceil(Number(value) * 1000), longest)
  // Date.parse also reads a bare number as a year; only a date with a weekday is an HTTP date.
  const date = /^[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.min(Math.max(date - now, 0), longest)
}
