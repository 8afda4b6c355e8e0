import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerMs } from './answer-time.ts'
import { describeInNamespaces } from './prerequisites.ts'
import type { HostBehaviour, RemoteSetup } from './remote-hosts.ts'
import { addresses, Topology, v6 } from './topology.ts'

describeInNamespaces('paths that are degraded and still lead there', () => {
  const topology = new Topology()
  let behaviour: HostBehaviour = {}
  const order = (name: RemoteSetup['zone'][string]): RemoteSetup => ({
    zone: { 'good.test': name, 'store.test': { a: [addresses.store] } },
    hosts: { [addresses.good]: behaviour, [v6(addresses.good)]: behaviour, [addresses.store]: behaviour },
  })
  beforeAll(async () => {
    await topology.open()
    behaviour = { certificate: topology.authority.issue(['good.test', 'store.test', addresses.good]) }
  })
  afterAll(() => topology.close())

  const both = { a: [addresses.good], aaaa: [v6(addresses.good)] }
  // Waiting for the time-out of five seconds is told from going on, also on a busy machine.
  const paths: {
    name: string
    dns: RemoteSetup['zone'][string]
    rules?: string[]
    withinMs: number
    detail: RegExp
  }[] = [
    { name: 'IPv6 that works', dns: both, withinMs: 2000, detail: /over IPv[46]/ },
    {
      name: 'IPv6 that is a black hole',
      dns: both,
      rules: [`ip6 daddr ${v6(addresses.good)} drop`],
      withinMs: 2500,
      detail: /over IPv4/,
    },
    {
      name: 'IPv6 that is refused',
      dns: both,
      rules: [`ip6 daddr ${v6(addresses.good)} reject with icmpv6 no-route`],
      withinMs: 2000,
      detail: /over IPv4/,
    },
    {
      name: 'IPv4 that is a black hole',
      dns: both,
      rules: [`ip daddr ${addresses.good} drop`],
      withinMs: 2500,
      detail: /over IPv6/,
    },
    {
      name: 'a first address that is dead',
      dns: { a: ['10.77.0.66', addresses.good] },
      withinMs: 2500,
      detail: /10\.77\.0\.4/,
    },
    { name: 'a slow resolver', dns: { a: [addresses.good], delayMs: 400 }, withinMs: 3000, detail: /over IPv4/ },
    {
      name: 'a lookup for IPv6 that is never answered',
      dns: { a: [addresses.good], silentAaaa: true },
      withinMs: 2000,
      detail: /over IPv4/,
    },
    {
      name: '20 % of packets lost',
      dns: { a: [addresses.good] },
      rules: [`ip daddr ${addresses.good} numgen inc mod 5 == 2 drop`],
      withinMs: 4500,
      detail: /over IPv4/,
    },
  ]
  it.each(paths)('$name', async ({ dns, rules, withinMs, detail }) => {
    await topology.configure(order(dns), rules)
    const [seen] = await topology.preflight({ lists: ['https://good.test'], timeoutMs: 5000 })
    expect(seen?.faults).toEqual([])
    expect(seen?.verdicts[0]).toMatchObject({
      healthy: true,
      layers: { tcp: { ok: true, detail: expect.stringMatching(detail) } },
    })
    expect(seen?.ms).toBeLessThan(withinMs)
  })

  it('decides among five mirrors, three of them dead, within the time limit', async () => {
    await topology.configure({
      ...order({ a: [addresses.good] }),
      zone: {
        'good.test': { a: [addresses.good] },
        'dead.test': { a: ['10.77.0.66'] },
        'mute.test': { silent: true },
        'store.test': { a: [addresses.store] },
      },
    })
    const list = 'https://dead.test|https://mute.test|https://10.77.0.67|https://good.test|https://store.test'
    const [seen] = await topology.preflight({ lists: [list], timeoutMs: 2000 })
    const [best] = seen?.verdicts ?? []
    expect(best?.url).toBe('https://good.test')
    // The order of a list is policy: each mirror before the best one has the whole time to answer.
    expect(seen?.ms).toBeLessThan(2500)
  })

  it('asks only the official mirror while it is healthy, and fallback mirrors when it is not', async () => {
    const catalogue = ['goproxy.io', 'goproxy.cn', 'mirrors.aliyun.com']
    const certificate = topology.authority.issue(['proxy.golang.org', ...catalogue])
    const hosts = { [addresses.bad]: { certificate }, [addresses.good]: { certificate } }
    const zone = Object.fromEntries([
      ['proxy.golang.org', { a: [addresses.bad] }],
      ...catalogue.map((name) => [name, { a: [addresses.good] }]),
    ])
    const command = { lists: ['https://proxy.golang.org,direct'], timeoutMs: 2000, catalogue: true }
    await topology.configure({ zone, hosts })
    const [well] = await topology.preflight(command)
    expect(new Set(topology.requests.map(({ host }) => host))).toEqual(new Set(['proxy.golang.org']))
    expect(well?.verdicts.slice(1).map(({ reason }) => reason)).toEqual(
      catalogue.map(() => expect.stringMatching(/^Not needed/)),
    )

    await topology.configure({ zone, hosts }, [`ip daddr ${addresses.bad} drop`])
    const [ill] = await topology.preflight(command)
    expect(ill?.plan.mirrors[0]?.name).not.toBe('https://proxy.golang.org')
    expect(ill?.plan.mirrors).toHaveLength(4)
    expect(ill?.ms).toBeLessThan(Math.max(1200, answerMs(ill?.verdicts[0]) + 1000))
    expect(topology.requests.map(({ host }) => host)).toContain('goproxy.io')
  })
})
