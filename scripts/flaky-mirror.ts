import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A GOPROXY on loopback that passes on what another one sends. */
export type FlakyMirror = { readonly url: string; close(): Promise<void> }

/** So many zips break for each client. */
const brokenZips = 3
/** Zips that are smaller would arrive in one piece. */
const smallest = 100_000

/**
 * Starts a mirror of what was downloaded already, and of what `upstream` sends. It breaks the connection of three zips in mid-transfer,
 * once each for every client, which is told apart by its User-Agent.
 * @param caches module caches
 */
export async function startFlakyMirror(upstream: string, caches: readonly string[]): Promise<FlakyMirror> {
  const broken = new Map<string, Set<string>>()
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const { status, body } = (await readKept(caches, path)) ?? (await askUpstream(upstream, path))
    response.writeHead(status, { 'content-length': body.length })
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

type Answer = { readonly status: number; readonly body: Buffer }

/** A file of a module as one of the module caches has it: they keep it under the path that it has at a mirror. */
async function readKept(caches: readonly string[], path: string): Promise<Answer | undefined> {
  if (!/^\/[^?]+\/@v\/[^/?]+\.(info|mod|zip)$/.test(path) || path.includes('..')) return undefined
  for (const cache of caches) {
    const body = await readFile(join(cache, 'cache/download', path)).catch(() => undefined)
    if (body !== undefined) return { status: 200, body }
  }
  return undefined
}

async function askUpstream(upstream: string, path: string): Promise<Answer> {
  try {
    const answer = await fetch(upstream.replace(/\/$/, '') + path)
    return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) }
  } catch {
    return { status: 502, body: Buffer.from('the mirror behind this one does not answer') }
  }
}
