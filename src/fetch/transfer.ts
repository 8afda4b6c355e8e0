import { rm } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Seen } from '../causes/seen.ts'
import { seeBadReply, seeError, seeStatus } from '../causes/seen.ts'
import type { Mirror } from '../mirrors/plan.ts'
import type { Network } from '../network/network.ts'
import { send } from '../network/send.ts'
import { type ContentTrouble, longestTail, smallTrouble, zipTrouble } from './content.ts'
import { CutError, Haul } from './haul.ts'
import type { Content } from './outcome.ts'
import type { Flight } from './pace.ts'
import { givesRanges, helpOf, type Incoming, isRange, rangeHeaders, strongEtag } from './range.ts'
import type { Spool } from './spool.ts'
import { SpoolError, SpoolFile } from './spool-file.ts'
import type { Tally } from './tally.ts'
import type { Turns } from './turns.ts'
import { sizeLimit, type Wanted, wantedUrl } from './wanted.ts'
import { sumOfZip, zipFileTrouble } from './zip-file.ts'

/** What a transfer works with. */
export type Site = {
  readonly network: Network
  readonly spool: Spool
  readonly tally: Tally
  readonly turns: Turns
  /** Without a byte for so long, a transfer is given up; milliseconds. */
  readonly stallMs: number
}

/** The part of a zip that came before its transfer broke off; it may only be continued from the same mirror. */
export type Part = {
  readonly mirror: string
  readonly path: string
  readonly etag: string
  readonly received: number
  readonly total: number
}

/** One request to one mirror. */
export type Try = {
  readonly wanted: Wanted
  readonly mirror: Mirror
  /** go.sum's hash of the file, where it has one. */
  readonly sum: string | undefined
  /** Hash a zip as well: go has refused a copy of it. */
  readonly verify: boolean
  readonly part: Part | undefined
  readonly signal: AbortSignal
  /** Kept up to date with what has come. */
  readonly flight: Flight
}

/** What came of it. */
export type Reply =
  | { readonly kind: 'content'; readonly content: Content; readonly size: number }
  /** A plausible file, but not the one that go.sum names. */
  | {
      readonly kind: 'disputed'
      readonly content: Content
      readonly size: number
      readonly seen: Seen
      readonly at: URL
    }
  | { readonly kind: 'status'; readonly status: number; readonly text: string; readonly seen: Seen; readonly at: URL }
  | { readonly kind: 'trouble'; readonly seen: Seen; readonly at: URL; readonly part?: Part }

/** How much of an error page is read: go shows 648 bytes of one. */
const errorText = 2048

/**
 * Asks one mirror for one file, once. Every fault of the mirror comes back as data.
 * @throws the signal's reason, or {@link SpoolError}
 */
export async function transfer(site: Site, attempt: Try): Promise<Reply> {
  const { part } = attempt
  const { spool } = site
  let reply: Reply | undefined
  try {
    reply = await exchange(site, attempt)
    return reply
  } finally {
    const path = pathOf(reply)
    if (part !== undefined && path !== part.path) await spool.dropPart(part.path)
    if (path !== undefined && path !== part?.path) spool.addFile()
    if (reply !== undefined && 'content' in reply) spool.keep(reply.content, reply.size)
  }
}

/** The file in the spool that a reply has left behind. */
function pathOf(reply: Reply | undefined): string | undefined {
  if (reply === undefined || reply.kind === 'status') return undefined
  if (reply.kind === 'trouble') return reply.part?.path
  return 'path' in reply.content ? reply.content.path : undefined
}

async function exchange(site: Site, attempt: Try): Promise<Reply> {
  const { wanted, mirror, part, signal } = attempt
  site.tally.requests++
  let at = wantedUrl(mirror.url, wanted)
  let incoming: Incoming
  try {
    incoming = await send(site.network, at, {
      headers: part === undefined ? {} : rangeHeaders(part, part.received),
      signal,
      stallMs: site.stallMs,
      onHop: (url) => {
        at = url
      },
    })
  } catch (error) {
    if (signal.aborted) throw error
    const seen = seeError(error, { url: at, proxy: site.network.proxyFor(at), phase: 'headers' })
    return { kind: 'trouble', seen, at, ...(part && { part }) }
  }
  try {
    if (part !== undefined && incoming.status === 206) return await continueZip(site, attempt, incoming, part)
    if (incoming.status !== 200) return await readStatus(incoming)
    return await (wanted.kind === 'zip' ? receiveZip(site, attempt, incoming) : receiveSmall(site, attempt, incoming))
  } catch (error) {
    incoming.body.destroy()
    if (signal.aborted || error instanceof SpoolError) throw error
    return { kind: 'trouble', seen: bodyTrouble(site, error, incoming), at: incoming.url }
  }
}

function bodyTrouble(site: Site, error: unknown, { url }: Incoming): Seen {
  return seeError(error, { url, proxy: site.network.proxyFor(url), phase: 'body' })
}

/** The body as the mirror meant it, and its length where that was announced. */
function decoded({ headers, body }: Incoming): { stream: Readable; length: number | undefined } {
  const encoding = headers['content-encoding']?.toLowerCase()
  // Not asked for, but some proxies compress all the same.
  if (encoding === 'gzip' || encoding === 'x-gzip') {
    const gunzip = createGunzip()
    pipeline(body, gunzip, () => {})
    return { stream: gunzip, length: undefined }
  }
  const length = headers['content-length']
  return { stream: body, length: length === undefined ? undefined : Number(length) }
}

