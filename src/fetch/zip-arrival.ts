import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { seeBadReply } from '../causes/seen.ts'
import { bodyTrouble, collect, decoded } from './body.ts'
import { type ContentTrouble, longestTail, zipTrouble } from './content.ts'
import { CutError, Haul } from './haul.ts'
import type { Content } from './outcome.ts'
import { advance } from './pace.ts'
import { givesRanges, helpOf, type Incoming, isRange, strongEtag } from './range.ts'
import { judge, type Part, pathOf, type Reply, tooLarge } from './reply.ts'
import { SpoolError, SpoolFile } from './spool-file.ts'
import type { Site, Try } from './try.ts'
import { sizeLimit, wantedUrl } from './wanted.ts'
import { sumOfZip, zipFileTrouble } from './zip-file.ts'

/**
 * Receives a zip: into memory where it is small, else into the spool.
 * @throws the error of the body, or {@link SpoolError}
 */
export async function receiveZip(site: Site, attempt: Try, incoming: Incoming): Promise<Reply> {
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
  const trouble = zipTrouble(bytes, bytes.subarray(-longestTail)) ?? (await refused(attempt, { bytes }))
  return judge(trouble, { bytes, isZip: true }, bytes.length, incoming.url)
}

/**
 * Receives the rest of a zip, of which a part is there.
 * @throws the error of the body, or {@link SpoolError}
 */
export async function continueZip(site: Site, attempt: Try, incoming: Incoming, part: Part): Promise<Reply> {
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
    advance(attempt.flight, received, total)
  })
  let reply: Reply | undefined
  try {
    await haul.bring(stream, from, total ?? Number.POSITIVE_INFINITY)
    const trouble =
      (await file.read((handle) => zipFileTrouble(handle, received))) ?? (await refused(attempt, { path }))
    reply = judge(trouble, { path }, received, incoming.url)
    return reply
  } catch (error) {
    if (received > limit) return tooLarge(attempt.wanted, incoming.url)
    const reached = haul.reach(from)
    if (attempt.signal.aborted || error instanceof SpoolError || etag === undefined) throw error
    if (total === undefined || reached === 0 || reached >= total) throw error
    const part = { mirror: attempt.mirror.name, path, etag, received: reached, total }
    reply = { kind: 'trouble', seen: bodyTrouble(site.network, error, incoming), at: incoming.url, part }
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
async function refused({ verify, sum }: Try, content: Content): Promise<ContentTrouble | undefined> {
  return verify ? await sumOfZip(content, sum) : undefined
}
