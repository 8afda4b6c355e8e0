import { gatewayIn } from '../../causes/gateway.ts'
import { messageOf } from '../../error-message.ts'
import { filePath, type ModuleFile } from '../../gomod/module-file.ts'
import { moduleUrl, sumdbUrl, supportedPath } from '../../gomod/url.ts'
import { describeReply, isPage, quoteReply } from '../../network/html-page.ts'
import type { Network } from '../../network/network.ts'
import { readErrorStart, readStart } from '../../network/read-start.ts'
import { discard, type Response, send } from '../../network/send.ts'

/** Why a probe failed: an error below HTTP, a status, or a response that is not the file. */
export type ProbeFailure = { readonly url: URL } & (
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'status'; readonly status: number; readonly headers: Response['headers']; readonly text: string }
  | { readonly kind: 'reply'; readonly text: string }
)

/** A mirror's answer to the request for a file: 401 and 403 are `refused`, 404 and 410 `notFound`. */
export type ProbedFile = {
  readonly answer: 'given' | 'refused' | 'notFound' | 'failed'
  readonly ms: number
  /** The evidence, for people. */
  readonly detail: string
  readonly status: number
  /** The host that answered: behind a redirect not the mirror's. */
  readonly host: string
  /** The server's clock minus this machine's, in milliseconds; undefined without a Date header. */
  readonly clockSkewMs: number | undefined
  readonly failure: ProbeFailure | undefined
}

export type ProbeFileOptions = {
  readonly stallMs: number
  /** How long connecting and the headers may take in all; milliseconds. */
  readonly answerMs?: number
  readonly signal: AbortSignal
  /** Called with the target of each redirect. */
  readonly onRedirect?: (url: URL) => void
}

/** A server's Date has a resolution of a second. */
const dateResolutionMs = 1000
const textLimit = 2000

/** Requests a `.mod` or the first bytes of a zip from a mirror. Never rejects. */
export async function probeFile(
  network: Network,
  mirror: URL,
  file: ModuleFile,
  options: ProbeFileOptions,
): Promise<ProbedFile> {
  const url = moduleUrl(mirror, filePath(file))
  const started = performance.now()
  const since = () => performance.now() - started
  let requested = url
  const onRedirect = (target: URL) => {
    requested = target
    options.onRedirect?.(target)
  }
  const nothing = { status: 0, host: url.host, clockSkewMs: undefined }
  try {
    const headers = file.kind === 'zip' ? { range: 'bytes=0-3' } : {}
    const reply = await send(network, url, { ...options, headers, onRedirect })
    const clockSkewMs = skewOf(reply, started)
    const read = reply.status < 400 ? readStart : readErrorStart
    const text = await read(reply.body, file.kind === 'zip' ? 4 : textLimit)
    return { ...judge(reply, text, file, mirror), ms: since(), status: reply.status, host: reply.url.host, clockSkewMs }
  } catch (error) {
    const failure = { kind: 'error', url: requested, error } as const
    return { ...nothing, answer: 'failed', ms: since(), detail: oneLine(error), failure }
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
    // After not found go asks the database itself; after any other answer every lookup fails.
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
): Pick<ProbedFile, 'answer' | 'detail' | 'failure'> {
  const { status, url } = reply
  const detail = `${status} from ${url.host}`
  if (status === 404 || status === 410) return { answer: 'notFound', detail, failure: undefined }
  // 403 from storage behind a redirect means a blocked or expired link; only the mirror's own host can refuse.
  if (url.host === mirror.host && (status === 401 || status === 403))
    return {
      answer: 'refused',
      detail: `${detail}${gatewayIn(reply.headers)}${quote(reply, text)}`,
      failure: undefined,
    }
  if (status !== 200 && status !== 206) {
    return { answer: 'failed', detail, failure: { kind: 'status', url, status, headers: reply.headers, text } }
  }
  const good = file.kind === 'zip' ? text.startsWith('PK') : text.trim() !== '' && !isPage(text)
  if (good) return { answer: 'given', detail, failure: undefined }
  const words = url.host === mirror.host ? quoteReply(text) : ''
  const instead = `${describeReply(text)} instead of a .${file.kind} file${words === '' ? '' : `: ${words}`}`
  return { answer: 'failed', detail: `${instead} from ${url.host}`, failure: { kind: 'reply', url, text: instead } }
}

/** The reason in the body, which go shows if it is plain text; here its first line only. */
function quote({ headers }: Response, text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line !== '' && headers['content-type']?.startsWith('text/plain') ? `: ${line.slice(0, 200)}` : ''
}

function skewOf(reply: Response, started: number): number | undefined {
  const serverMs = Date.parse(reply.headers['date'] ?? '')
  if (Number.isNaN(serverMs)) return undefined
  const uncertaintyMs = performance.now() - started + dateResolutionMs
  const skewMs = serverMs - Date.now()
  return Math.abs(skewMs) <= uncertaintyMs ? 0 : skewMs
}
