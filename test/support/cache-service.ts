import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Listening, listen } from './loopback.ts'

const refusals = {
  error: [500, { code: 'internal', msg: 'out of order' }],
  forbidden: [403, { code: 'permission_denied', msg: 'no' }],
  limited: [429, { code: 'resource_exhausted', msg: 'slow down' }],
  'read denied': [403, { code: 'permission_denied', msg: 'cache read denied: the token has no readable scopes' }],
} as const

/** What the service does wrong: in calls (`call`), when it sends an archive (`get`), and when it stores one (`put`). */
export type ServiceFaults = {
  call?: keyof typeof refusals | 'html' | 'silent' | 'write denied'
  get?: 'stall' | 'truncate' | 'unavailable' | 'not found' | 'garbage'
  put?: 'unavailable' | 'silent'
  /** The store sends an archive whole, whatever range was asked for. */
  noRanges?: boolean
  /** So many answers of the store break off in their middle. */
  breaks?: number
  /** Bytes a second at which archives are sent, all answers together; unlimited when undefined. */
  rate?: number | undefined
  /** The second half of an archive is sent when this is over. */
  hold?: Promise<unknown>
}

/** An entry, in the pieces that it came in: to join those of a large one takes longer than to receive them. */
type Entry = { readonly id: number; readonly key: string; readonly version: string; pieces: Buffer[]; done: boolean }
type Upload = Entry & { readonly blocks: Map<string, Buffer> }

const twirp = '/twirp/github.actions.results.api.v1.CacheService/'
const first = '/_apis/artifactcache/'

/**
 * A cache service on loopback that speaks both protocols of the runner's service, as its client expects them: the
 * second (Twirp and a blob store) and the first (REST, also that of act). Entries live in memory; each is immutable.
 */
export class FakeCacheService {
  readonly faults: ServiceFaults = {}
  /** `METHOD path` of each request, in order. */
  readonly calls: string[] = []
  readonly #entries: Upload[] = []
  #next = 1
  /** When the line has sent all that it was given, as of `performance.now()`. */
  #lineFree = 0
  #listening: Listening | undefined

  static async open(): Promise<FakeCacheService> {
    const service = new FakeCacheService()
    const server = createServer((request, response) => {
      service.#serve(request, response).catch((error: unknown) => response.destroy(error as Error))
    })
    service.#listening = await listen(server)
    return service
  }

  readonly close = async (): Promise<void> => {
    await this.#listening?.close()
  }

  get url(): string {
    return `http://127.0.0.1:${this.#listening?.port}/`
  }

  /** The variables that a runner with this service sets. */
  env(protocol: 'v1' | 'v2' = 'v2'): Record<string, string> {
    const token = { ACTIONS_RUNTIME_TOKEN: 'a.b.c', GITHUB_SERVER_URL: 'https://github.com' }
    if (protocol === 'v1') return { ...token, ACTIONS_CACHE_URL: this.url }
    return { ...token, ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: this.url }
  }

  /** Forgets all entries. */
  empty(): void {
    this.#entries.length = 0
  }

  /** The complete entries, oldest first. */
  get entries(): readonly { readonly key: string; readonly blob: Buffer }[] {
    return this.#entries.filter(({ done }) => done).map(({ key, pieces }) => ({ key, blob: Buffer.concat(pieces) }))
  }

  /** Replaces the bytes of an entry, as anything with write access to the cache could. */
  poison(key: string, blob: Buffer): void {
    const entry = this.#entries.find((one) => one.done && one.key === key)
    if (entry === undefined) throw new Error(`no entry ${key}`)
    entry.pieces = [blob]
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? '/', this.url)
    this.calls.push(`${request.method} ${url.pathname}`)
    const body = await readAll(request)
    const isCall = url.pathname.startsWith(twirp) || (url.pathname.startsWith(first) && request.method !== 'PATCH')
    if (isCall && this.#failCall(url.pathname, response)) return undefined
    if (url.pathname.startsWith(twirp)) return this.#serveSecond(url.pathname.slice(twirp.length), body, response)
    if (url.pathname.startsWith(first)) return this.#serveFirst(request, url, body, response)
    const entry = this.#entries.find((one) => one.id === Number(url.pathname.split('/').pop()))
    if (entry === undefined) return response.writeHead(404).end()
    if (request.method === 'PUT') return this.#put(entry, url, body, response)
    if (request.method === 'GET' && entry.done) return this.#get(entry, request.headers.range, response)
    return response.writeHead(404).end()
  }

