import { once } from 'node:events'
import type { Store } from '../../cache/store.ts'

/** A cache that is out of order: it takes every request and never answers. */
export const silentStore: Store = {
  restore: (_folder, _key, _prefixes, signal) => silence(signal),
  save: (_folder, _key, signal) => silence(signal),
}

async function silence(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort')
  throw signal.reason
}
