/** A restored entry. */
export type Restored = {
  /** The entry's own key. */
  readonly key: string
  /** Size of the entry as it was saved, in bytes. */
  readonly bytes: number
  /** How many files of modules are in the folder now. */
  readonly files: number
  /** The damage from which on the entry could not be used; empty if it is sound. */
  readonly damage: string
}

/** The outcome of a save. `denied`: the store lets this job read only. */
export type SaveOutcome = { readonly outcome: 'saved' | 'exists' | 'denied'; readonly bytes: number }

/** The progress of a restore: reported once an entry is found, and then with each file, which is whole and in the folder. */
export type RestoreProgress = {
  /** Bytes of the entry, as it was saved, that have come. */
  readonly bytes: number
  readonly files: number
  /** The file that has just come, relative to the folder; empty if the entry has only been found. */
  readonly path: string
  /**
   * How many milliseconds since the entry was found went into unpacking and writing what had come. The mirrors' files would
   * need that time, too.
   */
  readonly writingMs: number
}

/**
 * Keeps saved folders between jobs. Keys are exact or prefixes; a store never throws for a missing entry. Each call ends at the
 * signal at the latest, and then leaves no process behind.
 */
export interface Store {
  /**
   * Fills `folder`, which is empty, from the entry with `key`, else from the newest whose key begins with the first of
   * `prefixes` that any key begins with. Each file appears in the folder only when it is whole.
   * @throws if the store cannot be reached, or at the signal (its reason).
   */
  restore(
    folder: string,
    key: string,
    prefixes: readonly string[],
    signal: AbortSignal,
    onProgress?: (arrival: RestoreProgress) => void,
  ): Promise<Restored | undefined>
  /**
   * Saves `folder` under `key`; `exists` if another job saved it first.
   * @throws if the store cannot be reached, or at the signal (its reason).
   */
  save(folder: string, key: string, signal: AbortSignal): Promise<SaveOutcome>
}
