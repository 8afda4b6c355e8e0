import { describe, expect, test } from 'vitest'
import { RunLog } from '../../../src/events/run-log.ts'
import { MirrorRaces } from '../../../src/fetch/source/mirror-races.ts'
import { makeModules, treeOf } from '../../support/modules.ts'
import { bytesOf, competing, useMirrors } from '../fixture.ts'

const { mirrors } = competing('https://a.test,https://b.test,https://c.test')
const [a, b, c] = mirrors
if (a === undefined || b === undefined || c === undefined) throw new Error('three mirrors')
const names = (races: MirrorRaces) => races.order(mirrors).map(({ url }) => url.hostname[0])

describe('a race between mirrors', () => {
  const far = { elapsedMs: 1_000, tookMs: 100 }
  const near = { elapsedMs: 450, tookMs: 150 }
  test.each<[name: string, ends: (typeof far | undefined)[], order: string]>([
    ['lost once changes nothing', [far], 'a b c'],
    ['lost twice by far puts the slower one behind', [far, far], 'b a c'],
    ['lost by less changes nothing', [{ elapsedMs: 450, tookMs: 200 }, near, { elapsedMs: 250, tookMs: 80 }], 'a b c'],
    ['that the first mirror finished changes nothing', [far, undefined, undefined], 'a b c'],
  ])('%s', (_, ends, order) => {
    const races = new MirrorRaces(new RunLog([]))
    for (const times of ends) {
      expect(races.tryBegin(a)).toBe(true)
      races.end(a, b, times)
    }
    expect(names(races).join(' ')).toBe(order)
    expect(races.isOvertaken(a)).toBe(order.startsWith('b'))
  })

  test('moves a mirror only behind the one that outran it, and only if both are asked', async () => {
    const races = new MirrorRaces(new RunLog([]))
    let isTold = false
    races.whenOvertaken(a).then(() => {
      isTold = true
    })
    for (const times of [far, far]) {
      races.tryBegin(a)
      races.end(a, c, times)
    }
    await Promise.resolve()
    expect(isTold).toBe(true)
    const ordered = (...list: readonly (typeof a)[]) =>
      races
        .order(list)
        .map(({ url }) => url.hostname[0])
        .join(' ')
    expect([ordered(a, b, c), ordered(c, b, a), ordered(a, b), ordered(b, c)]).toEqual(['b c a', 'c b a', 'a b', 'b c'])
    // It was outrun already: what is told of it later changes nothing.
    races.end(a, b, { elapsedMs: 1_100, tookMs: 600 })
    expect(races.afterMs).toBe(500)
  })

  test('begins later if the last one was too short to tell', () => {
    const races = new MirrorRaces(new RunLog([]))
    races.tryBegin(a)
    races.end(a, b, { elapsedMs: 1_100, tookMs: 600 })
    expect(races.afterMs).toBe(1_800)
  })

  test('does not begin if the mirror was quick lately, nor too often, nor with too many others', () => {
    const races = new MirrorRaces(new RunLog([]))
    races.recordTime(a, 900)
    expect([races.tryBegin(a), races.tryBegin(a), races.tryBegin(a)]).toEqual([true, true, false])
    races.end(a, b)
    races.recordTime(a, 100)
    expect(races.tryBegin(a)).toBe(false)
    for (const ms of [600, 600, 600, 600, 600]) races.recordTime(a, ms)
    const begun = Array.from({ length: 9 }, () => {
      const isBegun = races.tryBegin(a)
      if (isBegun) races.end(a, b)
      return isBegun
    })
    expect(begun.filter(Boolean)).toHaveLength(4)
  })
})

const { proxy, bench } = useMirrors()

describe.concurrent('a mirror that is far slower than the next', () => {
  const modules = makeModules(40, 60_000)
  const tree = treeOf(modules)
  const zips = modules.map(({ path, version }) => ({ path, version, kind: 'zip' as const }))

  async function fetchAll(order: 'fastest' | 'auto') {
    const slow = await proxy({ tree, misbehave: () => ({ kind: 'trickle', bytesPerSecond: 20_000 }) })
    const quick = await proxy({ tree })
    const list = `${slow.url},${quick.url}`
    const plan = order === 'fastest' ? { plan: competing(list) } : {}
    const opened = await bench(list, modules, { stallMs: 10_000, ...plan })
    const outcomes = await Promise.all(zips.map((zip) => opened.fetcher.get(zip)))
    for (const [index, outcome] of outcomes.entries()) expect(await bytesOf(outcome)).toEqual(modules[index]?.zip)
    const from = (url: string) => outcomes.filter((outcome) => outcome.from === url).length
    return { slow: from(slow.url), quick: from(quick.url), faults: opened.faults, requests: quick.requests.length }
  }

  test('is left before twenty files are through, if they compete by speed', async () => {
    const { slow, faults } = await fetchAll('fastest')
    expect(slow).toBeLessThan(20)
    expect(faults).toEqual([])
  })

  test('is not left if its place in the list is policy', { timeout: 60_000 }, async () => {
    expect(await fetchAll('auto')).toMatchObject({ quick: 0, requests: 0 })
  })
})
