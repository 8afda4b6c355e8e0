import { faultOfError, faultOfStatus } from '../../causes/transport/transport-fault.ts'
import { send } from '../../network/send.ts'
import { requestUrl, sizeLimit } from '../module-request.ts'
import { advance } from '../schedule/latency-tracker.ts'
import { SpoolError } from '../spool/spool-file.ts'
import { smallFileFault } from '../verify/content.ts'
import type { Attempt, TransferContext } from './attempt.ts'
import { bodyFault, collect, decoded, readStart } from './body.ts'
import { type Incoming, rangeHeaders } from './range.ts'
import { judge, pathOf, tooLarge, type Verdict } from './response-verdict.ts'
import { continueZip, receiveZip } from './zip-download.ts'

/** How much of an error page is read: go shows 648 bytes of one. */
const errorText = 2048

/**
 * Asks one mirror for one file, once. Every fault of the mirror comes back as data.
 * @throws the signal's reason, or {@link SpoolError}
 */
export async function transfer(site: TransferContext, attempt: Attempt): Promise<Verdict> {
  const { part } = attempt
  const { spool } = site
  let reply: Verdict | undefined
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

async function exchange(site: TransferContext, attempt: Attempt): Promise<Verdict> {
  const { wanted, mirror, part, signal } = attempt
  site.tally.requests++
  let at = requestUrl(mirror.url, wanted)
  let incoming: Incoming
  try {
    incoming = await send(site.network, at, {
      headers: part === undefined ? {} : rangeHeaders(part, part.received),
      signal,
      stallMs: site.stallMs,
      onRedirect: (url) => {
        at = url
      },
    })
  } catch (error) {
    if (signal.aborted) throw error
    const seen = faultOfError(error, { url: at, proxy: site.network.proxyFor(at), phase: 'headers' })
    return { kind: 'trouble', seen, at, ...(part && { part }) }
  }
  try {
    if (part !== undefined && incoming.status === 206) return await continueZip(site, attempt, incoming, part)
    if (incoming.status !== 200) return await readStatus(incoming)
    return await (wanted.kind === 'zip' ? receiveZip(site, attempt, incoming) : receiveSmall(site, attempt, incoming))
  } catch (error) {
    incoming.body.destroy()
    if (signal.aborted || error instanceof SpoolError) throw error
    return { kind: 'trouble', seen: bodyFault(site.network, error, incoming), at: incoming.url }
  }
}

async function readStatus(incoming: Incoming): Promise<Verdict> {
  const { status, headers, url } = incoming
  const body = await readStart(decoded(incoming).stream, errorText)
  const text = /^text\/plain\b/i.test(headers['content-type'] ?? '') ? body : ''
  return { kind: 'status', status, text, seen: faultOfStatus(status, headers, body, { url }), at: url }
}

async function receiveSmall(site: TransferContext, attempt: Attempt, incoming: Incoming): Promise<Verdict> {
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
  return judge(smallFileFault(wanted, bytes, sum), { bytes }, bytes.length, incoming.url)
}
