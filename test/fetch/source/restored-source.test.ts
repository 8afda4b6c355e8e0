import { existsSync } from 'node:fs'
import { readdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { FetcherOptions } from '../../../src/fetch/fetcher.ts'
import type { RestoredFiles } from '../../../src/fetch/source/restored-source.ts'
import { makeModule } from '../../support/modules.ts'
import { onWindows, skipped } from '../../support/skipping.ts'
import { writeTree } from '../../support/tree.ts'
import { big, bytesOf, fileOf, tree, useMirrors } from '../fixture.ts'

const { proxy, bench } = useMirrors()

describe.concurrent('restored files', () => {
  test('come before every mirror, and are checked like those of a mirror', async () => {
    const mirror = await proxy()
    const { fetcher, folder, faults } = await openRestored(mirror.url, new Map([...tree, [zipPath, big.zip]]))
    for (const kind of ['info', 'mod', 'zip'] as const) {
      expect(await bytesOf(await fetcher.get(fileOf(kind)))).toEqual(big[kind])
    }
    expect(mirror.requests).toEqual([])
    expect(faults).toEqual([])
    expect(await readdir(join(folder, 'restored/example.test/big/@v'))).toContain('v1.2.3.zip')
  })

  const spoiled: [name: string, zip: Buffer][] = [
    ['that is truncated', big.zip.subarray(0, 1_000)],
    ['that is empty', Buffer.alloc(0)],
  ]
  test.each(spoiled)('a copy %s is fetched anew', async (_, zip) => {
    const { fetcher, faults } = await openRestored((await proxy()).url, new Map([[zipPath, zip]]))
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults).toMatchObject([{ cause: 'cache_corrupt', recovered: true }])
  })

  test('a .info is served as often as it is asked for: another module cache asks', async () => {
    const mirror = await proxy()
    const { fetcher, sources } = await openRestored(mirror.url, tree)
    for (let time = 0; time < 2; time++) {
      const outcome = await fetcher.get(fileOf('info'))
      expect(outcome).toMatchObject({ kind: 'found', from: 'cache' })
      expect(await bytesOf(outcome)).toEqual(big.info)
    }
    expect(mirror.requests).toEqual([])
    expect(existsSync(join(sources, zipPath.replace('.zip', '.info')))).toBe(true)
  })

  test.skipIf(onWindows)(`a copy that cannot be read is fetched anew${skipped(onWindows)}`, async () => {
    const mirror = await proxy()
    const { fetcher, faults, sources } = await openRestored(mirror.url, new Map([[zipPath, big.zip]]))
    // A file whose every read fails, for root as well.
    await symlink('/proc/self/mem', join(sources, zipPath.replace('.zip', '.mod')))
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
    expect(faults).toMatchObject([{ cause: 'cache_corrupt', recovered: true }])
  })

  test('a copy that is gone when go asks for it is fetched anew', async () => {
    const { fetcher, sources, events } = await openRestored((await proxy()).url, new Map([[zipPath, big.zip]]))
    fetcher.prefetch([fileOf('zip')])
    await vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining({ type: 'file.ready' })), 15_000)
    await rm(join(sources, zipPath))
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
  })

  test('a zip that differs from go.sum never reaches go, whether it was prefetched or not', async () => {
    const poisoned = makeModule(big.path, big.version, 1_000).zip
    for (const isPrefetched of [false, true]) {
      const { fetcher, faults, sources } = await openRestored((await proxy()).url, new Map([[zipPath, poisoned]]))
      if (isPrefetched) await fetcher.prefetch([fileOf('zip')])
      const both = await Promise.all([fetcher.get(fileOf('zip')), fetcher.get(fileOf('zip'))])
      for (const outcome of both) expect(await bytesOf(outcome)).toEqual(big.zip)
      expect(faults).toMatchObject([{ cause: 'cache_corrupt', recovered: true }])
      expect(existsSync(join(sources, zipPath))).toBe(false)
    }
  })

  test('a copy that is not good is removed, so that it is not saved again', async () => {
    const { fetcher, sources } = await openRestored((await proxy()).url, new Map([[zipPath, big.zip.subarray(0, 9)]]))
    await fetcher.get(fileOf('zip'))
    expect(existsSync(join(sources, zipPath))).toBe(false)
  })

  test('a zip without a hash in go.sum comes from the mirrors: go would believe the cache', async () => {
    const other = makeModule(big.path, big.version, 1_000).zip
    const sums = () => undefined
    const { fetcher } = await openRestored((await proxy()).url, new Map([[zipPath, other]]), undefined, { sums })
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
  })

  test('a file that is still being restored is waited for', async () => {
    const { url, requests } = await proxy()
    let come = () => {}
    const arrival = () => new Promise<boolean>((resolve) => (come = () => resolve(true)))
    const { fetcher, sources, transfer } = await openRestored(url, new Map(), arrival)
    const got = fetcher.get(fileOf('zip'))
    writeTree(sources, new Map([[zipPath, big.zip]]))
    come()
    expect(await got).toMatchObject({ kind: 'found', from: 'cache' })
    expect(transfer().files).toBe(0)
    expect(requests).toEqual([])
  })

  test('a file that is not worth prefetching is fetched when go asks for it', async () => {
    const { url, requests } = await proxy()
    const arrival = vi.fn(async () => false)
    const { fetcher, transfer } = await openRestored(url, new Map(), arrival)
    fetcher.prefetch([fileOf('zip')])
    await vi.waitFor(() => expect(arrival).toHaveBeenCalled(), 15_000)
    await new Promise((resolve) => setImmediate(resolve))
    expect(requests).toEqual([])
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(transfer().files).toBe(1)
  })

  test('closing the fetcher ends the wait for a file that is being restored', async () => {
    const arrival = () => new Promise<boolean>(() => {})
    const { fetcher } = await openRestored((await proxy()).url, new Map(), arrival)
    fetcher.prefetch([fileOf('zip')])
    await expect(fetcher.close()).resolves.toBeUndefined()
  })

  const zipPath = `${big.path}/@v/${big.version}.zip`
  async function openRestored(
    url: string,
    files: ReadonlyMap<string, Buffer>,
    arrival?: RestoredFiles['arrival'],
    options: Partial<FetcherOptions> = {},
  ) {
    const opened = await bench(url, [big])
    const sources = join(opened.folder, 'restored')
    await opened.close()
    const again = await bench(url, [big], { restored: { folder: sources, arrival }, ...options })
    writeTree(sources, files)
    return { ...again, folder: opened.folder, sources }
  }
})
