import type { Readable } from 'node:stream'

/** A reply whose body is still to be read. */
export type Incoming = {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
  readonly url: URL
}

type Head = Pick<Incoming, 'status' | 'headers'>

/** What tells one content of a URL from another: a strong ETag and the length (If-Range: RFC 9110, 13.1.5). */
export type RangeValidator = { readonly etag: string; readonly total: number }

/** The ETag by which parts of a file may be put together; undefined if there is none that promises equal bytes. */
export function strongEtag({ headers }: Pick<Head, 'headers'>): string | undefined {
  const { etag } = headers
  return etag?.startsWith('"') && headers['content-encoding'] === undefined ? etag : undefined
}

/** Whether the server has said or shown that it sends parts of this file. */
export function supportsRanges({ status, headers }: Head): boolean {
  return status === 206 || headers['accept-ranges'] === 'bytes'
}

/** Headers that ask for the bytes from `from` to before `to`, and for the whole file if it has changed by now. */
export function rangeHeaders({ etag, total }: RangeValidator, from: number, to = total): Record<string, string> {
  return { range: `bytes=${from}-${to === total ? '' : to - 1}`, 'if-range': etag }
}

/** Whether a reply brings these bytes of this very file. */
export function isRange(head: Head, from: number, to: number, { etag, total }: RangeValidator): boolean {
  const isSame = strongEtag(head) === etag && head.headers['content-range'] === `bytes ${from}-${to - 1}/${total}`
  return head.status === 206 && isSame
}

/** Whether a zip that broke off can be continued: it has a beginning, an end that is known, and an ETag. */
export function canResume(etag: string | undefined, total: number | undefined, received: number): boolean {
  return etag !== undefined && total !== undefined && received > 0 && received < total
}
