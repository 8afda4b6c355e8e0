import { existsSync } from 'node:fs'
import { readdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import type { FetcherOptions } from '../../src/fetch/fetcher.ts'
import type { ModuleFile } from '../../src/gomod/module-file.ts'
import { makeModule, makeModules, treeOf } from '../support/modules.ts'
import { writeTree } from '../support/tree.ts'
import { big, bytesOf, fileOf, tree, useMirrors } from './fixture.ts'

const { proxy, bench } = useMirrors()

describe.concurrent('checksums', () => {
  const other = makeModule(big.path, big.version, 500_000)

  test('a go.mod with another hash is passed over, and the liar is named', async () => {
    const lying = treeOf([{ ...big, mod: Buffer.from('module example.test/evil\n') }])
    const liar = await proxy({ tree: lying })
    const good = await proxy()
    const { fetcher, faults } = await bench(`${liar.url},${good.url}`, [big])
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
    expect(faults).toMatchObject([{ cause: 'gosum_mismatch', recovered: true, url: expect.stringContaining(liar.url) }])
  })

  test('what everybody has is handed over, so that go can say that it differs', async () => {
    const all = await proxy({ tree: treeOf([{ ...big, mod: Buffer.from('module example.test/moved\n') }]) })
    const { fetcher, faults } = await bench(`${all.url},${all.url}/`, [big])
    expect(String(await bytesOf(await fetcher.get(fileOf('mod'))))).toContain('moved')
    expect(faults).toMatchObject([{ cause: 'gosum_mismatch', recovered: false }])
    expect(fetcher.hasAnotherSource(fileOf('mod'))).toBe(false)
  })

  test('a zip that is asked for again is hashed at every source', async () => {
    const liar = await proxy({ tree: treeOf([other]) })
    const good = await proxy()
    const { fetcher, faults } = await bench(`${liar.url},${good.url}`, [big])
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(other.zip)
    expect(fetcher.hasAnotherSource(fileOf('zip'))).toBe(true)
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults).toMatchObject([{ cause: 'gosum_mismatch', recovered: true, url: expect.stringContaining(liar.url) }])
  })

  test('the other zips of a caught mirror are hashed as well', async () => {
    const modules = makeModules(3)
    const lies = makeModules(3, 1_000)
    const liar = await proxy({ tree: treeOf(lies) })
    const good = await proxy({ tree: treeOf(modules) })
    const { fetcher } = await bench(`${liar.url},${good.url}`, modules)
    const zips = modules.map(({ path, version }): ModuleFile => ({ path, version, kind: 'zip' }))
    const [one, two, three] = zips as [ModuleFile, ModuleFile, ModuleFile]
    fetcher.ahead([three])
    await bytesOf(await fetcher.get(one))
    expect(await bytesOf(await fetcher.get(one))).toEqual(modules[0]?.zip)
    expect(await bytesOf(await fetcher.get(two))).toEqual(modules[1]?.zip)
    expect(await bytesOf(await fetcher.get(three))).toEqual(modules[2]?.zip)
  })

  test('a wrong zip of a caught mirror is handed over when nobody else has one, and not fetched for ever', async () => {
    const liar = await proxy({ tree: treeOf([{ ...other, mod: Buffer.from('module example.test/evil\n') }]) })
    const lacking = await proxy({
      misbehave: ({ path }) => (path.endsWith('.zip') ? { kind: 'status', status: 404 } : undefined),
    })
    const { fetcher } = await bench(`${liar.url},${lacking.url}`, [big])
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(other.zip)
    expect(liar.requests).toHaveLength(2)
  })

  test('once go has refused a file, what came ahead from anybody is hashed before go sees it', async () => {
    const modules = makeModules(2)
    const liar = await proxy({ tree: new Map([...treeOf(makeModules(2, 1_000)), ...treeOf(modules.slice(1))]) })
    const good = await proxy({ tree: treeOf(modules) })
    const { fetcher, faults } = await bench(`${liar.url},${good.url}`, modules)
    const zips = modules.map(({ path, version }): ModuleFile => ({ path, version, kind: 'zip' }))
    const [wrong, right] = zips as [ModuleFile, ModuleFile]
    fetcher.ahead(zips)
    await vi.waitFor(() => expect(fetcher.transfer.files).toBe(2))
    fetcher.verifyAll()
    // Two who ask at the same time get the same sound copy.
    const both = await Promise.all([fetcher.get(wrong), fetcher.get(wrong)])
    expect(await Promise.all(both.map(bytesOf))).toEqual([modules[0]?.zip, modules[0]?.zip])
    expect(await bytesOf(await fetcher.get(right))).toEqual(modules[1]?.zip)
    expect(faults).toMatchObject([{ cause: 'gosum_mismatch', recovered: true, url: expect.stringContaining(liar.url) }])
    expect(good.requests.map(({ path }) => path)).toEqual([`${wrong.path}/@v/${wrong.version}.zip`])
  })
})

