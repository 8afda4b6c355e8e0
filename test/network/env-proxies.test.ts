import { describe, expect, it } from 'vitest'
import { readEnvProxies } from '../../src/network/env-proxies.ts'
import { proxyCases } from './proxy-cases.ts'

describe('readEnvProxies', () => {
  it.each(proxyCases)('$name', ({ env, url, proxy }) => {
    expect(readEnvProxies(env).proxyFor(new URL(url))?.href).toBe(proxy === undefined ? undefined : new URL(proxy).href)
  })

  it('names what does not do what it seems to say, and never its value', () => {
    const { ineffective } = readEnvProxies({
      HTTP_PROXY: 'http://user:hunter2@[::1',
      HTTPS_PROXY: 'user:hunter2@a b',
      ALL_PROXY: 'socks5://u:hunter2@x',
    })
    expect(ineffective).toEqual([
      { name: 'HTTP_PROXY', reason: 'is not a URL; go takes it for a proxy named "http"' },
      { name: 'HTTPS_PROXY', reason: 'is not a URL; go ignores it without a word and connects directly' },
      { name: 'ALL_PROXY', reason: 'is not read by go; set HTTPS_PROXY and HTTP_PROXY' },
    ])
  })
})
