import type { Readable } from 'node:stream'
import { faultOfBadResponse } from '../../causes/transport/transport-fault.ts'
import { longestZipTail } from '../../gomod/zip-end.ts'
import { bodyFailed, complete, failedAttempt, spoiled, tooLarge } from '../faults.ts'
import type { FetchContext } from '../fetch-context.ts'
import { sizeLimit } from '../module-request.ts'
import type { Outcome, PartialZip } from '../outcome.ts'
import { caps } from '../spool/spool.ts'
import { SpoolError, type SpoolFile } from '../spool/spool-file.ts'
import { type ContentFault, zipTailFault } from '../verify/content.ts'
import { zipFileFault, zipSumFault } from '../verify/zip-file.ts'
import type { Attempt } from './attempt.ts'
import { CutError, collect, decoded } from './body.ts'
import { canResume, type Incoming, isRange, strongEtag, supportsRanges } from './range.ts'
import { SegmentedDownload } from './segmented-download.ts'

/**
 * Receives a zip: into memory if it is small, else into the spool.
 * @throws the error of the body, or {@link SpoolError}
 */
export async function receiveZip(attempt: Attempt, context: FetchContext, incoming: Incoming): Promise<Outcome> {
  const { stream, length } = decoded(incoming)
  if ((length ?? 0) > sizeLimit('zip')) {
    stream.destroy()
    return tooLarge(attempt, incoming)
  }
  if (length !== undefined) context.log.emit({ type: 'size', file: attempt.request.path, bytes: length })
  if (!context.spool.fitsMemory(length)) {
    await using file = await context.spool.create()
    return await writeZip(attempt, context, incoming, { file, stream, from: 0, total: length })
  }
  if ((length ?? 0) > caps.zipWithoutFolder) {
    stream.destroy()
    throw new SpoolError(
      'memory',
      `no folder for zips can be written to, and ${length} bytes are too many for the memory`,
    )
  }
  using collected = await collect(attempt, context, { stream, length }, length ?? caps.zipOfUnknownLength)
  if (collected === undefined) {
    throw new SpoolError('memory', 'no folder for zips can be written to, and this one is too large for the memory')
  }
  const { bytes } = collected
  if (length !== undefined && bytes.length !== length) throw new CutError('unexpected EOF')
  const wrong = zipTailFault(bytes, bytes.subarray(-longestZipTail)) ?? (await mismatch(attempt, { bytes }))
  if (wrong?.cause === 'bad_reply') return spoiled(attempt, incoming, wrong)
  return complete(attempt, incoming, context.spool.keep(bytes, 'zip'), wrong)
}

/**
 * Receives the rest of a zip of which the beginning is there.
 * @throws the error of the body, or {@link SpoolError}
 */
export async function continueZip(
  attempt: Attempt,
  context: FetchContext,
  incoming: Incoming,
  part: PartialZip,
): Promise<Outcome> {
  const { path, received: from, total } = part
  if (!isRange(incoming, from, total, part)) {
    incoming.body.destroy()
    const what = `a part (${incoming.headers['content-range']}) that does not continue the file`
    return failedAttempt(attempt, faultOfBadResponse(what, incoming), incoming.url)
  }
  context.log.emit({ type: 'resume', file: attempt.request.path, mirror: attempt.mirror.name, at: from })
  attempt.flight.resumedAt = attempt.flight.received = from
  await using file = await context.spool.reopen(path, part.entry)
  return await writeZip(attempt, context, incoming, { file, stream: incoming.body, from, total })
}

type Target = {
  readonly file: SpoolFile
  readonly stream: Readable
  readonly from: number
  readonly total: number | undefined
}

/** Brings a zip to disk; what came before a break is kept if it can be continued. */
async function writeZip(
  attempt: Attempt,
  context: FetchContext,
  incoming: Incoming,
  { file, stream, from, total }: Target,
): Promise<Outcome> {
  const etag = strongEtag(incoming)
  // A zip that is hashed here is under suspicion: it is not put together from parts of several replies.
  const isShareable = etag !== undefined && total !== undefined && supportsRanges(incoming) && !attempt.verify
  const download = new SegmentedDownload(file, attempt, context, isShareable ? { etag, total } : undefined)
  try {
    await download.run(stream, from, total ?? Number.POSITIVE_INFINITY)
  } catch (error) {
    if (download.received > sizeLimit('zip')) return tooLarge(attempt, incoming)
    const received = download.reach(from)
    if (attempt.abort.signal.aborted || error instanceof SpoolError || !canResume(etag, total, received)) throw error
    const failed = bodyFailed(attempt, context, incoming, error)
    const entry = await file.keep(0)
    const part = { mirror: failed.from, entry, path: file.path, received, etag: etag ?? '', total: total ?? 0 }
    return { ...failed, part }
  }
  const size = download.received
  const wrong = (await file.read((handle) => zipFileFault(handle, size))) ?? (await mismatch(attempt, file))
  if (wrong?.cause === 'bad_reply') return spoiled(attempt, incoming, wrong)
  return complete(attempt, incoming, await file.keep(size), wrong)
}

/** A full hash is worth its time only if go has refused a copy before, or the mirror is tainted. */
async function mismatch(
  { verify, request, abort }: Attempt,
  zip: { readonly path: string } | { readonly bytes: Buffer },
): Promise<ContentFault | undefined> {
  return verify ? await zipSumFault(zip, request.sum, abort.signal) : undefined
}
