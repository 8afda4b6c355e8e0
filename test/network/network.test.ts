import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { faultOfError } from '../../src/causes/transport/transport-fault.ts'
import { type Network, type NetworkOptions, openNetwork } from '../../src/network/network.ts'
import { send } from '../../src/network/send.ts'
import { type Authority, type Identity, makeAuthority } from '../support/authority.ts'
import { type Running, serve, serveProxy, serveSocks } from '../support/servers.ts'

let folder = ''
let authority: Authority
let identity: Identity
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'modward-network-'))
  authority = makeAuthority(folder)
  identity = authority.issue(['mirror.test', 'localhost', '127.0.0.1'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const one of open.splice(0)) await one.close()
})

async function start(server: Promise<Running>): Promise<Running> {
  const running = await server
  open.push(running)
  return running
}

function network(env: Record<string, string> = {}, options: Partial<NetworkOptions> = {}): Network {
  const trusting = { HOME: folder, SSL_CERT_FILE: authority.file, SSL_CERT_DIR: folder, ...env }
  const fresh = openNetwork({ env: trusting, connectTimeoutMs: 2000, ...options })
  open.push(fresh)
  return fresh
}

async function get(from: Network, url: string) {
  const reply = await send(from, new URL(url), { signal: AbortSignal.timeout(5000), stallMs: 2000 })
  return { ...reply, text: await reply.body.text() }
}

/** The cause that the failure of a request is given, and the words for it. */
async function failure(from: Network, url: string) {
  const target = new URL(url)
  const error = await get(from, url).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error === undefined ? undefined : faultOfError(error, { url: target, proxy: from.proxyFor(target) })
}

describe('a network', () => {
  it('keeps one connection for requests one after the other, and tells its layers', async () => {
    const server = await start(serve((_, response) => response.end('ok'), identity))
    const ours = network()
    const layers: string[] = []
    ours.watch(new URL(`https://localhost:${server.port}`), ({ layer, state }) => layers.push(`${layer} ${state}`))
    expect((await get(ours, `https://localhost:${server.port}/a`)).text).toBe('ok')
    expect((await get(ours, `https://localhost:${server.port}/b`)).text).toBe('ok')
    expect(server.log).toEqual([`GET localhost:${server.port} /a`, `GET localhost:${server.port} /b`])
    expect(layers.slice(0, 6)).toEqual(['dns begun', 'dns done', 'tcp begun', 'tcp done', 'tls begun', 'tls done'])
  })

  it('trusts what SSL_CERT_FILE or NODE_EXTRA_CA_CERTS name, and nothing else', async () => {
    const server = await start(serve((_, response) => response.end('ok'), identity))
    const url = `https://127.0.0.1:${server.port}/`
    const empty = { SSL_CERT_FILE: '/nonexistent', SSL_CERT_DIR: '/nonexistent' }
    expect((await get(network(), url)).status).toBe(200)
    expect((await get(network({ ...empty, NODE_EXTRA_CA_CERTS: authority.file }), url)).status).toBe(200)
    expect((await failure(network(empty), url))?.cause).toBe('tls_untrusted_ca')
    expect((await failure(network({ SSL_CERT_FILE: '', SSL_CERT_DIR: '' }), url))?.cause).toBe('tls_untrusted_ca')
  })

  it('knows no switch that turns trust off', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const server = await start(serve((_, response) => response.end('ok'), identity))
    const empty = { SSL_CERT_FILE: '/nonexistent', SSL_CERT_DIR: '/nonexistent' }
    expect((await failure(network(empty), `https://127.0.0.1:${server.port}/`))?.cause).toBe('tls_untrusted_ca')
    expect(server.log).toEqual([])
  })

  it.each([
    { name: 'another name', issue: () => authority.issue(['other.test']), cause: 'tls_hostname' },
    {
      name: 'an end in the past',
      issue: () => authority.issue(['127.0.0.1'], { from: -9, to: -2 }),
      cause: 'tls_expired',
    },
    {
      name: 'a beginning in the future',
      issue: () => authority.issue(['127.0.0.1'], { from: 2, to: 9 }),
      cause: 'tls_expired',
    },
  ])('refuses a certificate with $name', async ({ issue, cause }) => {
    const server = await start(serve((_, response) => response.end('ok'), issue()))
    expect((await failure(network(), `https://127.0.0.1:${server.port}/`))?.cause).toBe(cause)
    expect(server.log).toEqual([])
  })

  it('notices plain http where TLS was meant, and the other way round', async () => {
    const plain = await start(serve((_, response) => response.end('ok')))
    const secure = await start(serve((_, response) => response.end('ok'), identity))
    expect((await failure(network(), `https://127.0.0.1:${plain.port}/`))?.cause).toBe('tls_not_tls')
    expect((await failure(network(), `http://127.0.0.1:${secure.port}/`))?.cause).toBe('eof')
  })
})

it('ends connections that are never answered when it is closed', async () => {
  const ours = openNetwork({ env: {}, connectTimeoutMs: 60_000 })
  const url = new URL('http://192.0.2.1/')
  const { promise: connecting, resolve } = Promise.withResolvers<void>()
  ours.watch(url, ({ layer, state }) => layer === 'tcp' && state === 'begun' && resolve())
  const sending = send(ours, url, { signal: new AbortController().signal, stallMs: 60_000 })
  const failed = expect(sending).rejects.toThrow()
  await connecting
  await ours.close()
  await failed
})

