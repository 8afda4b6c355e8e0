import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Manner, Order } from './city.ts'
import { ownMs } from './pace.ts'
import { obstacle } from './readiness.ts'
import { at, v6, World } from './world.ts'

describe.skipIf(obstacle !== '')(
  `ways that are bad and lead there, in network namespaces${obstacle && ` (skipped: ${obstacle})`}`,
  () => {
    const world = new World()
    let manner: Manner = {}
    const order = (name: Order['zone'][string]): Order => ({
      zone: { 'good.test': name, 'store.test': { a: [at.store] } },
      hosts: { [at.good]: manner, [v6(at.good)]: manner, [at.store]: manner },
    })
    beforeAll(async () => {
      await world.open()
      manner = { certificate: world.authority.issue(['good.test', 'store.test', at.good]) }
    })
    afterAll(() => world.close())

    const both = { a: [at.good], aaaa: [v6(at.good)] }
    // Who waits for the time-out of five seconds is told from who goes on, also on a busy machine.
    const ways: { name: string; dns: Order['zone'][string]; rules?: string[]; withinMs: number; detail: RegExp }[] = [
      { name: 'IPv6 that works', dns: both, withinMs: 2000, detail: /over IPv[46]/ },
      {
        name: 'IPv6 that is a black hole',
        dns: both,
        rules: [`ip6 daddr ${v6(at.good)} drop`],
        withinMs: 2500,
        detail: /over IPv4/,
      },
      {
        name: 'IPv6 that is refused',
        dns: both,
        rules: [`ip6 daddr ${v6(at.good)} reject with icmpv6 no-route`],
        withinMs: 2000,
        detail: /over IPv4/,
      },
      {
        name: 'IPv4 that is a black hole',
        dns: both,
        rules: [`ip daddr ${at.good} drop`],
        withinMs: 2500,
        detail: /over IPv6/,
      },
      {
        name: 'a first address that is dead',
        dns: { a: ['10.77.0.66', at.good] },
        withinMs: 2500,
        detail: /10\.77\.0\.4/,
      },
      { name: 'a slow resolver', dns: { a: [at.good], delayMs: 400 }, withinMs: 3000, detail: /over IPv4/ },
      {
        name: 'a lookup for IPv6 that is never answered',
        dns: { a: [at.good], silentAaaa: true },
        withinMs: 2000,
        detail: /over IPv4/,
      },
      {
        name: '20 % of packets lost',
        dns: { a: [at.good] },
        rules: [`ip daddr ${at.good} numgen inc mod 5 == 2 drop`],
        withinMs: 4500,
        detail: /over IPv4/,
      },
    ]
    it.each(ways)('$name', async ({ dns, rules, withinMs, detail }) => {
      await world.order(order(dns), rules)
      const [seen] = await world.send({ lists: ['https://good.test'], timeoutMs: 5000 })
      expect(seen?.faults).toEqual([])
      expect(seen?.verdicts[0]).toMatchObject({
        healthy: true,
        layers: { tcp: { ok: true, detail: expect.stringMatching(detail) } },
      })
      expect(seen?.ms).toBeLessThan(withinMs)
    })

    it('decides among five mirrors, three of them dead, within a second', async () => {
      await world.order({
        ...order({ a: [at.good] }),
        zone: {
          'good.test': { a: [at.good] },
          'dead.test': { a: ['10.77.0.66'] },
          'mute.test': { silent: true },
          'store.test': { a: [at.store] },
        },
      })
      const list = 'https://dead.test|https://mute.test|https://10.77.0.67|https://good.test|https://store.test'
      const [seen] = await world.send({ lists: [list], timeoutMs: 5000 })
      const [best] = seen?.verdicts ?? []
      expect(best?.url).toBe('https://good.test')
      // A busy machine may delay the answer itself, but what comes after it is ours.
      expect(seen?.ms).toBeLessThan(Math.max(1000, ownMs(best) + 400))
    })

    it('asks nobody but the official mirror while it is healthy, and stand-ins when it is not', async () => {
      const catalogue = ['goproxy.io', 'goproxy.cn', 'mirrors.aliyun.com']
      const certificate = world.authority.issue(['proxy.golang.org', ...catalogue])
      const hosts = { [at.bad]: { certificate }, [at.good]: { certificate } }
      const zone = Object.fromEntries([
        ['proxy.golang.org', { a: [at.bad] }],
        ...catalogue.map((name) => [name, { a: [at.good] }]),
      ])
      const errand = { lists: ['https://proxy.golang.org,direct'], timeoutMs: 2000, catalogue: true }
      await world.order({ zone, hosts })
      const [well] = await world.send(errand)
      expect(new Set(world.visits.map(({ host }) => host))).toEqual(new Set(['proxy.golang.org']))
      expect(well?.verdicts.slice(1).map(({ reason }) => reason)).toEqual(
        catalogue.map(() => expect.stringMatching(/^Not asked/)),
      )

      await world.order({ zone, hosts }, [`ip daddr ${at.bad} drop`])
      const [ill] = await world.send(errand)
      expect(ill?.plan.mirrors[0]?.name).not.toBe('https://proxy.golang.org')
      expect(ill?.plan.mirrors).toHaveLength(4)
      expect(ill?.ms).toBeLessThan(Math.max(1200, ownMs(ill?.verdicts[0]) + 1000))
      expect(world.visits.map(({ host }) => host)).toContain('goproxy.io')
    })
  },
)
