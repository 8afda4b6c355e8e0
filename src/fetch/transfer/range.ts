import type { Readable } from 'node:stream'
import type { Network } from '../../network/network.ts'
import { send } from '../../network/send.ts'
import type { RequestScheduler } from '../schedule/request-scheduler.ts'
import type { TransferStats } from '../transfer-stats.ts'
import type { ExtraConnection } from './segmented-download.ts'

/** A reply whose body is still to be read. */
export type Incoming = {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
  readonly url: URL
}

/** What tells one content of a URL from another. */
export type Whole = { readonly etag: string; readonly total: number }

/** The ETag by which parts of a file may be put together; undefined where there is none that promises equal bytes. */
export function strongEtag({ headers }: Incoming): string | undefined {
  const { etag } = headers
  return etag?.startsWith('"') && headers['content-encoding'] === undefined ? etag : undefined
}

/** Whether the server has said or shown that it gives parts of this file. */
export function givesRanges({ status, headers }: Incoming): boolean {
  return status === 206 || headers['accept-ranges'] === 'bytes'
}

/** The headers that ask for the bytes from `from` to before `to`, and for the whole file if it is another one by now. */
export function rangeHeaders({ etag, total }: Whole, from: number, to = total): Readonly<Record<string, string>> {
  return { range: `bytes=${from}-${to === total ? '' : to - 1}`, 'if-range': etag }
}

/** Whether a reply brings these bytes of this very file. */
export function isRange(incoming: Incoming, from: number, to: number, { etag, total }: Whole): boolean {
  const { status, headers } = incoming
  const isThis = strongEtag(incoming) === etag && headers['content-range'] === `bytes ${from}-${to - 1}/${total}`
  return status === 206 && isThis
}

/** What a further connection needs; `stallMs` is how long it may go without a byte. */
export type RangeValidator = {
  readonly network: Network
  readonly tally: TransferStats
  readonly turns: RequestScheduler
  readonly stallMs: number
}

/**
 * How a slow transfer gets more connections to its mirror: only in turns that nobody else can use, and only for bytes of
 * the very same file.
 */
export function openExtraConnection(
  { network, tally, turns, stallMs }: RangeValidator,
  url: URL,
  signal: AbortSignal,
  whole: Whole,
): ExtraConnection {
  return (from, to, over) => {
    const ticket = turns.tryAcquire()
    if (ticket === undefined) return undefined
    tally.requests++
    const options = { headers: rangeHeaders(whole, from, to), signal: AbortSignal.any([signal, over]), stallMs }
    const ask = async (): Promise<Readable | undefined> => {
      const incoming = await send(network, url, options)
      incoming.body.once('close', ticket.release)
      if (isRange(incoming, from, to, whole)) return incoming.body
      incoming.body.on('error', () => {}).destroy()
      return undefined
    }
    return ask().catch(() => {
      // Whatever it is, the transfer goes on as it was.
      ticket.release()
      return undefined
    })
  }
}
