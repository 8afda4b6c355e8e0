import { describe, expect, it } from 'vitest'
import { namesToAsk, parseResolvConf, resolvDefaults } from '../../src/network/resolv-conf.ts'

describe('resolv.conf', () => {
  it.each([
    { name: 'an empty file', text: '', read: {} },
    { name: 'a time-out and attempts', text: 'options timeout:1 attempts:3\n', read: { timeoutMs: 1000, attempts: 3 } },
    { name: 'options on two lines', text: 'options timeout:2\noptions ndots:5', read: { timeoutMs: 2000, ndots: 5 } },
    {
      name: 'numbers that are too small',
      text: 'options timeout:0 attempts:0',
      read: { timeoutMs: 1000, attempts: 1 },
    },
    { name: 'numbers that are none', text: 'options timeout:x attempts:', read: { timeoutMs: 1000, attempts: 1 } },
    { name: 'too many dots', text: 'options ndots:99', read: { ndots: 15 } },
    { name: 'comments', text: '# options timeout:9\n; options attempts:9\nnameserver 192.0.2.1', read: {} },
    {
      name: 'the last search line',
      text: 'search a.test\ndomain b.test c.test\nsearch d.test. e.test',
      read: { search: ['d.test', 'e.test'] },
    },
    { name: 'a domain line', text: 'domain corp.test.', read: { search: ['corp.test'] } },
    { name: 'options that go does not know', text: 'options edns0 rotate trust-ad', read: {} },
  ])('$name', ({ text, read }) => expect(parseResolvConf(text)).toEqual({ ...resolvDefaults, ...read }))
})

describe('the names that are asked for', () => {
  const search = ['ns.svc.test', 'test']
  it.each([
    { name: 'a name with dots', host: 'a.b', ndots: 1, names: ['a.b', 'a.b.ns.svc.test', 'a.b.test'] },
    { name: 'a name without', host: 'a', ndots: 1, names: ['a.ns.svc.test', 'a.test', 'a'] },
    {
      name: 'a name with fewer dots than ndots (Kubernetes)',
      host: 'a.b.c',
      ndots: 5,
      names: ['a.b.c.ns.svc.test', 'a.b.c.test', 'a.b.c'],
    },
    { name: 'a complete name', host: 'a.b.', ndots: 5, names: ['a.b.'] },
    { name: 'ndots of zero', host: 'a', ndots: 0, names: ['a', 'a.ns.svc.test', 'a.test'] },
    {
      name: 'a suffix that makes it too long',
      host: `${'x'.repeat(245)}.b`,
      ndots: 1,
      names: [`${'x'.repeat(245)}.b`, `${'x'.repeat(245)}.b.test`],
    },
  ])('$name', ({ host, ndots, names }) => expect(namesToAsk(host, { ndots, search })).toEqual(names))
})
