import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { ModuleFile } from '../../../src/gomod/module-file.ts'
import type { MirrorRequest, Misbehaviour } from '../../support/misbehaviours.ts'
import { makeModules, treeOf } from '../../support/modules.ts'
import { bytesOf, competing, useMirrors } from '../fixture.ts'

const { proxy, bench } = useMirrors()
const modules = makeModules(40, 200_000)
const tree = treeOf(modules)
const zips = modules.map(({ path, version }): ModuleFile => ({ path, version, kind: 'zip' }))

/** Fetches all but the last zip, so that it is known how fast they are, and then the last. */
async function last(misbehaviour: Misbehaviour, separator = ',', ...more: Parameters<typeof bench>[2][]) {
  const victim = `${modules[39]?.path}/@v/v1.0.0.zip`
  const slow = await proxy({ tree, misbehave: ({ path }) => (path === victim ? misbehaviour : undefined) })
  const quick = await proxy({ tree })
  const list = `${slow.url}${separator}${quick.url}`
  const opened = await bench(list, modules, { stallMs: 10_000, plan: competing(list), ...more[0] })
  for (const zip of zips.slice(0, -1)) await bytesOf(await opened.fetcher.get(zip))
  const bytes = await bytesOf(await opened.fetcher.get(zips[39] as ModuleFile))
  return { ...opened, slow, quick, bytes }
}

describe.concurrent('a file that is much slower than the others', () => {
  test('is requested from the next mirror as well, and the first whole file wins', async () => {
    const { bytes, quick, faults, transfer } = await last({ kind: 'stall' })
    expect(bytes).toEqual(modules[39]?.zip)
    expect(quick.requests).toHaveLength(1)
    expect(faults).toEqual([])
    expect(transfer()).toMatchObject({ hedges: 1, failovers: 0, retries: 0 })
  })

  test('counts as an error of its mirror if the data only trickles', async () => {
    const { bytes, faults, slow, transfer } = await last({ kind: 'trickle', bytesPerSecond: 10_000 })
    expect(bytes).toEqual(modules[39]?.zip)
    expect(transfer()).toMatchObject({ hedges: 1, failovers: 1, stalls: 1 })
    expect(faults).toMatchObject([{ cause: 'stall_timeout', recovered: true, url: expect.stringContaining(slow.url) }])
    expect(faults[0]?.text).toContain('trickles')
  })

  test('is requested from the next mirror even if only one request may run at a time', async () => {
    const { bytes, quick } = await last({ kind: 'stall' }, ',', { concurrency: 1, stallMs: 800 })
    expect(bytes).toEqual(modules[39]?.zip)
    expect(quick.requests).toHaveLength(1)
  })

  test('leaves nothing in the spool if both requests break off', async () => {
    const victim = `${modules[39]?.path}/@v/v1.0.0.zip`
    const misbehave = ({ path, repeat }: MirrorRequest): Misbehaviour | undefined => {
      return path === victim && repeat === 0 ? { kind: 'stall', after: 50_000 } : undefined
    }
    const mirrors = [await proxy({ tree, misbehave, ranges: true }), await proxy({ tree, misbehave, ranges: true })]
    const list = mirrors.map(({ url }) => url).join(',')
    const { fetcher, folder } = await bench(list, modules, { stallMs: 1_500, plan: competing(list) })
    for (const zip of zips) await bytesOf(await fetcher.get(zip))
    expect(mirrors.map(({ requests }) => requests.some(({ path }) => path === victim))).toEqual([true, true])
    await vi.waitFor(async () => expect(await readdir(join(folder, 'spool'))).toEqual([]), 15_000)
  })

  test('is waited for if there is no other mirror', async () => {
    const slow = await proxy({
      tree,
      misbehave: ({ index }) => (index === 39 ? { kind: 'delay', ms: 1_500 } : undefined),
    })
    const { fetcher, faults } = await bench(slow.url, modules)
    for (const zip of zips) expect((await bytesOf(await fetcher.get(zip))).length).toBeGreaterThan(200_000)
    expect(slow.requests.length).toBeGreaterThanOrEqual(40)
    expect(faults.every(({ recovered }) => recovered)).toBe(true)
  })

  test('is not requested from a later entry of the list: order is policy', async () => {
    const slow = await proxy({
      tree,
      misbehave: ({ index }) => (index === 39 ? { kind: 'delay', ms: 1_500 } : undefined),
    })
    const later = await proxy({ tree })
    const { fetcher } = await bench(`${slow.url}|${later.url}`, modules, { stallMs: 10_000 })
    for (const zip of zips) await bytesOf(await fetcher.get(zip))
    expect(later.requests).toEqual([])
  })

  test('is one of at most 5 % of all requests that are hedged', async () => {
    // Slower than before, and not so slow that the mirror is left for the next one.
    const slow = await proxy({ tree, misbehave: ({ index }) => (index > 20 ? { kind: 'delay', ms: 250 } : undefined) })
    const quick = await proxy({ tree })
    const list = `${slow.url},${quick.url}`
    const { fetcher } = await bench(list, modules, { plan: competing(list) })
    await Promise.all(zips.slice(0, 21).map(async (zip) => bytesOf(await fetcher.get(zip))))
    await Promise.all(zips.slice(21).map(async (zip) => bytesOf(await fetcher.get(zip))))
    expect(quick.requests.length).toBeLessThanOrEqual(2)
  })
})
