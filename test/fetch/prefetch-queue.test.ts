import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ModuleFile } from '../../src/gomod/module-file.ts'
import { makeModules, treeOf } from '../support/modules.ts'
import { big, bytesOf, fileOf, first, useMirrors } from './fixture.ts'

const { proxy, bench } = useMirrors()

describe('prefetching', () => {
  test('fetches files before go asks for them, small ones first, each once', async () => {
    const modules = makeModules(20)
    const mirror = await proxy({ tree: treeOf(modules) })
    const { fetcher, transfer } = await bench(mirror.url, modules, { concurrency: 1 })
    const files = modules.flatMap(({ path, version }) => {
      return (['zip', 'info', 'mod'] as const).map((kind): ModuleFile => ({ path, version, kind }))
    })
    fetcher.prefetch(files)
    fetcher.prefetch(files)
    await expect.poll(() => transfer().files, { timeout: 15_000 }).toBe(60)
    for (const file of files) expect((await fetcher.get(file)).kind).toBe('found')
    expect(mirror.requests).toHaveLength(60)
    expect(mirror.requests.slice(0, 40).every(({ path }) => !path.endsWith('.zip'))).toBe(true)
  })

  test('lets a file that go asks for go first', async () => {
    const modules = makeModules(40)
    const mirror = await proxy({ tree: treeOf(modules), latencyMs: 5 })
    const { fetcher } = await bench(mirror.url, modules, { concurrency: 1 })
    fetcher.prefetch(modules.map(({ path, version }) => ({ path, version, kind: 'mod' })))
    await fetcher.get({ path: 'example.test/m039', version: 'v1.0.0', kind: 'mod' })
    expect(mirror.requests.length).toBeLessThan(5)
  })

  test('keeps no more zips on disk than the spool may hold, and removes the folder', async () => {
    const modules = makeModules(80, 300_000)
    const mirror = await proxy({ tree: treeOf(modules) })
    const { fetcher, folder, transfer } = await bench(mirror.url, modules)
    const zips = modules.map(({ path, version }): ModuleFile => ({ path, version, kind: 'zip' }))
    fetcher.prefetch(zips)
    await expect.poll(() => mirror.requests.length, { timeout: 15_000 }).toBe(64)
    await expect.poll(() => transfer().files, { timeout: 15_000 }).toBe(64)
    expect(await readdir(join(folder, 'spool'))).toHaveLength(64)
    expect(mirror.requests).toHaveLength(64)
    for (const zip of zips) expect((await bytesOf(await fetcher.get(zip))).length).toBeGreaterThan(300_000)
    expect(mirror.requests).toHaveLength(80)
    await fetcher.close()
    expect(await readdir(folder)).not.toContain('spool')
  })

  test('reports the errors of a file when go asks for it', async () => {
    const mirror = await proxy({ misbehave: first('.mod', { kind: 'status', status: 500 }, 4) })
    const { fetcher, faults, events } = await bench(mirror.url, [big])
    fetcher.prefetch([fileOf('mod')])
    const ended = () => events.filter(({ type }) => type === 'request.end')
    await expect.poll(() => ended().length, { timeout: 15_000 }).toBe(4)
    await new Promise((resolve) => setImmediate(resolve))
    expect(faults).toEqual([])
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
    expect(faults.map(({ recovered }) => recovered)).toEqual([true, true, true, true])
  })

  test('ends with the fetcher, requests in flight included', async () => {
    const mirror = await proxy({ misbehave: () => ({ kind: 'stall', after: 10 }) })
    const { fetcher } = await bench(mirror.url, [big])
    const waiting = fetcher.get(fileOf('zip'))
    await expect.poll(() => mirror.requests.length, { timeout: 15_000 }).toBe(1)
    await Promise.all([expect(waiting).rejects.toThrow(), fetcher.close()])
  })
})
