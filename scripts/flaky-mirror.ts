import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A GOPROXY on loopback that passes on what another one sends. */
export type FlakyMirror = { readonly url: string; close(): Promise<void> }

/** So many zips break for each client. */
const brokenZips = 3
/** Zips that are smaller would arrive in one piece. */
const smallest = 100_000

/**
 * Starts a mirror that passes on what `upstream` sends, and breaks the connection of three zips in mid-transfer, once each for every
 * client, which is told apart by its User-Agent.
 */
export async function startFlakyMirror(upstream: string): Promise<FlakyMirror> {
  const broken = new Map<string, Set<string>>()
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const answer = await fetch(upstream.replace(/\/$/, '') + path).catch(() => undefined)
    if (answer === undefined) {
      response.writeHead(502).end('the mirror behind this one does not answer')
      return
    }
    const body = Buffer.from(await answer.arrayBuffer())
    const type = answer.headers.get('content-type')
    response.writeHead(answer.status, {
      'content-length': body.length,
      ...(type === null ? {} : { 'content-type': type }),
    })
    const client = request.headers['user-agent'] ?? ''
    const seen = broken.get(client) ?? new Set()
    broken.set(client, seen)
    const isSpared = !path.endsWith('.zip') || body.length < smallest || seen.has(path) || seen.size === brokenZips
    if (isSpared) {
      response.end(body)
      return
    }
    seen.add(path)
    response.write(body.subarray(0, body.length / 2), () => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
