import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  checkBuildCache,
  checkCacheDirectory,
  checkModuleCache,
  checkSumdbState,
} from '../../../src/commands/doctor/check-folders.ts'
import { asRoot, notAsRoot, notOnLinux, onWindows, skipped, withoutLinks } from '../../support/skipping.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modward-folders-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the module cache', () => {
  it('that is not there yet is the folder that it will be in', async () => {
    const [first] = await checkModuleCache(join(folder, 'not', 'there'))
    expect(first).toMatchObject({ level: 'ok', detail: expect.stringMatching(/\(not there yet\): .*[\d.]+ GB.* free/) })
  })

  it.each([
    { name: 'no folder at all', path: () => '', detail: 'not set' },
    { name: 'a relative path', path: () => 'go/pkg/mod', detail: 'absolute' },
    { name: 'a path below a file', path: () => join(folder, 'file', 'mod'), detail: 'file is no folder' },
  ])('is an error as $name', async ({ path, detail }) => {
    writeFileSync(join(folder, 'file'), '')
    const findings = await checkModuleCache(path())
    expect(findings).toMatchObject([{ level: 'error', cause: 'fs_other', detail: expect.stringContaining(detail) }])
  })

  it.skipIf(withoutLinks)(`is an error as a link to nowhere${skipped(withoutLinks)}`, async () => {
    symlinkSync('nowhere', join(folder, 'link'))
    const findings = await checkModuleCache(join(folder, 'link', 'mod'))
    expect(findings).toMatchObject([{ level: 'error', detail: expect.stringContaining('link is no folder') }])
  })

  it.skipIf(notAsRoot)(`of another user is warned of${skipped(notAsRoot)}`, async () => {
    chownSync(folder, 12345, 12345)
    const findings = await checkModuleCache(folder)
    expect(findings.at(-1)).toMatchObject({
      level: 'warning',
      detail: expect.stringMatching(/another user \(12345\)/),
    })
  })

  it.skipIf(asRoot)(`that cannot be written is an error${skipped(asRoot)}`, async () => {
    chmodSync(folder, 0o555)
    expect((await checkModuleCache(folder))[0]).toMatchObject({ level: 'error', cause: 'fs_permission' })
  })

  it.skipIf(asRoot)(`of which a part cannot be written is an error${skipped(asRoot)}`, async () => {
    const part = join(folder, 'cache', 'download')
    mkdirSync(part, { recursive: true })
    chmodSync(part, 0o555)
    expect((await checkModuleCache(folder))[0]).toMatchObject({
      cause: 'fs_permission',
      detail: expect.stringContaining(`${part} is not writable`),
    })
    chmodSync(part, 0o755)
  })
})

describe.skipIf(onWindows)(`folders that others may write to${skipped(onWindows)}`, () => {
  const rows: { name: string; open: string; mode: number; by: string | undefined; group?: number }[] = [
    { name: 'by every user', open: 'a/mod', mode: 0o777, by: 'every user' },
    { name: 'by every user, whatever the sticky bit', open: 'a/mod', mode: 0o1777, by: 'every user' },
    { name: 'in a part', open: 'a/mod/cache/download', mode: 0o777, by: 'every user' },
    { name: 'in a folder above', open: 'a', mode: 0o777, by: 'every user' },
    { name: 'in a folder above whose names are protected', open: 'a', mode: 0o1777, by: undefined },
    { name: 'by a foreign group', open: 'a/mod', mode: 0o775, by: 'group 12345', group: 12345 },
    { name: 'by the own group', open: 'a/mod', mode: 0o775, by: undefined },
    { name: 'by no other user', open: 'a/mod', mode: 0o755, by: undefined },
  ]
  const checks = [
    { what: 'module cache', check: checkModuleCache },
    { what: 'cache-dir', check: checkCacheDirectory },
  ]
  const cases = checks
    .flatMap((check) => rows.map((row) => ({ ...check, ...row })))
    // The parts of a cache-dir are its own.
    .filter(({ what, open }) => what !== 'cache-dir' || !open.includes('cache/'))

  async function checkWarning({ check, open, mode, by, group }: (typeof cases)[number]): Promise<void> {
    const path = join(folder, open)
    mkdirSync(join(folder, 'a', 'mod', 'cache', 'download'), { recursive: true, mode: 0o755 })
    chmodSync(path, mode)
    if (group !== undefined) chownSync(path, process.getuid?.() ?? 0, group)
    const told = (await check(join(folder, 'a', 'mod'))).find(({ detail }) => detail.includes('writable by'))
    if (by === undefined) expect(told).toBeUndefined()
    else {
      expect(told).toMatchObject({ level: 'warning', detail: `${path} is writable by ${by}` })
      expect(told?.advice).toMatch(by === 'every user' ? /chmod o-w/ : /chmod g-w/)
    }
  }

  it.each(cases.filter(({ group }) => group === undefined))('$what: writable $name', checkWarning)
  it.skipIf(notAsRoot).each(cases.filter(({ group }) => group !== undefined))(
    `$what: writable $name${skipped(notAsRoot)}`,
    checkWarning,
  )
})

