import type { Fault } from '../causes/fault.ts'
import type { Content, SpoolEntry } from './spool/spool-entry.ts'

/** What came of a zip before its transfer broke off. */
export type PartialZip = {
  /** Only this mirror may continue it. */
  readonly mirror: string
  readonly entry: SpoolEntry
  readonly path: string
  /** Bytes from the beginning without a gap. */
  readonly received: number
  /** The strong ETag and the length of the whole. */
  readonly etag: string
  readonly total: number
}

/** What every outcome says. */
type Answer = {
  /** The mirror's name, or `cache` for a restored file. */
  readonly from: string
  /** The errors met on the way to this outcome, those that it made up for included; a source adds them. */
  readonly faults?: readonly Fault[]
}

/** The file has arrived whole and looks like what was asked for. */
export type Found = Answer & {
  readonly kind: 'found'
  readonly content: Content
  readonly size: number
  /** Whether it was compared with go.sum here; go compares it in any case. */
  readonly verified: boolean
  /** It was, and differs; no mirror has another, so go shall say so. */
  readonly isMismatch?: true
  /** It is in the module cache. */
  readonly isInstalled?: true
  /** Frees the content; to be called once by each reader, with true if the content was handed over to the last byte. */
  readonly release: (delivered: boolean) => void
}

/** The deciding mirror says that there is no such file (404, 410). */
export type Absent = Answer & { readonly kind: 'absent'; readonly status: number; readonly text: string }

/** A mirror refuses (401, 403). */
export type Refused = Answer & {
  readonly kind: 'refused'
  readonly status: number
  readonly text: string
  readonly fault: Fault
}

/** No file, for another reason; `status` is the mirror's own, or 502 for an error below HTTP. */
export type Failed = Answer & {
  readonly kind: 'failed'
  readonly status: number
  readonly fault: Fault
  /** How long the mirror asks to be left alone; milliseconds. */
  readonly retryAfterMs?: number | undefined
  /** What came of a zip before its transfer broke off. */
  readonly part?: PartialZip
  /** A whole file that differs from go.sum; handed over if no mirror has another, so that go can say so. */
  readonly copy?: Found
  /** A host behind a redirect refused (401, 403): a fresh redirect may carry another signature. */
  readonly isStorageRefusal?: true
  /** The spool failed, not the mirror. */
  readonly isLocal?: true
}

/** What became of one request to one source, and in the end of a file. */
export type Outcome = Found | Absent | Refused | Failed

/** A file that has come, as an outcome that owns its place in the spool. */
export function foundIn(entry: SpoolEntry, from: string, verified: boolean): Found {
  const { content, size } = entry
  return { kind: 'found', content, size, from, verified, release: () => void entry[Symbol.asyncDispose]() }
}

/** Frees what an outcome holds in the spool. */
export async function discardOutcome(outcome: Outcome): Promise<void> {
  if (outcome.kind === 'found') outcome.release(false)
  if (outcome.kind !== 'failed') return
  outcome.copy?.release(false)
  await outcome.part?.entry[Symbol.asyncDispose]()
}
