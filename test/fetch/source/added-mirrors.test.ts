import { describe, expect, test } from 'vitest'
import { type MirrorPlan, planMirrors, publicGroup } from '../../../src/mirrors/plan.ts'
import { big, bytesOf, fileOf, first, useMirrors } from '../fixture.ts'

const { proxy, bench } = useMirrors()

/** The official mirror, and mirrors that modward adds to it, with test addresses. */
function defaultPlan(...urls: readonly string[]): MirrorPlan {
  const list = urls.join(',')
  const { plan } = planMirrors({ list }, { value: list, unchanged: false }, 'fastest')
  const mirrors = plan.mirrors.map((mirror, index) => {
    return { ...mirror, group: publicGroup, origin: index === 0 ? ('job' as const) : ('catalogue' as const) }
  })
  return { ...plan, mirrors }
}

const dead = ['http://127.0.0.1:9', 'http://127.0.0.1:10']

describe.concurrent('own helpers stay in the background', () => {
  test('mirrors that cannot be reached are no fault, and no reason to fail', async () => {
    const official = await proxy({ misbehave: first('.zip', { kind: 'status', status: 503 }, 2) })
    const { fetcher, faults, events } = await bench('off', [big], { plan: defaultPlan(official.url, ...dead) })
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults.map(({ cause, recovered }) => `${cause} ${recovered}`)).toEqual(['http_5xx true', 'http_5xx true'])
    expect(fetcher.areFallbacksOut).toBe(true)
    expect(events.filter(({ type }) => type === 'mirror.out')).toHaveLength(2)
  })

  test('the cause is that of the official mirror', async () => {
    const official = await proxy({ misbehave: () => ({ kind: 'status', status: 403, text: 'not available' }) })
    const { fetcher, faults } = await bench('off', [big], { plan: defaultPlan(official.url, ...dead) })
    expect(await fetcher.get(fileOf('zip'))).toMatchObject({ kind: 'failed', fault: { cause: 'http_403' } })
    expect(official.requests).toHaveLength(1)
    expect(faults.map(({ cause }) => cause)).toEqual(['http_403'])
  })

  test('one that can be reached helps, and its own errors are not told', async () => {
    const official = await proxy({ misbehave: () => ({ kind: 'status', status: 503 }) })
    const added = await proxy({ misbehave: first('.zip', { kind: 'status', status: 502 }) })
    const { fetcher, faults } = await bench('off', [big], { plan: defaultPlan(official.url, dead[0] ?? '', added.url) })
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults.every(({ url }) => url.startsWith(official.url))).toBe(true)
    expect(fetcher.areFallbacksOut).toBe(false)
  })

  test('none is asked, nor connected to, while the official mirror answers', async () => {
    const [official, added] = [await proxy(), await proxy()]
    const { fetcher } = await bench('off', [big], { plan: defaultPlan(official.url, added.url) })
    await bytesOf(await fetcher.get(fileOf('zip')))
    expect(added.requests).toEqual([])
  })
})
