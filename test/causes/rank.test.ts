import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/causes/id.ts'
import { causeIds } from '../../src/causes/id.ts'
import { mainFault, rankFaults } from '../../src/causes/rank.ts'
import { faultOf } from '../../src/causes/rules/table.ts'

const fault = (cause: CauseId) => faultOf(cause, { text: '' })

describe('what to act on first', () => {
  it.each<readonly [string, CauseId, CauseId]>([
    ['a full disk before what could not be written', 'disk_full', 'fs_permission'],
    ['the proxy of the environment before DNS', 'env_proxy_down', 'dns_no_such_host'],
    ['DNS before the connection', 'dns_timeout', 'tcp_timeout'],
    ['the connection before its certificate', 'tcp_refused', 'tls_expired'],
    ['DNS before a broken stream', 'dns_server_failure', 'h2_stream'],
    ['a disclosed name before the login it lacks', 'private_leak', 'vcs_https_auth'],
    ['an answer of a mirror before the silence of another', 'http_404', 'dns_no_such_host'],
    ['a refusal before a mirror that hangs', 'http_403', 'stall_timeout'],
    ['a disk that is full before an answer', 'disk_full', 'http_404'],
    ['a checksum that differs before a status', 'gosum_mismatch', 'http_5xx'],
    ['the network before a toolchain that is "not available"', 'dns_timeout', 'toolchain_unavailable'],
    ['the network before a sum that could not be had', 'tcp_reset', 'gosum_missing'],
    ['a login before a sum that could not be had', 'vcs_https_auth', 'gosum_missing'],
    ['a missing git before the login that could not be tried', 'vcs_tool_missing', 'vcs_https_auth'],
    ['anything known before the unknown', 'mod_not_found', 'unknown'],
  ])('is %s', (_, first, second) => {
    expect(mainFault([fault(second), fault(first)])?.cause).toBe(first)
    expect(mainFault([fault(first), fault(second)])?.cause).toBe(first)
  })

  it('is the network where go turned to a git that is missing, and the login still behind that', () => {
    const seen = rankFaults([fault('vcs_https_auth'), fault('vcs_tool_missing'), fault('dns_timeout')])
    expect(seen.map(({ cause }) => cause)).toEqual(['dns_timeout', 'vcs_tool_missing', 'vcs_https_auth'])
  })

  it('is what was not overcome before anything that was', () => {
    const overcome = { ...fault('disk_full'), recovered: true }
    expect(mainFault([overcome, fault('eof')])?.cause).toBe('eof')
  })

  it('is of equals the one met most often', () => {
    const often = { ...faultOf('eof', { text: '', module: 'often' }), count: 3 }
    expect(mainFault([faultOf('eof', { text: '', module: 'once' }), often])?.module).toBe('often')
  })

  it('is nothing where there is no fault', () => {
    expect(mainFault([])).toBeNull()
  })

  it('is decided for every cause', () => {
    const order = rankFaults([...causeIds].map(fault)).map(({ cause }) => cause)
    expect(rankFaults([...causeIds].reverse().map(fault)).map(({ cause }) => cause)).toEqual(order)
  })
})
