import { describe, expect, test, vi } from 'vitest'
import type { ModuleFile } from '../../../src/gomod/module-file.ts'
import { makeModule, makeModules, treeOf } from '../../support/modules.ts'
import { big, bytesOf, fileOf, useMirrors } from '../fixture.ts'

const { proxy, bench } = useMirrors()

describe.concurrent('checksums', () => {
  const other = makeModule(big.path, big.version, 500_000)

  test('a go.mod that differs from go.sum is fetched from the next mirror, and the error names the first', async () => {
    const wrongTree = treeOf([{ ...big, mod: Buffer.from('module example.test/evil\n') }])
    const wrongMirror = await proxy({ tree: wrongTree })
    const good = await proxy()
    const { fetcher, faults } = await bench(`${wrongMirror.url},${good.url}`, [big])
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
    expect(faults).toMatchObject([
      { cause: 'gosum_mismatch', recovered: true, url: expect.stringContaining(wrongMirror.url) },
    ])
  })

  test('a go.mod that differs at every mirror is handed over, so that go reports the mismatch', async () => {
    const all = await proxy({ tree: treeOf([{ ...big, mod: Buffer.from('module example.test/moved\n') }]) })
    const { fetcher, faults } = await bench(`${all.url},${all.url}/`, [big])
    expect(String(await bytesOf(await fetcher.get(fileOf('mod'))))).toContain('moved')
    expect(faults).toMatchObject([{ cause: 'gosum_mismatch', recovered: false }])
    expect(fetcher.hasAnotherSource(fileOf('mod'))).toBe(false)
  })

  test('a zip that go refused is hashed, from whichever mirror it comes', async () => {
    const wrongMirror = await proxy({ tree: treeOf([other]) })
    const good = await proxy()
    const { fetcher, faults } = await bench(`${wrongMirror.url},${good.url}`, [big])
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(other.zip)
    expect(fetcher.hasAnotherSource(fileOf('zip'))).toBe(true)
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults).toMatchObject([
      { cause: 'gosum_mismatch', recovered: true, url: expect.stringContaining(wrongMirror.url) },
    ])
  })

  test('the other zips of a tainted mirror are hashed as well, prefetched ones included', async () => {
    const modules = makeModules(3)
    const others = makeModules(3, 1_000)
    const wrongMirror = await proxy({ tree: treeOf(others) })
    const good = await proxy({ tree: treeOf(modules) })
    const { fetcher } = await bench(`${wrongMirror.url},${good.url}`, modules)
    const zips = modules.map(({ path, version }): ModuleFile => ({ path, version, kind: 'zip' }))
    const [one, two, three] = zips as [ModuleFile, ModuleFile, ModuleFile]
    fetcher.prefetch([three])
    await bytesOf(await fetcher.get(one))
    expect(await bytesOf(await fetcher.get(one))).toEqual(modules[0]?.zip)
    expect(await bytesOf(await fetcher.get(two))).toEqual(modules[1]?.zip)
    expect(await bytesOf(await fetcher.get(three))).toEqual(modules[2]?.zip)
  })

  test('a wrong zip of a tainted mirror is handed over if no mirror has another, and fetched once', async () => {
    const wrongMirror = await proxy({ tree: treeOf([{ ...other, mod: Buffer.from('module example.test/evil\n') }]) })
    const lacking = await proxy({
      misbehave: ({ path }) => (path.endsWith('.zip') ? { kind: 'status', status: 404 } : undefined),
    })
    const { fetcher } = await bench(`${wrongMirror.url},${lacking.url}`, [big])
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(other.zip)
    expect(wrongMirror.requests).toHaveLength(2)
  })

  test('after verifyAll, prefetched zips of every mirror are hashed before go sees them', async () => {
    const modules = makeModules(2)
    const wrongMirror = await proxy({ tree: new Map([...treeOf(makeModules(2, 1_000)), ...treeOf(modules.slice(1))]) })
    const good = await proxy({ tree: treeOf(modules) })
    const { fetcher, faults, transfer } = await bench(`${wrongMirror.url},${good.url}`, modules)
    const zips = modules.map(({ path, version }): ModuleFile => ({ path, version, kind: 'zip' }))
    const [wrong, right] = zips as [ModuleFile, ModuleFile]
    fetcher.prefetch(zips)
    await vi.waitFor(() => expect(transfer().files).toBe(2), 15_000)
    fetcher.verifyAll()
    // Two requests at the same time get the same sound copy.
    const both = await Promise.all([fetcher.get(wrong), fetcher.get(wrong)])
    expect(await Promise.all(both.map(bytesOf))).toEqual([modules[0]?.zip, modules[0]?.zip])
    expect(await bytesOf(await fetcher.get(right))).toEqual(modules[1]?.zip)
    expect(faults).toMatchObject([
      { cause: 'gosum_mismatch', recovered: true, url: expect.stringContaining(wrongMirror.url) },
    ])
    expect(good.requests.map(({ path }) => path)).toEqual([`${wrong.path}/@v/${wrong.version}.zip`])
  })
})
