import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/causes/id.ts'
import { faultOf } from '../../src/causes/rules/table.ts'
import { asSumdbFault } from '../../src/causes/sumdb-fault.ts'

const url = 'https://goproxy.corp.example/sumdb/sum.golang.org/lookup/github.com/acme/lib@v1.0.0'
const told = (cause: CauseId, at = url) => {
  const text = `reading ${at}: what it said`
  return asSumdbFault({
    ...faultOf(cause, { text, url: at, module: 'github.com/acme/lib', version: 'v1.0.0' }),
    count: 3,
  })
}

describe('a fault of a request for the checksum database', () => {
  it.each<[CauseId, CauseId, boolean]>([
    ['http_5xx', 'sumdb_unreachable', true],
    ['http_429', 'sumdb_unreachable', true],
    ['http_403', 'sumdb_unreachable', false],
    ['http_401', 'sumdb_unreachable', false],
    ['http_other', 'sumdb_unreachable', false],
    ['http_404', 'sumdb_lookup_failed', true],
    ['http_410', 'sumdb_lookup_failed', true],
    ['dns_no_such_host', 'sumdb_unreachable', true],
    ['tcp_timeout', 'sumdb_unreachable', true],
    ['bad_reply', 'sumdb_bad_reply', false],
    ['eof', 'sumdb_unreachable', true],
    ['stall_timeout', 'sumdb_unreachable', true],
    ['env_proxy_down', 'env_proxy_down', false],
    ['tls_untrusted_ca', 'tls_untrusted_ca', false],
    ['disk_full', 'disk_full', false],
  ])('that is %s for a mirror is told as %s', (seen, cause, retryable) => {
    expect(told(seen)).toMatchObject({
      cause,
      retryable,
      count: 3,
      module: 'github.com/acme/lib',
      version: 'v1.0.0',
      url,
    })
  })

  it('leaves a fault of a module to its mirror', () => {
    expect(told('http_5xx', 'https://goproxy.corp.example/github.com/acme/lib/@v/v1.0.0.zip').cause).toBe('http_5xx')
  })
})
