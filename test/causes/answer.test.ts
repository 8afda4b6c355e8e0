import { expect, it } from 'vitest'
import { isBelowHttp, isSilence, isTimeOut } from '../../src/causes/answer.ts'
import type { CauseId } from '../../src/causes/id.ts'

it.each<[cause: CauseId, silence: boolean, belowHttp: boolean, timeOut: boolean]>([
  ['stall_timeout', true, false, true],
  ['dns_timeout', true, true, true],
  ['dns_no_such_host', true, true, false],
  ['tcp_timeout', true, true, true],
  ['tcp_refused', true, true, false],
  ['tls_handshake_timeout', true, true, true],
  ['http_404', false, false, false],
  ['http_5xx', false, false, false],
  ['http_429', false, false, false],
  ['eof', false, false, false],
])('%s is silence: %s; below HTTP: %s; a time-out: %s', (cause, silence, belowHttp, timeOut) => {
  expect([isSilence(cause), isBelowHttp(cause), isTimeOut(cause)]).toEqual([silence, belowHttp, timeOut])
})
