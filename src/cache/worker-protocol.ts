import type { RestoreProgress } from './store.ts'

/** The one request to a cache worker. */
export type StoreRequest =
  | { readonly kind: 'restore'; readonly folder: string; readonly key: string; readonly prefixes: readonly string[] }
  /** `archive`: the path at which the folder is packed; it stays there. */
  | { readonly kind: 'save'; readonly folder: string; readonly key: string; readonly archive: string }

/** The messages of a cache worker: its progress, and last its result. */
export type StoreMessage =
  | ({ readonly kind: 'progress' } & RestoreProgress)
  /** `key` is empty if no entry was found. */
  | {
      readonly kind: 'restored'
      readonly key: string
      readonly bytes: number
      readonly files: number
      readonly damage: string
    }
  | { readonly kind: 'saved'; readonly outcome: 'saved' | 'exists' | 'denied' }
  | { readonly kind: 'failed'; readonly reason: string }
