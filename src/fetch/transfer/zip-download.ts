import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { faultOfBadResponse } from '../../causes/transport/transport-fault.ts'
import { longestZipTail } from '../../gomod/zip-end.ts'
import { requestUrl, sizeLimit } from '../module-request.ts'
import type { Content } from '../outcome.ts'
import { advance } from '../schedule/latency-tracker.ts'
import { SpoolError, SpoolFile } from '../spool/spool-file.ts'
import { type ContentFault, zipTailFault } from '../verify/content.ts'
import { sumOfZip, zipFileFault } from '../verify/zip-file.ts'
import type { Attempt, TransferContext } from './attempt.ts'
import { bodyFault, collect, decoded } from './body.ts'
import { givesRanges, type Incoming, isRange, openExtraConnection, strongEtag } from './range.ts'
import { judge, type PartialBody, pathOf, tooLarge, type Verdict } from './response-verdict.ts'
import { CutError, SegmentedDownload } from './segmented-download.ts'

/**
 * Receives a zip: into memory where it is small, else into the spool.
 * @throws the error of the body, or {@link SpoolError}
 */
export async function receiveZip(site: TransferContext, attempt: Attempt, incoming: Incoming): Promise<Verdict> {
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
  const bytes = await collect(stream, limit, (size) => advance(flight, size, length))
  if (bytes === undefined) return tooLarge(wanted, incoming.url)
  if (length !== undefined && bytes.length !== length) throw new CutError('unexpected EOF')
  site.tally.receive(bytes.length)
  const trouble = zipTailFault(bytes, bytes.subarray(-longestZipTail)) ?? (await refused(attempt, { bytes }))
  return judge(trouble, { bytes, isZip: true }, bytes.length, incoming.url)
}

/**
 * Receives the rest of a zip, of which a part is there.
 * @throws the error of the body, or {@link SpoolError}
 */
export async function continueZip(
  site: TransferContext,
  attempt: Attempt,
  incoming: Incoming,
  part: PartialBody,
): Promise<Verdict> {
  const { path, received: from, total } = part
  if (!isRange(incoming, from, total, part)) {
    incoming.body.destroy()
    const what = `a part (${incoming.headers['content-range']}) that does not continue the file`
    return { kind: 'trouble', seen: faultOfBadResponse(what, incoming), at: incoming.url }
  }
  site.tally.resumes++
  return await writeZip(site, attempt, incoming, { path, stream: incoming.body, from, total })
}

type Target = { path: string; stream: Readable; from: number; total: number | undefined }

/** Brings a zip to disk; what came before a break is kept where it can be continued. */
async function writeZip(site: TransferContext, attempt: Attempt, incoming: Incoming, target: Target): Promise<Verdict> {
  const { path, stream, from, total } = target
  const etag = strongEtag(incoming)
  const limit = sizeLimit('zip')
  const file = await SpoolFile.open(path, from === 0)
  let received = from
  // A copy that go has refused once is not put together from parts again.
  const isShareable = etag !== undefined && total !== undefined && givesRanges(incoming) && !attempt.verify
  const url = requestUrl(attempt.mirror.url, attempt.wanted)
  const help = isShareable ? openExtraConnection(site, url, attempt.signal, { etag, total }) : undefined
  const haul = new SegmentedDownload(file, help, (count) => {
    received += count
    if (received > limit) throw new CutError('too large')
    site.tally.receive(count)
    advance(attempt.flight, received, total)
  })
  let reply: Verdict | undefined
  try {
    await haul.run(stream, from, total ?? Number.POSITIVE_INFINITY)
    const trouble = (await file.read((handle) => zipFileFault(handle, received))) ?? (await refused(attempt, { path }))
    reply = judge(trouble, { path }, received, incoming.url)
    return reply
  } catch (error) {
    if (received > limit) return tooLarge(attempt.wanted, incoming.url)
    const reached = haul.reach(from)
    if (attempt.signal.aborted || error instanceof SpoolError || etag === undefined) throw error
    if (total === undefined || reached === 0 || reached >= total) throw error
    const part = { mirror: attempt.mirror.name, path, etag, received: reached, total }
    reply = { kind: 'trouble', seen: bodyFault(site.network, error, incoming), at: incoming.url, part }
    return reply
  } finally {
    try {
      await file.close()
    } finally {
      // What cannot be removed now goes with the folder.
      if (pathOf(reply) === undefined) await rm(path, { force: true }).catch(() => {})
    }
  }
}

/** A full hash is only worth its time when go has refused a copy before. */
async function refused({ verify, sum }: Attempt, content: Content): Promise<ContentFault | undefined> {
  return verify ? await sumOfZip(content, sum) : undefined
}
