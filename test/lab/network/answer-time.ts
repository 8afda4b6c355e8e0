import type { MirrorHealth } from '../../../src/report/schema.ts'

/**
 * How long a mirror itself took to answer, in milliseconds: its connection, and the slower of the requests that ran
 * side by side. On a busy machine this is long, whatever waits for it.
 */
export function answerMs(verdict: MirrorHealth | undefined): number {
  const ms = (layer: keyof MirrorHealth['layers']) => verdict?.layers[layer]?.ms ?? 0
  return ms('dns') + ms('tcp') + ms('tls') + Math.max(ms('http'), ms('zip'))
}
