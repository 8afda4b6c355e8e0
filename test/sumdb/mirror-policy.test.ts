import { expect, it } from 'vitest'
import { declinesSumdb, sumdbOnMirrors } from '../../src/sumdb/mirror-policy.ts'
import { Signer } from '../support/memory-log.ts'

const own = new Signer('sums.corp.example/go').verifierKey

it.each([
  { name: 'the name that go knows', gosumdb: 'sum.golang.org', asked: 'sum.golang.org' },
  { name: 'a key', gosumdb: own, asked: 'sums.corp.example/go' },
  { name: 'the Chinese address, which is pinned', gosumdb: 'sum.golang.google.cn', asked: undefined },
  { name: 'a pinned address', gosumdb: 'sum.golang.org https://sums.corp.example', asked: undefined },
  { name: 'off', gosumdb: 'off', asked: undefined },
  { name: 'nothing', gosumdb: '', asked: undefined },
  { name: 'a name without a key', gosumdb: 'sum.corp.example', asked: undefined },
])('mirrors are asked for $asked if GOSUMDB is $name', ({ gosumdb, asked }) => {
  expect(sumdbOnMirrors(gosumdb)).toBe(asked)
})

it.each([
  { cause: 'http_401', declines: true },
  { cause: 'http_403', declines: true },
  { cause: 'http_451', declines: true },
  { cause: 'http_other', declines: true },
  { cause: 'http_429', declines: false },
  { cause: 'http_5xx', declines: false },
  { cause: 'tcp_refused', declines: false },
])('$cause: $declines', ({ cause, declines }) => expect(declinesSumdb(cause)).toBe(declines))
