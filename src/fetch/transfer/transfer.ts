import type { CauseId } from '../../causes/id.ts'
import { faultOfError, faultOfStatus } from '../../causes/transport/transport-fault.ts'
import type { RequestResult } from '../../events/event.ts'
import { freeMemory } from '../../free-memory.ts'
import { readErrorStart } from '../../network/read-start.ts'
import { send } from '../../network/send.ts'
import { errors } from '../../network/undici.ts'
import { bodyFailed, complete, failedAttempt, spoiled, spoolFault, tooLarge } from '../faults.ts'
import type { FetchContext } from '../fetch-context.ts'
import { requestUrl, sizeLimit } from '../module-request.ts'
import type { Outcome } from '../outcome.ts'
import type { SpoolEntry } from '../spool/spool-entry.ts'
import { SpoolError } from '../spool/spool-file.ts'
import { smallFileFault } from '../verify/content.ts'
import type { Attempt } from './attempt.ts'
import { collect, decoded, largeBody } from './body.ts'
import { type Incoming, rangeHeaders } from './range.ts'
import { continueZip, receiveZip } from './zip-download.ts'

/** How much of an error page is read: go shows 648 bytes of one. */
const errorBytes = 2048

let requests = 0

/**
 * Makes one request to one mirror. Every error of the mirror, and of the spool, is an outcome.
 * @throws the signal's reason
 */
export async function transfer(attempt: Attempt, context: FetchContext): Promise<Outcome> {
  const { request, mirror, number, isHedge, flight, abort } = attempt
  const { log, spool, hedges } = context
  const named = { id: ++requests, file: request.path, mirror: mirror.name }
  const end = (result: RequestResult, cause?: CauseId) => {
    const bytes = flight.received - flight.resumedAt
    const durationMs = Math.round(performance.now() - flight.startedAt)
    const why = cause === undefined ? {} : { cause }
    log.emit({ type: 'request.end', ...named, result, status: flight.status, bytes, durationMs, ...why })
  }
  hedges.countRequest()
  log.emit({ type: 'request.start', ...named, number, hedge: isHedge })
  // The lease of a part that is not continued ends with the attempt.
  await using _part = attempt.part?.entry
  try {
    const outcome = await exchange(attempt, context)
    end(resultOf(outcome), 'fault' in outcome ? outcome.fault.cause : undefined)
    return outcome
  } catch (error) {
    end('cancelled')
    abort.signal.throwIfAborted()
    if (!(error instanceof SpoolError)) throw error
    const fault = spoolFault(request, error.message)
    const faults = spool.disableFolder() ? [fault] : []
    return { kind: 'failed', status: 502, fault, faults, from: mirror.name, isLocal: true }
  }
}

const results = { found: 'ok', absent: 'not-found', refused: 'refused', failed: 'failed' } as const

function resultOf(outcome: Outcome): RequestResult {
  return outcome.kind === 'failed' && outcome.part !== undefined ? 'partial' : results[outcome.kind]
}

/**
 * How much of a body is received before it is read, in bytes, if it is read into memory. Large ones wait for their turn, and each chunk takes
 * hundreds of bytes beside its own: a mirror may send byte by byte.
 */
const smallReadAhead = 4096

async function exchange(attempt: Attempt, context: FetchContext): Promise<Outcome> {
  const { request, mirror, part, flight } = attempt
  const { signal } = attempt.abort
  const { network, stallMs, log } = context
  let at = requestUrl(mirror.url, request)
  let incoming: Incoming
  try {
    const headers = part === undefined ? {} : rangeHeaders(part, part.received)
    // A redirect's target is where an error belongs.
    const onRedirect = (url: URL) => {
      at = url
      log.emit({ type: 'redirect', file: request.path, mirror: mirror.name, to: url.origin })
    }
    const waiting = request.kind === 'zip' ? {} : { readAhead: smallReadAhead }
    incoming = await send(network, at, { headers, signal, stallMs, onRedirect, ...waiting })
  } catch (error) {
    if (signal.aborted) throw error
    const seen = faultOfError(error, { url: at, proxy: network.proxyFor(at), phase: 'headers' })
    return { ...failedAttempt(attempt, seen, at), ...(part && { part: { ...part, entry: part.entry.move() } }) }
  }
  flight.status = incoming.status
  using _watch = watchSpeed(attempt, stallMs, incoming)
  try {
    if (part !== undefined && incoming.status === 206) return await continueZip(attempt, context, incoming, part)
    if (incoming.status !== 200) return await readStatus(attempt, incoming)
    if (request.kind === 'zip') return await receiveZip(attempt, context, incoming)
    return await receiveSmall(attempt, context, incoming)
  } catch (error) {
    incoming.body.destroy()
    if (signal.aborted || error instanceof SpoolError) throw error
    return bodyFailed(attempt, context, incoming, error)
  }
}

/** A body of fewer bytes in a millisecond (1 kB/s) is not coming. */
const minBytesPerMs = 1

/** Ends a body that has brought too little in the time of the stall limit, as if it had brought nothing. */
function watchSpeed({ flight }: Attempt, stallMs: number, { body }: Incoming): Disposable {
  let before = flight.received
  const timer = setInterval(() => {
    // What has come and was not read yet waits for its turn here.
    const isMoving = flight.received - before >= stallMs * minBytesPerMs || body.readableLength > 0
    before = flight.received
    if (!isMoving) body.destroy(new errors.BodyTimeoutError('less than 1 kB/s'))
  }, stallMs)
  timer.unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

async function readStatus(attempt: Attempt, incoming: Incoming): Promise<Outcome> {
  const { status, headers, url } = incoming
  const from = attempt.mirror.name
  const body = await readErrorStart(decoded(incoming).stream, errorBytes)
  const text = /^text\/plain\b/i.test(headers['content-type'] ?? '') ? body : ''
  if (status === 404 || status === 410) return { kind: 'absent', status, text, from }
  const seen = faultOfStatus(status, headers, body, { url })
  const failed = failedAttempt(attempt, seen, url, status)
  if (status !== 401 && status !== 403) return failed
  // A refusal is the mirror's own only if its own host said it: storage refuses links that have expired, or whole regions.
  if (url.host === attempt.mirror.url.host) return { kind: 'refused', status, text, fault: failed.fault, from }
  const storage = { ...seen, override: { mirrorHelps: true } }
  return { ...failedAttempt(attempt, storage, url, status), isStorageRefusal: true }
}

async function receiveSmall(attempt: Attempt, context: FetchContext, incoming: Incoming): Promise<Outcome> {
  const { request } = attempt
  const body = decoded(incoming)
  const limit = sizeLimit(request.kind)
  using collected = (body.length ?? 0) > limit ? undefined : await collect(attempt, context, body, limit)
  if (collected === undefined) {
    body.stream.destroy()
    return tooLarge(attempt, incoming)
  }
  const { bytes } = collected
  const wrong = smallFileFault(request, bytes)
  if (wrong?.cause === 'bad_reply') return spoiled(attempt, incoming, wrong)
  return complete(attempt, incoming, await keepSmall(context, bytes), wrong)
}

/** Few small files are large: those wait for go on disk, as far as there is one. */
async function keepSmall({ spool }: FetchContext, bytes: Buffer): Promise<SpoolEntry> {
  if (bytes.length <= largeBody || !spool.isUsable) return spool.keep(bytes, 'small')
  await using file = await spool.create()
  const size = bytes.length
  await file.write(bytes, size, 0)
  freeMemory(bytes)
  return await file.keep(size)
}
