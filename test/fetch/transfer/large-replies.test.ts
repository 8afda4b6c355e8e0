import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { largeBody } from '../../../src/fetch/transfer/body.ts'
import { makeModules, treeOf } from '../../support/modules.ts'
import { writeTree } from '../../support/tree.ts'
import { bytesOf, useMirrors } from '../fixture.ts'

const { proxy, bench } = useMirrors()

/** More of them than may be in memory at once, of three sizes. */
const modules = makeModules(9).map((module, index) => {
  const comment = Buffer.from(`\n// ${'x'.repeat(largeBody * (1 + (index % 3)))}\n`)
  return { ...module, mod: Buffer.concat([module.mod, comment]) }
})
const tree = treeOf(modules)

/** Whether these bytes, of one module after the other, are not those of its file: `toEqual` would print all of them. */
function differ(bytes: readonly (Buffer | string)[]): boolean {
  return bytes.some((mod, index) => Buffer.compare(Buffer.from(mod), modules[index]?.mod ?? Buffer.alloc(0)) !== 0)
}

describe.concurrent('large .mod files, all requested at once, come whole', () => {
  test('from a mirror, and wait on disk', async () => {
    const { fetcher } = await bench((await proxy({ tree })).url, modules)
    const outcomes = await Promise.all(
      modules.map(async ({ path, version }) => fetcher.get({ path, version, kind: 'mod' })),
    )
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ kind: 'found', content: { path: expect.any(String) } })
    }
    expect(differ(await Promise.all(outcomes.map(bytesOf)))).toBe(false)
  })

  test('from a mirror that does not say how long they are', async () => {
    const mirror = await proxy({ tree, misbehave: () => ({ kind: 'chunked' }) })
    const { fetcher } = await bench(mirror.url, modules)
    const outcomes = modules.map(async ({ path, version }) =>
      bytesOf(await fetcher.get({ path, version, kind: 'mod' })),
    )
    const bytes = await Promise.all(outcomes)
    expect(differ(bytes)).toBe(false)
  })

  test('from the restored cache', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'modward-large-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    writeTree(folder, Object.fromEntries(tree))
    const mirror = await proxy()
    const { fetcher } = await bench(mirror.url, modules, { restored: { folder } })
    const outcomes = modules.map(async ({ path, version }) =>
      bytesOf(await fetcher.get({ path, version, kind: 'mod' })),
    )
    const bytes = await Promise.all(outcomes)
    expect(differ(bytes)).toBe(false)
    expect(mirror.requests).toEqual([])
  })
})
