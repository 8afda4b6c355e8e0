import { formatCount, hostOf } from './format.ts'
import type { Report } from './schema.ts'

/**
 * What to change after a run that recovered from errors, in one or two sentences: which mirror failed how often, and what comes
 * instead. Empty if no mirror failed.
 */
export function nextStep({ mirrors }: Pick<Report, 'mirrors'>): string {
  const [worst] = mirrors.toSorted((a, b) => b.faults - a.faults)
  if (worst === undefined || worst.faults === 0) return ''
  const host = hostOf(worst.url)
  const all = mirrors.reduce((sum, { faults }) => sum + faults, 0)
  const share =
    worst.faults === all
      ? all === 1
        ? `The failed request went to ${host}.`
        : `All ${formatCount(all)} failed requests went to ${host}.`
      : `${formatCount(worst.faults)} of ${formatCount(all)} failed requests went to ${host}.`
  return `${share} ${cure(worst, mirrors)}`
}

function cure(worst: Report['mirrors'][number], mirrors: Report['mirrors']): string {
  const host = hostOf(worst.url)
  // A mirror that modward added is not one that the job may rely on.
  const [other] = mirrors
    .filter(({ url, origin, files }) => url !== worst.url && origin !== 'catalogue' && files > 0)
    .toSorted((a, b) => a.faults - b.faults || b.files - a.files)
  if (other !== undefined && other.faults < worst.faults) {
    const isFirst = mirrors.indexOf(worst) < mirrors.indexOf(other)
    return isFirst
      ? `Put ${hostOf(other.url)} first in \`mirrors\`, or tell the owner of ${host}.`
      : `Tell the owner of ${host}.`
  }
  return mirrors.length > 1
    ? `If this happens often, tell the owner of ${host}, or name a better mirror in \`mirrors\`.`
    : `There was no other mirror to ask: list a second one in \`mirrors\`, as a fallback.`
}