describe.concurrent('a restored folder', () => {
  test('comes before every mirror, and is checked like one', async () => {
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
    ['truncated', big.zip.subarray(0, 1_000)],
    ['empty', Buffer.alloc(0)],
  ]
  test.each(spoiled)('a copy that is %s is a miss', async (_, zip) => {
    const { fetcher, faults } = await openRestored((await proxy()).url, new Map([[zipPath, zip]]))
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults).toMatchObject([{ cause: 'cache_corrupt', recovered: true }])
  })

  test('the facts of a version are not refused: who asks again has another module cache', async () => {
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

  test('a copy that cannot be read is a miss', async () => {
    const mirror = await proxy()
    const { fetcher, faults, sources } = await openRestored(mirror.url, new Map([[zipPath, big.zip]]))
    // A file whose every read fails, for root as well.
    await symlink('/proc/self/mem', join(sources, zipPath.replace('.zip', '.mod')))
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
    expect(faults).toMatchObject([{ cause: 'cache_corrupt', recovered: true }])
  })

  test('a copy that is gone when go asks for it is fetched', async () => {
    const { fetcher, sources } = await openRestored((await proxy()).url, new Map([[zipPath, big.zip]]))
    fetcher.ahead([fileOf('zip')])
    await sleep(100)
    await rm(join(sources, zipPath))
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
  })

  test('a poisoned zip that go has refused is a miss', async () => {
    const poisoned = makeModule(big.path, big.version, 1_000).zip
    const { fetcher, faults } = await openRestored((await proxy()).url, new Map([[zipPath, poisoned]]))
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(poisoned)
    expect(fetcher.hasAnotherSource(fileOf('zip'))).toBe(true)
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults).toMatchObject([{ cause: 'cache_corrupt', recovered: true }])
  })

  test('a copy that is not good is removed, so that nobody saves it again', async () => {
    const { fetcher, sources } = await openRestored((await proxy()).url, new Map([[zipPath, big.zip.subarray(0, 9)]]))
    await fetcher.get(fileOf('zip'))
    expect(existsSync(join(sources, zipPath))).toBe(false)
  })

  test('what go could hold against nothing but the copy itself is asked of the mirrors', async () => {
    const other = makeModule(big.path, big.version, 1_000).zip
    const sums = () => undefined
    const { fetcher } = await openRestored((await proxy()).url, new Map([[zipPath, other]]), { sums })
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
  })

  test('a copy that is still coming is waited for', async () => {
    const { url, requests: asked } = await proxy()
    let come = () => {}
    const arrival = () => new Promise<boolean>((resolve) => (come = () => resolve(true)))
    const { fetcher, sources } = await openRestored(url, new Map(), { arrival })
    const got = fetcher.get(fileOf('zip'))
    writeTree(sources, new Map([[zipPath, big.zip]]))
    come()
    expect(await got).toMatchObject({ kind: 'found', from: 'cache' })
    expect(fetcher.transfer.files).toBe(0)
    expect(asked).toEqual([])
  })

  test('what is not worth it is fetched only when it is asked for', async () => {
    const { url, requests: asked } = await proxy()
    const { fetcher } = await openRestored(url, new Map(), { arrival: async () => false })
    fetcher.ahead([fileOf('zip')])
    await sleep(100)
    expect(asked).toEqual([])
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(fetcher.transfer.files).toBe(1)
  })

  test('nobody waits for a copy once the fetcher is closed', async () => {
    const arrival = () => new Promise<boolean>(() => {})
    const { fetcher } = await openRestored((await proxy()).url, new Map(), { arrival })
    fetcher.ahead([fileOf('zip')])
    await expect(fetcher.close()).resolves.toBeUndefined()
  })

  const zipPath = `${big.path}/@v/${big.version}.zip`
  async function openRestored(url: string, files: ReadonlyMap<string, Buffer>, options: Partial<FetcherOptions> = {}) {
    const opened = await bench(url, [big])
    const sources = join(opened.folder, 'restored')
    await opened.close()
    const again = await bench(url, [big], { sources, ...options })
    writeTree(sources, files)
    return { ...again, folder: opened.folder, sources }
  }
})
