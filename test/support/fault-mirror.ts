import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type Listening, listen } from './loopback.ts'
import { type Answer, type MirrorRequest, type Rule, respond } from './misbehaviours.ts'

/** The files of a mirror by their path below its root. */
export type MirrorTree = { get(path: string): Buffer | string | undefined }

export type FaultMirrorOptions = {
  readonly tree: MirrorTree
  readonly misbehave?: Rule
  /** ETags, and Range answered: strong ones if it is true, weak ones, or another one with each answer. */
  readonly ranges?: boolean | 'weak' | 'changing'
  /** Before each answer. */
  readonly latencyMs?: number
  readonly tls?: { readonly key: string; readonly cert: string }
}

/**
 * A GOPROXY that misbehaves on purpose: every request is answered as a good mirror would, unless its rule names a misbehaviour
 * for it.
 */
export class FaultMirror {
  /** What it has; may be changed at any time, as its rule may. */
  tree: MirrorTree
  misbehave: Rule
  /** Every request, in order. */
  readonly requests: MirrorRequest[] = []
  readonly #options: FaultMirrorOptions
  #inFlight = 0
  #listening: Listening | undefined

  constructor(options: FaultMirrorOptions) {
    this.#options = options
    this.tree = options.tree
    this.misbehave = options.misbehave ?? (() => undefined)
  }

  /** A mirror that listens on loopback. */
  static async open(options: FaultMirrorOptions): Promise<FaultMirror> {
    const mirror = new FaultMirror(options)
    const { tls } = options
    const server = tls ? createTlsServer(tls, mirror.listener) : createServer({ noDelay: true }, mirror.listener)
    mirror.#listening = await listen(server)
    return mirror
  }

  get url(): string {
    return `${this.#options.tls ? 'https' : 'http'}://127.0.0.1:${this.#listening?.port}`
  }

  /** The path of every request, in order. */
  get paths(): readonly string[] {
    return this.requests.map(({ path }) => path)
  }

  /** Ends every connection. A mirror that is closed refuses connections. */
  readonly close = async (): Promise<void> => {
    await this.#listening?.close()
  }

  /** Answers a request; also for servers that listen elsewhere than on loopback. */
  readonly listener = (request: IncomingMessage, response: ServerResponse): void => {
    this.#answer(request, response).catch(() => response.destroy())
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { latencyMs } = this.#options
    const request = this.#record(incoming, response)
    if (latencyMs) await new Promise((resolve) => setTimeout(resolve, latencyMs))
    const misbehaviour = this.misbehave(request)
    await respond({ request, response, answer: answerOf(this.tree, this.#options.ranges, request) }, misbehaviour)
  }

  #record({ url = '/', headers }: IncomingMessage, response: ServerResponse): MirrorRequest {
    this.#inFlight += 1
    response.once('close', () => (this.#inFlight -= 1))
    const path = decodeURIComponent(url.slice(1))
    const index = this.requests.length
    const repeat = this.paths.filter((earlier) => earlier === path).length
    const request = { path, url, headers, repeat, index, inFlight: this.#inFlight, at: performance.now() }
    this.requests.push(request)
    return request
  }
}

/** The file, or the part of it that a Range header asks for under a strong ETag that still holds. */
function answerOf(
  tree: MirrorTree,
  ranges: FaultMirrorOptions['ranges'],
  { path, headers, index }: MirrorRequest,
): Answer {
  const found = tree.get(path)
  if (found === undefined) {
    const body = Buffer.from(`not found: ${path}`)
    return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
  }
  const file = typeof found === 'string' ? Buffer.from(found) : found
  if (!ranges) return { status: 200, headers: {}, body: file }
  const hash = createHash('sha256')
    .update(file)
    .update(ranges === 'changing' ? `${index}` : '')
  const etag = `${ranges === 'weak' ? 'W/' : ''}"${hash.digest('hex').slice(0, 16)}"`
  const range = headers['if-range'] === etag ? /^bytes=(\d+)-(\d*)$/.exec(String(headers['range'])) : null
  const [from, to] = [Number(range?.[1] ?? 0), Number(range?.[2] || file.length - 1)]
  const common = { etag, 'accept-ranges': 'bytes' }
  if (from === 0) return { status: 200, headers: common, body: file.subarray(0, to + 1) }
  const part = { ...common, 'content-range': `bytes ${from}-${to}/${file.length}` }
  return { status: 206, headers: part, body: file.subarray(from, to + 1) }
}
