/** What a store answers to a restore. */
export type Restored = {
  /** The entry's own key. */
  readonly key: string
  /** Size of the entry as it was kept, in bytes. */
  readonly bytes: number
  /** How many files of modules it filled the folder with. */
  readonly files: number
  /** Why not all of the entry could be used: it is damaged, and what stood before the damage was kept. Empty when sound. */
  readonly damage: string
}

/** What became of a folder that was to be kept. `denied`: the store lets this job read only. */
export type SaveOutcome = { readonly outcome: 'saved' | 'exists' | 'denied'; readonly bytes: number }

/** How far a restore is. Announced when an entry was found, and then with each file, which is whole and in the folder. */
export type Arrival = {
  /** What has come of the entry, as it was kept. */
  readonly bytes: number
  readonly files: number
  /** The file that has just come, relative to the folder; empty when the entry has only been found. */
  readonly path: string
}

/**
 * Where saved folders are kept between jobs. Keys are exact or prefixes; a store never throws for a missing entry.
 * Each call ends at the signal at the latest, and then leaves nothing running behind.
 */
export interface Store {
  /**
   * Fills `folder`, which is empty, from the entry with `key`, else from the newest whose key begins with the first of
   * `prefixes` that any key begins with. Each file appears in the folder only when it is whole.
   * @throws when the store cannot be asked, or at the signal (its reason).
   */
  restore(
    folder: string,
    key: string,
    prefixes: readonly string[],
    signal: AbortSignal,
    onArrival?: (arrival: Arrival) => void,
  ): Promise<Restored | undefined>
  /**
   * Keeps `folder` under `key`; `exists` when somebody else kept it first.
   * @throws when the store cannot be asked, or at the signal (its reason).
   */
  save(folder: string, key: string, signal: AbortSignal): Promise<SaveOutcome>
}
