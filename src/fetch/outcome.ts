import type { Fault } from '../causes/fault.ts'

/** A finished file: small ones in memory, the smallest zips among them; other zips wait on disk. */
export type Content = { readonly bytes: Buffer; readonly isZip?: true } | { readonly path: string }

/** The file has arrived whole and looks like what was asked for. */
export type Found = {
  readonly kind: 'found'
  readonly content: Content
  readonly size: number
  /** The mirror's name, or `cache` for a restored file. */
  readonly from: string
  /** To be called once when the reader has finished; `delivered` when it was handed over to the last byte. */
  readonly release: (delivered: boolean) => void
}

/** The deciding mirror says that there is no such thing (404, 410). */
export type Absent = {
  readonly kind: 'absent'
  readonly status: number
  readonly text: string
  readonly from: string
}

/** A mirror whose word is final refuses (401, 403). */
export type Refused = {
  readonly kind: 'refused'
  readonly status: number
  readonly text: string
  readonly from: string
}

/** Nobody could be brought to answer; `status` is the mirror's own, or 502 for a fault below HTTP. */
export type Failed = {
  readonly kind: 'failed'
  readonly status: number
  readonly fault: Fault
  readonly from: string
}

/** What became of a request for one file. */
export type Outcome = Found | Absent | Refused | Failed
