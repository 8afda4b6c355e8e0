import { describe, expect, it } from 'vitest'
import { describeResolution, openResolver } from '../../src/network/resolve.ts'
import { startDns } from './dns-server.ts'

const here = [192, 0, 2, 7]

describe('the resolver, as go would ask', () => {
  it('goes on to the next one after an error', async () => {
    const { server } = await startDns(() => ({ address: here }))
    // Nothing listens at port 1.
    const two = () => ['127.0.0.1:1', server]
    const resolver = openResolver('linux', { readConf: () => '', servers: two })
    expect((await resolver.resolve('a.test')).addresses).toHaveLength(1)
  })

  it.each([
    { name: 'as often as resolv.conf says', conf: 'options timeout:1 attempts:3', times: 3 },
    { name: 'once if resolv.conf says so', conf: 'options timeout:1 attempts:1', times: 1 },
    { name: "twice, go's default, if it says nothing", conf: '', times: 2 },
  ])('asks one that fails $name', async ({ conf, times }) => {
    const { asked, server } = await startDns(() => ({ rcode: 2 }))
    const resolver = openResolver('linux', { readConf: () => conf, servers: () => [server] })
    await expect(resolver.resolve('a.test')).rejects.toMatchObject({ code: 'ESERVFAIL', hostname: 'a.test' })
    expect(asked.filter((question) => question === 'A a.test')).toHaveLength(times)
  })

  it('is given up when resolv.conf says so', async () => {
    const { asked, server } = await startDns(() => undefined)
    const resolver = openResolver('linux', { readConf: () => 'options timeout:1 attempts:1', servers: () => [server] })
    await expect(resolver.resolve('a.test')).rejects.toMatchObject({ code: 'ETIMEOUT' })
    expect(asked.toSorted()).toEqual(['A a.test', 'AAAA a.test'])
    // Silence is remembered for a while: the next caller does not wait.
    await expect(resolver.resolve('a.test')).rejects.toMatchObject({ code: 'ETIMEOUT' })
    expect(asked).toHaveLength(2)
    await expect(resolver.resolve('b.test')).rejects.toMatchObject({ code: 'ETIMEOUT' })
    expect(asked).toHaveLength(4)
  })

  it('is asked for names in the order of ndots', async () => {
    const { asked, server } = await startDns((question) => (question === 'A a.b' ? { address: here } : { rcode: 3 }))
    const resolver = openResolver('linux', {
      readConf: () => 'search svc.test\noptions ndots:2',
      servers: () => [server],
    })
    expect((await resolver.resolve('a.b')).addresses).toEqual([{ address: '192.0.2.7', family: 4 }])
    expect(asked.filter((question) => question.startsWith('A '))).toEqual(['A a.b.svc.test', 'A a.b'])
  })

  it('is asked again after an error, as the next answer may be another one', async () => {
    let count = 0
    const { server } = await startDns(() => (++count <= 2 ? { rcode: 5 } : { address: here }))
    const resolver = openResolver('linux', { readConf: () => 'options attempts:1', servers: () => [server] })
    await expect(resolver.resolve('a.test')).rejects.toMatchObject({ code: 'EREFUSED' })
    expect((await resolver.resolve('a.test')).addresses.length).toBeGreaterThan(0)
  })

  it.each([
    { name: 'an error', reply: { rcode: 2 }, unanswered: 6 },
    { name: 'silence', reply: undefined, unanswered: 6 },
    { name: 'no such address', reply: {}, unanswered: undefined },
  ])('tells $name for IPv6 beside an IPv4 address', async ({ reply, unanswered }) => {
    const { server } = await startDns((question) => (question.startsWith('A ') ? { address: here } : reply))
    const resolver = openResolver('linux', { readConf: () => '', servers: () => [server] })
    const resolution = await resolver.resolve('a.test')
    expect(resolution.unanswered).toBe(unanswered)
    expect(describeResolution(resolution).includes('IPv6 not answered')).toBe(unanswered === 6)
    resolver.close()
  })
})
