import { seeError, seeStatus } from '../causes/seen.ts'
import { send } from '../network/send.ts'
import { bodyTrouble, collect, decoded, readStart } from './body.ts'
import { smallTrouble } from './content.ts'
import { advance } from './pace.ts'
import { type Incoming, rangeHeaders } from './range.ts'
import { judge, pathOf, type Reply, tooLarge } from './reply.ts'
import { SpoolError } from './spool-file.ts'
import type { Site, Try } from './try.ts'
import { sizeLimit, wantedUrl } from './wanted.ts'
import { continueZip, receiveZip } from './zip-arrival.ts'

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
    return { kind: 'trouble', seen: bodyTrouble(site.network, error, incoming), at: incoming.url }
  }
}

async function readStatus(incoming: Incoming): Promise<Reply> {
  const { status, headers, url } = incoming
  const body = await readStart(decoded(incoming).stream, errorText)
  const text = /^text\/plain\b/i.test(headers['content-type'] ?? '') ? body : ''
  return { kind: 'status', status, text, seen: seeStatus(status, headers, body, { url }), at: url }
}

async function receiveSmall(site: Site, attempt: Try, incoming: Incoming): Promise<Reply> {
  const { wanted, sum, flight } = attempt
  const { stream, length } = decoded(incoming)
  const limit = sizeLimit(wanted.kind)
  const bytes =
    (length ?? 0) > limit ? undefined : await collect(stream, limit, (size) => advance(flight, size, length))
  if (bytes === undefined) {
    stream.destroy()
    return tooLarge(wanted, incoming.url)
  }
  site.tally.receive(bytes.length)
  return judge(smallTrouble(wanted, bytes, sum), { bytes }, bytes.length, incoming.url)
}
