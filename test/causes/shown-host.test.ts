import { describe, expect, it } from 'vitest'
import { faultOf } from '../../src/causes/rules/table.ts'
import { shownHost } from '../../src/causes/shown-host.ts'
import { groupFaults } from '../../src/report/fault-groups.ts'

describe('a host as people are told it', () => {
  it.each([
    { name: 'a port of its own', host: 'a.test', url: 'http://a.test:7001/x', shown: 'a.test:7001' },
    { name: 'the default port, written', host: 'a.test', url: 'https://a.test:443/x', shown: 'a.test' },
    { name: 'the default port of another scheme', host: 'a.test', url: 'https://a.test:80/x', shown: 'a.test:80' },
    { name: 'an IPv6 address', host: '[::1]', url: 'http://[::1]:7001/x', shown: '[::1]:7001' },
    { name: 'the URL of another host', host: 'b.test', url: 'http://a.test:7001/x', shown: 'b.test' },
    { name: 'no URL', host: 'a.test', url: '', shown: 'a.test' },
    { name: 'no host', host: '', url: 'http://a.test:7001/x', shown: '' },
  ])('with $name', ({ host, url, shown }) => {
    expect(shownHost({ host, url })).toBe(shown)
  })
})

describe('two mirrors on one host', () => {
  const refused = (port: number) =>
    faultOf('tcp_refused', {
      text: `Get "http://127.0.0.1:${port}/x": dial tcp 127.0.0.1:${port}: connect: connection refused`,
      url: `http://127.0.0.1:${port}/x`,
    })

  it('have titles and advice of their own', () => {
    expect(refused(7001).title).toBe('127.0.0.1:7001 refused the connection')
    expect(refused(7002).title).toBe('127.0.0.1:7002 refused the connection')
    expect(refused(7002).advice).toContain('Check host and port of 127.0.0.1:7002 in')
  })

  it('are both named where their errors are told together, and the report keeps the name', () => {
    const faults = [7001, 7002].map((port) => ({ ...refused(port), modules: [], startedMs: 0, lastMs: 0 }))
    expect(groupFaults(faults)).toMatchObject([{ hosts: ['127.0.0.1:7001', '127.0.0.1:7002'] }])
    expect(faults.map(({ host }) => host)).toEqual(['127.0.0.1', '127.0.0.1'])
  })

  it('are one to DNS', () => {
    const text = 'dial tcp: lookup a.test: no such host'
    expect(faultOf('dns_no_such_host', { text, url: 'http://a.test:7001/x' }).title).toBe('DNS cannot find a.test')
  })

  it.each([
    { url: 'https://a.test/x', told: 'a.test (port 443)' },
    { url: 'http://a.test/x', told: 'a.test (port 80)' },
    { url: 'https://a.test:8443/x', told: 'a.test:8443' },
  ])('have to be allowed in a proxy as $told', ({ url, told }) => {
    expect(faultOf('env_proxy_error', { text: 'Forbidden', url }).advice).toContain(`Allow ${told} in the proxy`)
  })
})
