/** What the store process is asked to do, once. */
export type StoreRequest =
  | { readonly kind: 'restore'; readonly folder: string; readonly key: string; readonly prefixes: readonly string[] }
  | { readonly kind: 'save'; readonly folder: string; readonly key: string }

/** What the store process says: how far it is, and at last what came of it. */
export type StoreMessage =
  | { readonly kind: 'arrival'; readonly bytes: number; readonly files: number; readonly path: string }
  /** `key` is empty when no entry was found or it could not be fetched; the client's own words tell which. */
  | {
      readonly kind: 'restored'
      readonly key: string
      readonly bytes: number
      readonly files: number
      readonly damage: string
    }
  /** `kept` is false when the service did not take the entry, for whatever reason. */
  | { readonly kind: 'saved'; readonly kept: boolean; readonly exists: boolean }
  | { readonly kind: 'failed'; readonly reason: string }

/** Names the path at which the stand-in for tar leaves the archive of a restore; set for the store process. */
export const archiveVariable = 'MODWARD_ARCHIVE'
