import { describe, expect, it } from 'vitest'
import { gatewayIn, gatewayNamedIn } from '../../src/causes/gateway.ts'
import { classify } from '../../src/causes/log/classify.ts'
import { faultOf } from '../../src/causes/rules/table.ts'
import { faultOfStatus } from '../../src/causes/transport/transport-fault.ts'

const url = new URL('https://goproxy.example/m/@v/v1.0.0.mod')

describe('a firewall or proxy on the way', () => {
  it.each([
    { headers: { 'cf-mitigated': 'challenge' }, name: 'Cloudflare' },
    { headers: { 'x-amzn-waf-action': 'captcha' }, name: 'AWS WAF' },
    { headers: { 'x-sucuri-block': 'SQL001' }, name: 'Sucuri' },
    { headers: { 'x-squid-error': 'ERR_ACCESS_DENIED 0' }, name: 'Squid' },
    { headers: { 'x-firewall': 'rule 7' }, name: 'a firewall' },
    { headers: { server: 'Zscaler/6.2' }, name: 'Zscaler' },
    { headers: { server: 'FortiWeb-2.1' }, name: 'Fortinet' },
    { headers: { server: 'BigIP' }, name: 'F5' },
    { headers: { server: 'McAfee Web Gateway 11' }, name: 'Skyhigh' },
    { headers: { server: 'cloudflare', via: '1.1 varnish' }, name: '' },
    { headers: {}, name: '' },
  ])('is known by $headers: $name', ({ headers, name }) => {
    expect(gatewayNamedIn(`403 Forbidden${gatewayIn(headers)}`)).toBe(name)
    const { cause, text } = faultOfStatus(403, headers, '', { url })
    expect(cause).toBe('http_403')
    expect(gatewayNamedIn(text)).toBe(name)
  })

  it('is who has to allow the mirror', () => {
    const { cause, text } = faultOfStatus(403, { 'x-squid-error': 'ERR_ACCESS_DENIED 0' }, '', { url })
    expect(faultOf(cause, { text, url: url.href }).advice).toBe(
      'Allow goproxy.example in Squid for this network, or use another mirror. Squid refuses the request, in front of goproxy.example or on the way to it.',
    )
  })

  it.each([403, 429, 451, 503])('changes no cause where go repeats it in a log: %i', (status) => {
    const { cause, text } = faultOfStatus(status, { 'x-squid-error': 'ERR_ACCESS_DENIED 0' }, '', { url })
    expect(classify(`go: example.com/m@v1.0.0: ${text}`).cause).toBe(cause)
  })

  it('says nothing of a file that a mirror does not have', () => {
    expect(faultOfStatus(404, { server: 'BigIP' }, '', { url }).text).toBe(`reading ${url.href}: 404 Not Found`)
  })

  it('shows no secret of a header', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`
    expect(gatewayIn({ 'x-firewall': `token=${token}` })).not.toContain(token)
  })
})
