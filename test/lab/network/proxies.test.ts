import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { describeInNamespaces } from './prerequisites.ts'
import { credentials, ports, startProxies } from './proxies.ts'
import { addresses, Topology } from './topology.ts'

describeInNamespaces('environment proxies', () => {
  const topology = new Topology()
  beforeAll(async () => {
    await topology.open()
    await startProxies(topology)
  })
  afterAll(() => topology.close())
  beforeEach(async () => {
    const zone = { 'good.test': { a: [addresses.good] }, 'portal.test': { a: [addresses.store] } }
    const certificate = topology.authority.issue(['good.test', 'portal.test'])
    // The client reaches the mirrors only by a proxy.
    const rules = [`ip saddr ${addresses.client} tcp dport { 80, 443 } reject with tcp reset`]
    await topology.configure(
      { zone, hosts: { [addresses.good]: { certificate }, [addresses.store]: { certificate } } },
      rules,
    )
  })

  const proxy = (scheme: string, port: number, userinfo = '') => `${scheme}://${userinfo}${addresses.dns}:${port}`
  const command = (url: string) => ({ lists: [url], timeoutMs: 3000 })

  const ways: { name: string; env: Record<string, string>; url?: string }[] = [
    { name: 'tinyproxy', env: { HTTPS_PROXY: proxy('http', ports.tinyproxy) } },
    { name: 'tinyproxy, lower case and without scheme', env: { https_proxy: `${addresses.dns}:${ports.tinyproxy}` } },
    {
      name: 'tinyproxy with credentials',
      env: { HTTPS_PROXY: proxy('http', ports.tinyproxyAuth, `${credentials}@`) },
    },
    {
      name: 'tinyproxy for plain http',
      env: { HTTP_PROXY: proxy('http', ports.tinyproxy) },
      url: 'http://good.test',
    },
    {
      name: 'tinyproxy with credentials for plain http',
      env: { HTTP_PROXY: proxy('http', ports.tinyproxyAuth, `${credentials}@`) },
      url: 'http://good.test',
    },
    { name: 'squid', env: { HTTPS_PROXY: proxy('http', ports.squid) } },
    { name: 'squid for plain http', env: { HTTP_PROXY: proxy('http', ports.squid) }, url: 'http://good.test' },
    { name: 'microsocks', env: { HTTPS_PROXY: proxy('socks5', ports.microsocks) } },
    {
      name: 'microsocks for plain http',
      env: { HTTP_PROXY: proxy('socks5', ports.microsocks) },
      url: 'http://good.test',
    },
    {
      name: 'microsocks with credentials',
      env: { HTTPS_PROXY: proxy('socks5', ports.microsocksAuth, `${credentials}@`) },
    },
  ]
  it.each(ways)('leads through $name', async ({ env, url = 'https://good.test' }) => {
    const [seen] = await topology.preflight(command(url), env)
    expect(seen?.faults).toEqual([])
    expect(seen?.verdicts[0]).toMatchObject({ healthy: true, layers: { http: { ok: true }, zip: { ok: true } } })
    expect(topology.requests.length).toBeGreaterThan(1)
    expect(JSON.stringify(seen)).not.toContain(credentials.split(':')[1])
  })

  const ends: {
    name: string
    env: Record<string, string>
    cause: string
    text: RegExp
    advice: RegExp
    url?: string
  }[] = [
    {
      name: 'no proxy where none listens',
      env: { HTTPS_PROXY: proxy('http', ports.closed) },
      cause: 'env_proxy_down',
      text: /proxyconnect tcp: dial tcp 10\.77\.0\.2:7890: connect: connection refused/,
      advice: /HTTPS_PROXY/,
    },
    {
      name: 'no proxy of that name',
      env: { HTTPS_PROXY: 'http://proxy.test:3128' },
      cause: 'env_proxy_down',
      text: /lookup proxy\.test/,
      advice: /HTTPS_PROXY/,
    },
    {
      name: 'a dead SOCKS proxy',
      env: { HTTPS_PROXY: proxy('socks5', ports.closed) },
      cause: 'env_proxy_down',
      text: /10\.77\.0\.2:7890/,
      advice: /HTTPS_PROXY/,
    },
    {
      name: 'tinyproxy, credentials missing',
      env: { HTTPS_PROXY: proxy('http', ports.tinyproxyAuth) },
      cause: 'http_407_proxy_auth',
      text: /Proxy Authentication Required/,
      advice: /HTTPS_PROXY|HTTP_PROXY/,
    },
    {
      name: 'tinyproxy, credentials wrong',
      env: { HTTPS_PROXY: proxy('http', ports.tinyproxyAuth, 'walter:wrong-pass@') },
      cause: 'http_407_proxy_auth',
      text: /Proxy Authentication Required/,
      advice: /./,
    },
    {
      name: 'tinyproxy for plain http, credentials missing',
      env: { HTTP_PROXY: proxy('http', ports.tinyproxyAuth) },
      url: 'http://good.test',
      cause: 'http_407_proxy_auth',
      text: /407/,
      advice: /./,
    },
    {
      name: 'tinyproxy that allows no tunnel to this port',
      env: { HTTPS_PROXY: proxy('http', ports.tinyproxyStrict) },
      cause: 'env_proxy_error',
      text: /10\.77\.0\.2:8890/,
      advice: /./,
    },
    {
      name: 'squid that denies the host',
      env: { HTTPS_PROXY: proxy('http', ports.squid) },
      url: 'https://portal.test',
      cause: 'env_proxy_error',
      text: /10\.77\.0\.2:3128/,
      advice: /./,
    },
    {
      name: 'microsocks, credentials missing',
      env: { HTTPS_PROXY: proxy('socks5', ports.microsocksAuth) },
      cause: 'env_proxy_error',
      text: /10\.77\.0\.2:1081/,
      advice: /./,
    },
    {
      name: 'a plain proxy that is spoken to in TLS',
      env: { HTTPS_PROXY: proxy('https', ports.tinyproxy) },
      cause: 'env_proxy_error',
      text: /proxyconnect/,
      advice: /http:\/\//,
    },
    {
      name: 'no way at all without the proxy',
      env: { HTTPS_PROXY: proxy('http', ports.tinyproxy), NO_PROXY: '.other.test,good.test:443' },
      cause: 'tcp_refused',
      text: /10\.77\.0\.4:443/,
      advice: /./,
    },
  ]
  it.each(ends)('ends at $name', async ({ env, url = 'https://good.test', cause, text, advice }) => {
    const [seen] = await topology.preflight(command(url), env)
    expect(seen?.faults[0]).toMatchObject({
      cause,
      text: expect.stringMatching(text),
      advice: expect.stringMatching(advice),
    })
    expect(seen?.verdicts[0]?.healthy).toBe(false)
    expect(JSON.stringify(seen)).not.toMatch(/wrong-pass/)
    expect(topology.requests).toEqual([])
  })

  it.each([
    { name: 'HTTPS_PROXY', env: { HTTPS_PROXY: proxy('http', ports.tinyproxy) } },
    { name: 'NO_PROXY', env: { HTTPS_PROXY: proxy('http', ports.tinyproxy), NO_PROXY: 'good.test' } },
    { name: 'a SOCKS proxy', env: { https_proxy: proxy('socks5', ports.microsocks) } },
    { name: 'ALL_PROXY', env: { ALL_PROXY: proxy('http', ports.tinyproxy) } },
  ])('go and modward take the same way: $name', async ({ env }) => {
    const [seen] = await topology.preflight(command('https://good.test'), env)
    const ours = topology.requests.length > 0
    topology.requests.length = 0
    const project = ['go', 'mod', 'download', 'a.test/m@v1.0.0']
    const settings = {
      GOPROXY: 'https://good.test',
      GONOSUMDB: '*',
      GOFLAGS: '-modcacherw',
      GOTOOLCHAIN: 'local',
      GOMODCACHE: `${topology.folder}/cache-${Math.random()}`,
    }
    await topology.run(project, { ...env, ...settings })
    expect(topology.requests.length > 0).toBe(ours)
    expect(seen?.verdicts[0]?.healthy).toBe(ours)
  })
})
