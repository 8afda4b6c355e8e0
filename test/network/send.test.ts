import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Network, openNetwork } from '../../src/network/network.ts'
import { send } from '../../src/network/send.ts'
import { type Authority, type Identity, makeAuthority } from '../support/authority.ts'
import { listen } from '../support/loopback.ts'
import { type Running, serve } from '../support/servers.ts'

let folder = ''
let authority: Authority
let identity: Identity
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'modward-send-'))
  authority = makeAuthority(folder)
  identity = authority.issue(['localhost', '127.0.0.1'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const start = async (server: Promise<Running>) => {
  const running = await server
  open.push(running)
  return running
}
const network = (credentials: Record<string, string> = {}, goauth = 'off'): Network => {
  const env = { HOME: folder, PATH: process.env['PATH'], SSL_CERT_FILE: authority.file, SSL_CERT_DIR: folder }
  const ours = openNetwork({ env, goauth, credentials: new Map(Object.entries(credentials)) })
  open.push(ours)
  return ours
}
const get = async (ours: Network, url: string, stallMs = 2000) => {
  const reply = await send(ours, new URL(url), { signal: AbortSignal.timeout(5000), stallMs })
  return { ...reply, text: await reply.body.text() }
}
const redirect = (response: ServerResponse, location: string) => void response.writeHead(302, { location }).end('moved')
const sent = `Basic ${Buffer.from('me:pw').toString('base64')}`

describe('send', () => {
  it('sends credentials to their host, and to no other that it is redirected to', async () => {
    const store = await start(serve((_, response) => response.end('zip'), identity))
    const mirror = await start(
      serve((_, response) => redirect(response, `https://127.0.0.1:${store.port}/signed?sig=1`), identity),
    )
    const name = `https://localhost:${mirror.port}/go`
    const reply = await get(network({ [name]: 'me:pw' }), `${name}/x.zip`)
    expect(reply).toMatchObject({ status: 200, text: 'zip' })
    expect(reply.url.host).toBe(`127.0.0.1:${store.port}`)
    expect(mirror.log).toEqual([`GET localhost:${mirror.port} /go/x.zip ${sent}`])
    expect(store.log).toEqual([`GET 127.0.0.1:${store.port} /signed?sig=1`])
  })

  it('ends with its signal, also while a connection is still being made', async () => {
    const abort = new AbortController()
    // The handshake is never answered: without the signal it would end with an error of its own.
    const silent = await listen(createServer(() => abort.abort(new Error('enough'))))
    open.push(silent)
    const url = new URL(`https://localhost:${silent.port}/x`)
    await expect(send(network(), url, { signal: abort.signal, stallMs: 60_000 })).rejects.toThrow('enough')
  })

  it('has no credentials for a host that it did not mean to ask', async () => {
    const store = await start(serve((_, response) => response.end('zip'), identity))
    const location = `https://127.0.0.1:${store.port}/x`
    const mirror = await start(serve((_, response) => redirect(response, location), identity))
    const ours = network({
      [`https://localhost:${mirror.port}`]: 'me:pw',
      [`https://127.0.0.1:${store.port}`]: 'me:pw',
    })
    await get(ours, `https://localhost:${mirror.port}/x`)
    expect(mirror.log).toEqual([`GET localhost:${mirror.port} /x ${sent}`])
    expect(store.log).toEqual([`GET 127.0.0.1:${store.port} /x`])
  })

  it('keeps credentials on a redirect inside their host, and never takes them from a location', async () => {
    const mirror = await start(
      serve((request, response) => {
        if (request.url?.endsWith('/old')) redirect(response, `https://evil:evil@localhost:${mirror.port}/go/new`)
        else response.end('ok')
      }, identity),
    )
    const name = `https://localhost:${mirror.port}/go`
    await get(network({ [name]: 'me:pw' }), `${name}/old`)
    expect(mirror.log).toEqual([
      `GET localhost:${mirror.port} /go/old ${sent}`,
      `GET localhost:${mirror.port} /go/new ${sent}`,
    ])
  })

  it('keeps the connection of a reply that redirects', async () => {
    const store = await start(serve((_, response) => response.end('zip')))
    const location = `http://127.0.0.1:${store.port}/signed`
    const sockets = new Set<unknown>()
    const slowly = ({ socket }: IncomingMessage, response: ServerResponse) => {
      sockets.add(socket)
      response.writeHead(302, { location, 'content-length': 5 }).flushHeaders()
      setTimeout(() => response.end('moved'), 20)
    }
    const mirror = await start(serve(slowly))
    const ours = network()
    const url = `http://127.0.0.1:${mirror.port}/x`
    await get(ours, url)
    // The connection is free again a moment after the body has ended; each request meanwhile takes a new one.
    await vi.waitFor(async () => {
      await get(ours, url)
      expect(mirror.log.length).toBeGreaterThan(sockets.size)
    }, 20_000)
  })

  it('sends no credentials over plain http', async () => {
    const mirror = await start(serve((_, response) => response.end('ok')))
    const name = `http://localhost:${mirror.port}`
    await get(network({ [name]: 'me:pw' }), `${name}/x`)
    expect(mirror.log).toEqual([`GET localhost:${mirror.port} /x`])
  })

  it('never follows from https to http', async () => {
    const plain = await start(serve((_, response) => response.end('portal')))
    const mirror = await start(
      serve((_, response) => redirect(response, `http://127.0.0.1:${plain.port}/login`), identity),
    )
    await expect(get(network(), `https://localhost:${mirror.port}/x`)).rejects.toThrow(/insecure/)
    expect(plain.log).toEqual([])
  })

  it.each([
    { name: 'a circle', location: (url: string) => url, message: /stopped after 5 redirects/ },
    { name: 'what is no URL', location: () => 'http://[', message: /no URL/ },
    {
      name: 'another scheme',
      location: () => 'file:///etc/passwd',
      message: /redirected from 127\.0\.0\.1:\d+ to a URL of the scheme "file"/,
    },
  ])('does not follow $name', async ({ location, message }) => {
    const mirror = await start(serve((request, response) => redirect(response, location(request.url ?? ''))))
    await expect(get(network(), `http://127.0.0.1:${mirror.port}/x`)).rejects.toThrow(message)
    expect(mirror.log.length).toBeLessThanOrEqual(6)
  })

  it('asks for bytes as they are', async () => {
    const mirror = await start(serve((request, response) => response.end(request.headers['accept-encoding'])))
    expect((await get(network(), `http://127.0.0.1:${mirror.port}/x`)).text).toBe('identity')
  })

  it('asks a credential command again after a refusal, and tries once more', async () => {
    const mirror = await start(
      serve(
        (request, response) => response.writeHead(request.headers.authorization === 'fresh' ? 200 : 401).end('x'),
        identity,
      ),
    )
    const command = join(folder, 'command')
    writeFileSync(
      command,
      `#!/bin/sh\ntest -n "$1" && printf 'https://localhost:${mirror.port}\\n\\nAuthorization: fresh\\n\\n'\n`,
      { mode: 0o755 },
    )
    const ours = network({}, command)
    expect((await get(ours, `https://localhost:${mirror.port}/x`)).status).toBe(200)
    expect((await get(ours, `https://localhost:${mirror.port}/y`)).status).toBe(200)
    expect(mirror.log.map((line) => line.split(' ').slice(2).join(' '))).toEqual(['/x', '/x fresh', '/y fresh'])
  })

  it.each(['before', 'after'])(
    'ends with its signal, and with it a credential command that runs %s the request',
    async (when) => {
      const mirror = await start(
        serve((_, response) => void response.writeHead(401, { 'content-length': 9 }).write('no'), identity),
      )
      const [command, log] = [join(folder, `slow-${when}`), join(folder, `pid-${when}`)]
      const isFirst = when === 'before' ? '-z' : '-n'
      writeFileSync(command, `#!/bin/sh\ntest ${isFirst} "$1" && echo $$ > ${log} && exec sleep 30\n`, { mode: 0o755 })
      const ours = network({}, command)
      const abort = new AbortController()
      const sending = send(ours, new URL(`https://localhost:${mirror.port}/x`), {
        signal: abort.signal,
        stallMs: 20_000,
      })
      await vi.waitFor(() => expect(readFileSync(log, 'utf8')).not.toBe(''), 5_000)
      abort.abort(new Error('enough'))
      await expect(sending).rejects.toThrow('enough')
      await ours.close()
      await vi.waitFor(() => expect(() => process.kill(Number(readFileSync(log, 'utf8')), 0)).toThrow(), 5_000)
    },
  )

  it('gives up a body that has fallen silent', async () => {
    const mirror = await start(
      serve((_, response) => void response.writeHead(200, { 'content-length': 10 }).write('half')),
    )
    await expect(get(network(), `http://127.0.0.1:${mirror.port}/x`, 300)).rejects.toMatchObject({
      code: 'UND_ERR_BODY_TIMEOUT',
    })
  })
})
