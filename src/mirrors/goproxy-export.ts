import type { GoproxyExport } from '../report/schema.ts'
import { formatGoproxy, type GoproxyEntry, hasCredentials, withoutCredentials } from './goproxy.ts'
import type { Mirror, PlannedMirrors } from './plan.ts'

/**
 * The list for later steps of the job: the chosen mirror, then the list as it was. Nothing else is added, `direct` least of
 * all; later go commands fall back as this run did. A mirror moves only inside the first group: beyond it, names meant for one mirror would reach another first.
 */
export function exportGoproxy(planned: PlannedMirrors, chosen: Mirror | undefined): GoproxyExport {
  const first = planned.plan.mirrors[0]
  const movable = chosen !== undefined && chosen.group === first?.group
  const entries = movable ? putFirst(chosen, planned.entries) : planned.entries
  const isDeclared = first?.origin === 'input'
  return {
    value: formatGoproxy((isDeclared ? asFallbacks(entries) : entries).map(withoutCredentials)),
    exported: !planned.entries.some(hasCredentials),
  }
}

/** In a list of the `mirrors` input each mirror is a fallback for the one before it: go takes `|` for that, and `,` not. */
function asFallbacks(entries: readonly GoproxyEntry[]): readonly GoproxyEntry[] {
  return entries.map((entry, index) => {
    return entry.kind === 'proxy' && entries[index + 1]?.kind === 'proxy' ? { ...entry, separator: '|' } : entry
  })
}

/** Separators keep their places: each says after which errors the entry behind it may be used. */
function putFirst(chosen: Mirror, entries: readonly GoproxyEntry[]): readonly GoproxyEntry[] {
  const index = entries.findIndex(
    (entry) => entry.kind === 'proxy' && withoutCredentials(entry).url.href === chosen.url.href,
  )
  const own = entries[index]
  if (own === undefined) return [{ kind: 'proxy', url: chosen.url, separator: '|' }, ...entries]
  const moved = [own, ...entries.slice(0, index), ...entries.slice(index + 1)]
  return moved.map((entry, position) => ({ ...entry, separator: entries[position]?.separator ?? ',' }))
}
