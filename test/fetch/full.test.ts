import { describe, expect, test, vi } from 'vitest'
import type { ModuleFile } from '../../src/gomod/module-file.ts'
import { makeModules, treeOf } from '../support/modules.ts'
import { bytesOf, useMirrors } from './fixture.ts'

const { proxy, bench } = useMirrors()

/** More than may wait in the folder. */
const modules = makeModules(90, 70_000)
const tree = treeOf(modules)
const [one, ...others] = modules.map(({ path, version }): ModuleFile => ({ path, version, kind: 'zip' }))

describe('where no more may be fetched ahead', () => {
  test('go gets what it asks of a demoted mirror, although a zip that nobody waits for is next', async () => {
    // Three faults in a row demote the mirror when the room is full.
    const mirror = await proxy({
      tree,
      misbehave: ({ path, repeat }) => (/m00[0-2].*zip$/.test(path) && repeat === 0 ? { kind: 'stall' } : undefined),
    })
    const { fetcher } = await bench(mirror.url, modules, { stallMs: 1_500 })
    if (one === undefined) throw new Error('no module')
    fetcher.ahead([one, ...others])
    await vi.waitFor(() => expect(fetcher.transfer.demotions).toBe(1), 5_000)
    expect(fetcher.transfer.files).toBeLessThan(87)
    const mod = await fetcher.get({ ...one, kind: 'mod' })
    expect(await bytesOf(mod)).toEqual(modules[0]?.mod)
  }, 10_000)
})
