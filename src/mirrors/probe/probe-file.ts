import { messageOf } from '../../error-message.ts'
import { filePath, type ModuleFile } from '../../gomod/module-file.ts'
import { moduleUrl, sumdbUrl, supportedPath } from '../../gomod/url.ts'
import { describePage, isPage } from '../../network/html-page.ts'
import type { Network } from '../../network/network.ts'
import { discard, type Response, send } from '../../network/send.ts'

/** What was wrong: an error below HTTP, a status, or a reply that is not what was asked for. */
export type ProbeFault = { readonly url: URL } & (
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'status'; readonly status: number; readonly headers: Response['headers']; readonly text: string }
  | { readonly kind: 'reply'; readonly text: string }
)

/**
 * How a mirror answered when it was asked for a file. 401 and 403 are refusals, 404 and 410 say that it lacks the file.
 */
export type ProbedFile = {
  readonly answer: 'given' | 'refused' | 'lacked' | 'failed'
  readonly ms: number
  /** The evidence, for people. */
  readonly detail: string
  readonly status: number
  /** Where the answer came from: behind redirects another host. */
  readonly host: string
  /** The server's clock minus ours, in milliseconds; undefined when it did not tell the time. */
  readonly clockSkewMs: number | undefined
  readonly trouble: ProbeFault | undefined
}

export type ProbeFileOptions = {
  readonly stallMs: number
  readonly signal: AbortSignal
  /** Told each URL that a redirect leads to. */
  readonly onHop?: (url: URL) => void
}

/** A server's Date has a resolution of a second. */
const dateResolutionMs = 1000
const textLimit = 2000

/** Asks a mirror for a `.mod` or for the first bytes of a zip, and says what came. Never rejects. */
export async function probeFile(
  network: Network,
  mirror: URL,
  file: ModuleFile,
  options: ProbeFileOptions,
): Promise<ProbedFile> {
  const url = moduleUrl(mirror, filePath(file))
  const started = performance.now()
  const since = () => performance.now() - started
  let place = url
  const onHop = (hop: URL) => {
    place = hop
    options.onHop?.(hop)
  }
  const nothing = { status: 0, host: url.host, clockSkewMs: undefined }
  try {
    const headers = file.kind === 'zip' ? { range: 'bytes=0-3' } : {}
    const reply = await send(network, url, { ...options, headers, onHop })
    const clockSkewMs = skewOf(reply, started)
    const text = await readStart(reply, file.kind === 'zip' ? 4 : textLimit)
    return { ...judge(reply, text, file, mirror), ms: since(), status: reply.status, host: reply.url.host, clockSkewMs }
  } catch (error) {
    const trouble = { kind: 'error', url: place, error } as const
    return { ...nothing, answer: 'failed', ms: since(), detail: oneLine(error), trouble }
  }
}

/** Whether the mirror passes the checksum database on, as the go command asks it. Never rejects. */
export async function probeSumdb(
  network: Network,
  mirror: URL,
  name: string,
  options: ProbeFileOptions,
): Promise<{ readonly ok: boolean; readonly offered: boolean; readonly ms: number; readonly detail: string }> {
  const started = performance.now()
  const since = () => performance.now() - started
  try {
    const reply = await send(network, sumdbUrl(mirror, supportedPath(name)), options)
    discard(reply)
    if (reply.status === 200) return { ok: true, offered: true, ms: since(), detail: `passes ${name} on` }
    // Not-found sends go to the database itself; anything else makes every lookup fail.
    const ok = reply.status === 404 || reply.status === 410
    return {
      ok,
      offered: false,
      ms: since(),
      detail: ok ? `leaves ${name} to go itself` : `${reply.status} for ${name}`,
    }
  } catch (error) {
    return { ok: false, offered: false, ms: since(), detail: oneLine(error) }
  }
}

/** The message of an error in one line. */
export function oneLine(error: unknown): string {
  return messageOf(error).replace(/\s+/g, ' ')
}

function judge(
  reply: Response,
  text: string,
  file: ModuleFile,
  mirror: URL,
): Pick<ProbedFile, 'answer' | 'detail' | 'trouble'> {
  const { status, url } = reply
  const detail = `${status} from ${url.host}`
  if (status === 404 || status === 410) return { answer: 'lacked', detail, trouble: undefined }
  // A store behind a redirect that says 403 is a blocked or expired link, not the mirror's own refusal.
  if (url.host === mirror.host && (status === 401 || status === 403))
    return { answer: 'refused', detail: `${detail}${quote(reply, text)}`, trouble: undefined }
  if (status !== 200 && status !== 206) {
    return { answer: 'failed', detail, trouble: { kind: 'status', url, status, headers: reply.headers, text } }
  }
  const good = file.kind === 'zip' ? text.startsWith('PK') : text.trim() !== '' && !isPage(text)
  if (good) return { answer: 'given', detail, trouble: undefined }
  const instead = `${describePage(text)} instead of a .${file.kind} file`
  return { answer: 'failed', detail: `${instead} from ${url.host}`, trouble: { kind: 'reply', url, text: instead } }
}

/** The reason that a server gives, as go shows it: of plain text only, and here no more than a line. */
function quote({ headers }: Response, text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line !== '' && headers['content-type']?.startsWith('text/plain') ? `: ${line.slice(0, 200)}` : ''
}

/** The first bytes of the body; the rest is not waited for. */
async function readStart(reply: Response, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of reply.body as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= limit) break
  }
  return Buffer.concat(chunks).subarray(0, limit).toString('utf8')
}

function skewOf(reply: Response, started: number): number | undefined {
  const theirs = Date.parse(reply.headers['date'] ?? '')
  if (Number.isNaN(theirs)) return undefined
  const ours = Date.now()
  const blur = performance.now() - started + dateResolutionMs
  const skew = theirs - ours
  return Math.abs(skew) <= blur ? 0 : skew
}
