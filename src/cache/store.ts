/** What a store answers to a restore; `key` is the entry's own key. */
export type Restored = { readonly key: string; readonly bytes: number }

/**
 * Where saved folders are kept between jobs. Keys are exact or prefixes; a store never throws for a missing entry.
 * Each call ends at the signal at the latest, and then leaves nothing running behind.
 */
export interface Store {
  /** Fills `folder` from the entry with `key`, else from the newest whose key begins with one of `prefixes`. */
  restore(folder: string, key: string, prefixes: readonly string[], signal: AbortSignal): Promise<Restored | undefined>
  /** Keeps `folder` under `key`; `exists` when somebody else kept it first. */
  save(
    folder: string,
    key: string,
    signal: AbortSignal,
  ): Promise<{ outcome: 'saved' | 'exists' | 'denied'; bytes: number }>
}
