import { describe, expect, test, vi } from 'vitest'
import type { ModuleFile } from '../../../src/gomod/module-file.ts'
import { makeModules, treeOf } from '../../support/modules.ts'
import { bytesOf, useMirrors } from '../fixture.ts'

const { proxy, bench } = useMirrors()

/** More zips than may wait in the folder. */
const modules = makeModules(90, 70_000)
const tree = treeOf(modules)
const [one, ...others] = modules.map(({ path, version }): ModuleFile => ({ path, version, kind: 'zip' }))

describe('when the spool is full', () => {
  test('go gets a file from a mirror with an open breaker, although a prefetched zip is next in line', async () => {
    // Three failures in a row open the breaker when the spool is full.
    const mirror = await proxy({
      tree,
      misbehave: ({ path, repeat }) => (/m00[0-2].*zip$/.test(path) && repeat === 0 ? { kind: 'stall' } : undefined),
    })
    const { fetcher, transfer } = await bench(mirror.url, modules, { stallMs: 1_500 })
    if (one === undefined) throw new Error('no module')
    fetcher.prefetch([one, ...others])
    await vi.waitFor(() => expect(transfer().demotions).toBe(1), 15_000)
    expect(transfer().files).toBeLessThan(87)
    const mod = await fetcher.get({ ...one, kind: 'mod' })
    expect(await bytesOf(mod)).toEqual(modules[0]?.mod)
  })
})
