/** The one request to a cache worker. */
export type StoreRequest =
  | { readonly kind: 'restore'; readonly folder: string; readonly key: string; readonly prefixes: readonly string[] }
  | { readonly kind: 'save'; readonly folder: string; readonly key: string }

/** The messages of a cache worker: its progress, and last its result. */
export type StoreMessage =
  | { readonly kind: 'progress'; readonly bytes: number; readonly files: number; readonly path: string }
  /** `key` is empty if no entry was found or it could not be fetched; the client's output says which. */
  | {
      readonly kind: 'restored'
      readonly key: string
      readonly bytes: number
      readonly files: number
      readonly damage: string
    }
  /** `kept` is false if the service did not accept the entry, for any reason. */
  | { readonly kind: 'saved'; readonly kept: boolean; readonly exists: boolean }
  | { readonly kind: 'failed'; readonly reason: string }

/** The variable with the path at which the tar shim leaves the archive of a restore; set for the cache worker. */
export const archiveVariable = 'MODWARD_ARCHIVE'