describe('environment proxies', () => {
  const throughProxy = async (proxy: string, target: Running, env: Record<string, string> = {}) => {
    const ours = network({ HTTPS_PROXY: proxy, HTTP_PROXY: proxy, ...env })
    return {
      secure: () => get(ours, `https://mirror.test:${target.port}/x`),
      failure: () => failure(ours, `https://mirror.test:${target.port}/x`),
    }
  }
  const mirror = () => start(serve((_, response) => response.end('from the mirror'), identity))

  it.each([
    { name: 'an HTTP proxy', make: () => serveProxy(), scheme: 'http', userinfo: '', log: 'CONNECT mirror.test:PORT' },
    {
      name: 'an HTTP proxy with credentials',
      make: () => serveProxy({ demands: 'me:p@ss' }),
      scheme: 'http',
      userinfo: 'me:p%40ss@',
      log: 'CONNECT mirror.test:PORT',
    },
    {
      name: 'an HTTPS proxy',
      make: () => serveProxy({ identity }),
      scheme: 'https',
      userinfo: '',
      log: 'CONNECT mirror.test:PORT',
    },
    {
      name: 'a SOCKS5 proxy, which looks the name up',
      make: () => serveSocks(),
      scheme: 'socks5',
      userinfo: '',
      log: 'mirror.test:PORT',
    },
    {
      name: 'a SOCKS5 proxy with credentials',
      make: () => serveSocks({ demands: 'me:p@ss' }),
      scheme: 'socks5',
      userinfo: 'me:p%40ss@',
      log: 'mirror.test:PORT',
    },
  ])('are gone through: $name', async ({ make, scheme, userinfo, log }) => {
    const [target, proxy] = [await mirror(), await start(make())]
    const { secure } = await throughProxy(`${scheme}://${userinfo}localhost:${proxy.port}`, target)
    expect((await secure()).text).toBe('from the mirror')
    expect(proxy.log).toEqual([log.replace('PORT', String(target.port))])
    expect(target.log[0]).toBe(`GET mirror.test:${target.port} /x`)
  })

  it('get plain http requests whole, with credentials for the proxy only', async () => {
    const target = await start(serve((request, response) => response.end(JSON.stringify(request.headers))))
    const proxy = await start(serveProxy({ demands: 'me:pw' }))
    const ours = network({ HTTP_PROXY: `http://me:pw@localhost:${proxy.port}` })
    const { text } = await get(ours, `http://mirror.test:${target.port}/y`)
    expect(proxy.log).toEqual([`GET http://mirror.test:${target.port}/y`])
    expect(text).not.toContain('authorization')
  })

  it('get a password byte by byte, and one that go would not read is no end of everything', async () => {
    const target = await start(serve((_, response) => response.end('from the mirror')))
    const proxy = await start(serveProxy({ demands: Buffer.from('me:p\xe4\xff', 'latin1') }))
    const ours = network({ HTTP_PROXY: `http://me:p%E4%ff@localhost:${proxy.port}` })
    expect((await get(ours, `http://mirror.test:${target.port}/y`)).text).toBe('from the mirror')
    expect(() => network({ HTTPS_PROXY: 'http://me:100%@localhost:1' })).not.toThrow()
  })

  it.each([
    { name: 'is not there', make: undefined, scheme: 'http', cause: 'env_proxy_down' },
    { name: 'is not there (SOCKS)', make: undefined, scheme: 'socks5', cause: 'env_proxy_down' },
    {
      name: 'wants credentials',
      make: () => serveProxy({ demands: 'me:pw' }),
      scheme: 'http',
      cause: 'http_407_proxy_auth',
    },
    { name: 'refuses the tunnel', make: () => serveProxy({ refuses: 403 }), scheme: 'http', cause: 'env_proxy_error' },
    {
      name: 'cannot connect (SOCKS)',
      make: () => serveSocks({ reply: 5 }),
      scheme: 'socks5',
      cause: 'env_proxy_error',
    },
    { name: 'does not speak TLS', make: () => serveProxy(), scheme: 'https', cause: 'env_proxy_error' },
  ])('that fail have causes of their own: it $name', async ({ make, scheme, cause }) => {
    const target = await mirror()
    const port = make === undefined ? 1 : (await start(make())).port
    const { failure } = await throughProxy(`${scheme}://hidden:hunter2@localhost:${port}`, target)
    const seen = await failure()
    expect(seen?.cause).toBe(cause)
    expect(seen?.text).toContain(`localhost:${port}`)
    expect(seen?.text).not.toContain('hunter2')
    expect(target.log).toEqual([])
  })

  it('are left out where NO_PROXY says so', async () => {
    const target = await mirror()
    const ours = network({ HTTPS_PROXY: 'http://localhost:1', NO_PROXY: 'mirror.test' })
    expect((await failure(ours, `https://mirror.test:${target.port}/`))?.cause).toMatch(/^dns_/)
  })
})