  /** Answers a call wrongly, and says whether it did. */
  #failCall(path: string, response: ServerResponse): boolean {
    const { call } = this.faults
    if (call === undefined) return false
    if (call === 'html') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Please log in</body></html>')
    } else if (call === 'write denied') {
      if (!/CreateCacheEntry|\/caches$/.test(path)) return false
      const message = 'cache write denied: the token may read only'
      if (path.startsWith(twirp)) json(response, { ok: false, message })
      else json(response, { message }, 403)
    } else if (call !== 'silent') {
      const [status, body] = refusals[call]
      json(response, body, status)
    }
    return true
  }

  #serveSecond(method: string, body: Buffer, response: ServerResponse): ServerResponse {
    const message = JSON.parse(body.toString()) as Record<string, string> & { restore_keys?: string[] }
    const { key = '', version = '' } = message
    if (method === 'CreateCacheEntry') {
      const upload = this.#reserve(key, version)
      if (upload === undefined) {
        return json(response, { code: 'already_exists', msg: 'cache entry already exists' }, 409)
      }
      return json(response, { ok: true, signed_upload_url: this.#blobUrl(upload) })
    }
    if (method === 'FinalizeCacheEntryUpload') {
      const upload = this.#entries.find((one) => !one.done && one.key === key && one.version === version)
      if (upload === undefined || sizeOf(upload) !== Number(message['size_bytes'])) {
        return json(response, { code: 'failed_precondition', msg: 'sizes differ' }, 412)
      }
      upload.done = true
      return json(response, { ok: true, entry_id: String(upload.id) })
    }
    const found = this.#find([key, ...(message.restore_keys ?? [])], version)
    if (found === undefined) return json(response, { ok: false })
    return json(response, { ok: true, signed_download_url: this.#blobUrl(found), matched_key: found.key })
  }

  #serveFirst(request: IncomingMessage, url: URL, body: Buffer, response: ServerResponse): ServerResponse {
    const resource = url.pathname.slice(first.length)
    if (resource === 'cache') {
      const found = this.#find((url.searchParams.get('keys') ?? '').split(','), url.searchParams.get('version') ?? '')
      if (found === undefined) return response.writeHead(204).end()
      return json(response, { cacheKey: found.key, archiveLocation: this.#blobUrl(found) })
    }
    if (resource === 'caches') {
      const { key, version } = JSON.parse(body.toString()) as { key: string; version: string }
      const upload = this.#reserve(key, version)
      if (upload === undefined) return json(response, { message: 'Cache already exists' }, 409)
      return json(response, { cacheId: upload.id }, 201)
    }
    const upload = this.#entries.find((one) => one.id === Number(resource.split('/')[1]))
    if (upload === undefined) return response.writeHead(404).end()
    if (request.method === 'PATCH') {
      const start = Number(/bytes (\d+)-/.exec(request.headers['content-range'] ?? '')?.[1])
      const blob = Buffer.alloc(Math.max(sizeOf(upload), start + body.length))
      Buffer.concat(upload.pieces).copy(blob)
      body.copy(blob, start)
      upload.pieces = [blob]
    } else upload.done = true
    return json(response, {})
  }

  #reserve(key: string, version: string): Upload | undefined {
    if (this.#entries.some((one) => one.key === key && one.version === version)) return undefined
    const upload = { id: this.#next++, key, version, pieces: [], done: false, blocks: new Map() }
    this.#entries.push(upload)
    return upload
  }

  /** For each key in order: the entry of that name, else the newest whose name begins with it. */
  #find(keys: readonly string[], version: string): Entry | undefined {
    const known = this.#entries.filter((entry) => entry.done && entry.version === version).toReversed()
    for (const key of keys) {
      const found = known.find((entry) => entry.key === key) ?? known.find((entry) => entry.key.startsWith(key))
      if (found !== undefined) return found
    }
    return undefined
  }

  #blobUrl(entry: Entry): string {
    return `${this.url}devstoreaccount1/cache/${entry.id}?sig=very-secret-signature`
  }

  #put(entry: Upload, url: URL, body: Buffer, response: ServerResponse): ServerResponse | undefined {
    if (this.faults.put === 'silent') return undefined
    if (this.faults.put === 'unavailable') return response.writeHead(503).end()
    const part = url.searchParams.get('comp')
    if (part === 'block') entry.blocks.set(url.searchParams.get('blockid') ?? '', body)
    else if (part === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>(.*?)<\/Latest>/g)].map(([, id = '']) => id)
      entry.pieces = ids.flatMap((id) => entry.blocks.get(id) ?? [])
      entry.blocks.clear()
    } else entry.pieces = [body]
    return response.writeHead(201, { etag: '"1"', 'last-modified': new Date().toUTCString() }).end()
  }

  async #get(entry: Entry, range: string | undefined, response: ServerResponse): Promise<unknown> {
    const { get, rate, hold, noRanges } = this.faults
    if (get === 'unavailable') return response.writeHead(503).end()
    if (get === 'not found') return response.writeHead(404).end('<Error>BlobNotFound</Error>')
    const total = sizeOf(entry)
    const [, from = '0', last = total - 1] = (noRanges ? null : /^bytes=(\d+)-(\d+)$/.exec(range ?? '')) ?? []
    const [start, end] = [Number(from), Math.min(Number(last) + 1, total)]
    const size = end - start
    const pieces = get === 'garbage' ? [Buffer.alloc(total, 'garbage ')] : entry.pieces
    const isPart = range !== undefined && !noRanges
    response.writeHead(isPart ? 206 : 200, {
      'content-length': size,
      ...(isPart && { 'content-range': `bytes ${start}-${end - 1}/${total}` }),
    })
    const isBroken = get === 'truncate' || (this.faults.breaks ?? 0) > 0
    if (this.faults.breaks) this.faults.breaks--
    let left = get === 'stall' || isBroken ? Math.floor(size / 2) : size
    const pace = rate === undefined ? size : Math.max(1, Math.round(rate / 20))
    const step = hold === undefined ? pace : Math.ceil(size / 20)
    for (const portion of slice(pieces, start, end).flatMap((piece) => cut(piece, step))) {
      if (left === 0 || response.destroyed) break
      const sent = portion.subarray(0, left)
      left -= sent.length
      if (hold !== undefined && left < size / 2) await hold
      // Written out before it goes on: a connection that is closed at once would lose what was sent.
      await new Promise((resolve) => response.write(sent, resolve))
      if (rate !== undefined) await this.#waitForLine(sent.length, rate)
    }
    if (get === 'stall') return response
    return isBroken ? response.destroy() : response.end()
  }

  async #waitForLine(bytes: number, rate: number): Promise<void> {
    const now = performance.now()
    this.#lineFree = Math.max(now, this.#lineFree) + (1000 * bytes) / rate
    await sleep(this.#lineFree - now)
  }
}

function sizeOf({ pieces }: Entry): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}

function cut(bytes: Buffer, size: number): Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  return pieces
}

/** The bytes of the pieces from `start` to before `end`. */
function slice(pieces: readonly Buffer[], start: number, end: number): Buffer[] {
  let at = 0
  return pieces.map((piece) => {
    const first = at
    at += piece.length
    return piece.subarray(Math.max(0, start - first), Math.max(0, end - first))
  })
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const size = Number(request.headers['content-length'])
  if (!Number.isInteger(size)) return Buffer.concat(await request.toArray())
  const body = Buffer.allocUnsafeSlow(size)
  let at = 0
  for await (const chunk of request) at += (chunk as Buffer).copy(body, at)
  return body
}

function json(response: ServerResponse, value: unknown, status = 200): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}
