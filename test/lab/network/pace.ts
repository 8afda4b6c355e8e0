import type { MirrorHealth } from '../../../src/mirrors/preflight.ts'

/**
 * How long a mirror itself took to answer, in milliseconds: its connection, and the slower of what was asked for at
 * once. On a busy machine this is long, and no fault of who waited for it.
 */
export function ownMs(verdict: MirrorHealth | undefined): number {
  const ms = (layer: keyof MirrorHealth['layers']) => verdict?.layers[layer]?.ms ?? 0
  return ms('dns') + ms('tcp') + ms('tls') + Math.max(ms('http'), ms('zip'))
}