describe.skipIf(notAsRoot || notOnLinux)(`a file system${skipped(notAsRoot || notOnLinux)}`, () => {
  /** Checks the module cache in a file system of so many bytes and files. */
  async function checkOf(options: string) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'modward', folder])
    try {
      return await checkModuleCache(join(folder, 'mod'))
    } finally {
      execFileSync('umount', [folder])
    }
  }

  it.each([
    { name: 'without space', options: 'size=64k' },
    { name: 'without inodes', options: 'size=4g,nr_inodes=5' },
  ])('$name is an error', async ({ options }) => {
    expect(await checkOf(options)).toMatchObject([{ level: 'error', cause: 'disk_full' }])
  })

  it.each([
    { name: 'with little space', options: 'size=1g,nr_inodes=500k' },
    { name: 'with few inodes', options: 'size=4g,nr_inodes=50k' },
  ])('$name is warned of', async ({ options }) => {
    expect(await checkOf(options)).toMatchObject([
      { level: 'ok' },
      { level: 'warning', detail: expect.stringContaining('nearly full') },
    ])
  })

  it('with enough of both is fine', async () => {
    expect(await checkOf('size=4g,nr_inodes=500k')).toMatchObject([{ level: 'ok' }])
  })
})

describe('the build cache', () => {
  it.each([
    { name: 'off', path: 'off', level: 'warning', detail: /GOCACHE=off/ },
    { name: 'a relative path', path: 'cache', level: 'warning', detail: /absolute/ },
    { name: 'nowhere', path: '', level: 'warning', detail: /HOME/ },
    { name: 'a folder', path: tmpdir(), level: 'ok', detail: /GB free/ },
  ])('as $name', async ({ path, level, detail }) => {
    expect((await checkBuildCache(path))[0]).toMatchObject({ level, detail: expect.stringMatching(detail) })
  })
})

describe('what go keeps of the checksum database', () => {
  // Root may write anywhere but into a file that stands in the way.
  const block = () => {
    mkdirSync(join(folder, 'pkg'))
    writeFileSync(join(folder, 'pkg', 'sumdb'), '')
  }

  it('is no finding while it can be written', async () => {
    expect(await checkSumdbState({ GOPATH: folder }, true)).toEqual([])
    expect(await checkSumdbState({ GOPATH: '' }, true)).toEqual([])
  })

  it('is an error if it cannot, and is needed', async () => {
    block()
    expect(await checkSumdbState({ GOPATH: folder }, true)).toMatchObject([
      { check: 'checksum database', level: 'error', cause: 'fs_permission', advice: expect.stringMatching(/GOPATH/) },
    ])
  })

  it('is a warning if it cannot, and go.sum has everything', async () => {
    block()
    expect(await checkSumdbState({ GOPATH: folder }, false)).toMatchObject([{ level: 'warning' }])
  })
})
