import type { CauseId } from '../causes/id.ts'
import { hostOf } from './format.ts'
import type { FaultReport, MirrorHealth } from './schema.ts'

/** After these go asks the next entry, whatever stands before it. */
const goesOn: readonly (CauseId | undefined)[] = ['http_404', 'http_410']

/**
 * Why the next entry of GOPROXY was not asked, and the two cures; empty if no `,` kept this fault from being recovered from. go asks
 * what is behind a `,` only after 404 and 410.
 */
export function commaCure(
  { url, mirrorHelps, cause }: Pick<FaultReport, 'url' | 'mirrorHelps'> & { readonly cause?: CauseId | undefined },
  mirrors: readonly Pick<MirrorHealth, 'url' | 'group' | 'origin' | 'healthy'>[],
): string {
  const failed = mirrors.findIndex((mirror) => url === mirror.url || url.startsWith(`${mirror.url}/`))
  const at = mirrors[failed]
  if (!mirrorHelps || goesOn.includes(cause) || at === undefined || at.origin !== 'job') return ''
  const next = mirrors.slice(failed + 1).find(({ group, healthy }) => group !== at.group && healthy !== false)
  if (next === undefined) return ''
  return `Because of the "," in GOPROXY, ${hostOf(next.url)} is asked only for what ${hostOf(at.url)} does not have: write "|" there, or list both in the input \`mirrors\`.`
}