async function readStatus(incoming: Incoming): Promise<Reply> {
  const { status, headers, url } = incoming
  const { stream } = decoded(incoming)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= errorText) break
    }
  } catch {
    // The status is the answer; a body that breaks off takes nothing away from it.
  }
  const body = Buffer.concat(chunks).subarray(0, errorText).toString('utf8')
  const text = /^text\/plain\b/i.test(headers['content-type'] ?? '') ? body : ''
  return { kind: 'status', status, text, seen: seeStatus(status, headers, body, { url }), at: url }
}

function report(flight: Flight, received: number, total: number | undefined): void {
  flight.firstByteAt ??= performance.now()
  flight.received = received
  flight.total = total
}

/** Reads a body into memory, or undefined when it is larger than `limit`. */
async function collect(stream: Readable, limit: number, onBytes: (size: number) => void): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) return undefined
    onBytes(size)
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size)
}

function tooLarge(wanted: Wanted, url: URL): Reply {
  const limit = sizeLimit(wanted.kind)
  return { kind: 'trouble', seen: seeBadReply(`a reply larger than the limit of ${limit} bytes`, { url }), at: url }
}

async function receiveSmall(site: Site, attempt: Try, incoming: Incoming): Promise<Reply> {
  const { wanted, sum, flight } = attempt
  const { stream, length } = decoded(incoming)
  const limit = sizeLimit(wanted.kind)
  const bytes = (length ?? 0) > limit ? undefined : await collect(stream, limit, (size) => report(flight, size, length))
  if (bytes === undefined) {
    stream.destroy()
    return tooLarge(wanted, incoming.url)
  }
  site.tally.receive(bytes.length)
  return judge(smallTrouble(wanted, bytes, sum), { bytes }, bytes.length, incoming.url)
}

async function receiveZip(site: Site, attempt: Try, incoming: Incoming): Promise<Reply> {
  const { wanted, flight } = attempt
  const { stream, length } = decoded(incoming)
  if ((length ?? 0) > sizeLimit('zip')) {
    stream.destroy()
    return tooLarge(wanted, incoming.url)
  }
  if (!site.spool.fitsMemory(length)) {
    return await writeZip(site, attempt, incoming, { path: site.spool.newPath(), stream, from: 0, total: length })
  }
  const limit = length ?? sizeLimit('zip')
  const bytes = await collect(stream, limit, (size) => report(flight, size, length))
  if (bytes === undefined) return tooLarge(wanted, incoming.url)
  if (length !== undefined && bytes.length !== length) throw new CutError('unexpected EOF')
  site.tally.receive(bytes.length)
  const trouble = zipTrouble(bytes, bytes.subarray(-longestTail)) ?? (await refused(attempt, { bytes }))
  return judge(trouble, { bytes, isZip: true }, bytes.length, incoming.url)
}

async function continueZip(site: Site, attempt: Try, incoming: Incoming, part: Part): Promise<Reply> {
  const { path, received: from, total } = part
  if (!isRange(incoming, from, total, part)) {
    incoming.body.destroy()
    const what = `a part (${incoming.headers['content-range']}) that does not continue the file`
    return { kind: 'trouble', seen: seeBadReply(what, incoming), at: incoming.url }
  }
  site.tally.resumes++
  return await writeZip(site, attempt, incoming, { path, stream: incoming.body, from, total })
}

type Target = { path: string; stream: Readable; from: number; total: number | undefined }

/** Brings a zip to disk; what came before a break is kept where it can be continued. */
async function writeZip(site: Site, attempt: Try, incoming: Incoming, target: Target): Promise<Reply> {
  const { path, stream, from, total } = target
  const etag = strongEtag(incoming)
  const limit = sizeLimit('zip')
  const file = await SpoolFile.open(path, from === 0)
  let received = from
  // A copy that go has refused once is not put together from parts again.
  const isShareable = etag !== undefined && total !== undefined && givesRanges(incoming) && !attempt.verify
  const url = wantedUrl(attempt.mirror.url, attempt.wanted)
  const help = isShareable ? helpOf(site, url, attempt.signal, { etag, total }) : undefined
  const haul = new Haul(file, help, (count) => {
    received += count
    if (received > limit) throw new CutError('too large')
    site.tally.receive(count)
    report(attempt.flight, received, total)
  })
  let reply: Reply | undefined
  try {
    await haul.bring(stream, from, total ?? Number.POSITIVE_INFINITY)
    const trouble = (await zipFileTrouble(file.handle, received)) ?? (await refused(attempt, { path }))
    reply = judge(trouble, { path }, received, incoming.url)
    return reply
  } catch (error) {
    if (received > limit) return tooLarge(attempt.wanted, incoming.url)
    const reached = haul.reach(from)
    if (attempt.signal.aborted || error instanceof SpoolError || etag === undefined) throw error
    if (total === undefined || reached === 0 || reached >= total) throw error
    const part = { mirror: attempt.mirror.name, path, etag, received: reached, total }
    reply = { kind: 'trouble', seen: bodyTrouble(site, error, incoming), at: incoming.url, part }
    return reply
  } finally {
    await file.close()
    if (pathOf(reply) === undefined) await rm(path, { force: true })
  }
}

/** A full hash is only worth its time when go has refused a copy before. */
async function refused({ verify, sum }: Try, content: Content): Promise<ContentTrouble | undefined> {
  return verify ? await sumOfZip(content, sum) : undefined
}

function judge(trouble: ContentTrouble | undefined, content: Content, size: number, url: URL): Reply {
  if (trouble === undefined) return { kind: 'content', content, size }
  if (trouble.cause === 'bad_reply') return { kind: 'trouble', seen: seeBadReply(trouble.detail, { url }), at: url }
  return { kind: 'disputed', content, size, seen: { cause: trouble.cause, text: trouble.detail }, at: url }
}
