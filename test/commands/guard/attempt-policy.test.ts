import { expect, test } from 'vitest'
import { type FailedAttempt, isWorthAnother } from '../../../src/commands/guard/attempt-policy.ts'

const failed: FailedAttempt = { cause: 'eof', inARow: 1, fruitlessMs: 1000, durationMs: 1000, attempts: 4 }

test.each<[string, Partial<FailedAttempt>, boolean]>([
  ['a connection that broke', {}, true],
  ['a name that does not exist, for the first time', { cause: 'dns_no_such_host' }, true],
  ['and for the second time', { cause: 'dns_no_such_host', inARow: 2 }, false],
  ['a refused port, for the second time', { cause: 'tcp_refused', inARow: 2 }, false],
  ['and if more attempts are asked for', { cause: 'tcp_refused', inARow: 2, attempts: 8 }, true],
  ['a server error, as long as there is time', { cause: 'http_5xx', inARow: 3, fruitlessMs: 40_000 }, true],
  ['a server error, if another attempt would end too late', { cause: 'http_5xx', fruitlessMs: 59_500 }, false],
  ['a server error, if another attempt would end just in time', { cause: 'http_5xx', fruitlessMs: 44_000 }, true],
  [
    'a server error, for longer if more attempts are asked for',
    { cause: 'http_5xx', fruitlessMs: 88_000, attempts: 8 },
    true,
  ],
  ['but not for ever', { cause: 'http_5xx', fruitlessMs: 89_500, attempts: 8 }, false],
  [
    'a server error, for no less if fewer attempts are asked for',
    { cause: 'http_5xx', fruitlessMs: 43_000, attempts: 2 },
    true,
  ],
  ['a silent resolver', { cause: 'dns_timeout', fruitlessMs: 35_000, durationMs: 30_000 }, false],
  ['connections that hang', { cause: 'stall_timeout', fruitlessMs: 50_000, durationMs: 50_000 }, false],
  ['a checksum database that hangs', { cause: 'sumdb_unreachable', fruitlessMs: 41_000, durationMs: 41_000 }, false],
  ['a git server that hangs, once', { cause: 'vcs_network', fruitlessMs: 35_000, durationMs: 40_000 }, true],
  ['and twice', { cause: 'vcs_network', fruitlessMs: 80_500, durationMs: 40_000 }, false],
])('one more attempt after %s: %j', (_, given, expected) => {
  expect(isWorthAnother({ ...failed, ...given })).toBe(expected)
})
