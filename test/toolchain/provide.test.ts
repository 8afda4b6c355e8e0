import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runnerArch, useWorkshop } from './workshop.ts'

const shop = useWorkshop()

describe.skipIf(process.platform === 'win32')('Go', () => {
  it('is fetched, verified, kept, and found again without a request', async () => {
    const { asked } = await shop.open()
    const first = await shop.provide('1.99.1')
    const goroot = join(shop.room, 'tools', 'go', '1.99.1', runnerArch)
    expect(first).toEqual({
      version: '1.99.1',
      goroot,
      source: 'download',
      folders: [join(goroot, 'bin'), '/home/me/go/bin'],
      variables: { GOTOOLCHAIN: 'local' },
    })
    expect(await readFile(join(goroot, 'src/go.mod'), 'utf8')).toBe('module std\n')
    expect(await readdir(goroot)).toEqual(['VERSION', 'bin', 'src'])
    expect(asked).not.toContain('golang.org/toolchain/@v/list')
    asked.length = 0
    expect(await shop.provide('1.99.1')).toEqual({ ...first, source: 'tool cache' })
    expect(asked).toEqual([])
    expect(await readdir(join(shop.room, 'temp')).catch(() => [])).toEqual([])
    expect(shop.faults).toEqual([])
  })

  it.each([
    ['1.99', '1.99.2'],
    ['1.98.x', '1.98.7'],
    ['^1.98', '1.99.2'],
    ['stable', '1.99.2'],
    ['oldstable', '1.98.7'],
    ['1.100rc1', '1.100rc1'],
  ])('%s is %s where nothing is there yet', async (text, version) => {
    await shop.open()
    expect((await shop.provide(text)).version).toBe(version)
  })

  it('of a range is what is there, while stable asks what is new', async () => {
    const { asked } = await shop.open()
    await shop.provide('1.98.0')
    asked.length = 0
    expect(await shop.provide('1.98')).toMatchObject({ version: '1.98.0', source: 'tool cache' })
    expect(asked).toEqual([])
    expect(await shop.provide('oldstable')).toMatchObject({ version: '1.98.7', source: 'download' })
  })

  it('on PATH is taken where it is the one', async () => {
    await shop.open()
    const { goroot } = await shop.provide('1.99.1')
    const path = join(goroot, 'bin')
    await rm(join(shop.room, 'tools', 'go', '1.99.1', `${runnerArch}.complete`))
    for (const text of ['1.99.1', '1.99', '^1.98']) {
      expect(await shop.provide(text, { path })).toEqual({
        version: '1.99.1',
        goroot,
        source: 'PATH',
        folders: ['/home/me/go/bin'],
        variables: { GOTOOLCHAIN: 'local' },
      })
    }
    expect(await shop.provide('1.98.0', { path })).toMatchObject({ version: '1.98.0', source: 'download' })
  })

  it('is freed of a GOROOT that is set for another', async () => {
    await shop.open()
    expect((await shop.provide('1.99.1', { goroot: '/opt/go1.17' })).variables).toEqual({
      GOTOOLCHAIN: 'local',
      GOROOT: '',
    })
  })

  it('that does not run is fetched anew', async () => {
    await shop.open()
    const { goroot } = await shop.provide('1.99.1')
    await chmod(join(goroot, 'bin/go'), 0o644)
    expect(await shop.provide('1.99.1')).toMatchObject({ goroot, source: 'download' })
    expect(shop.said.join()).toContain('does not work')
  })

  it('that the machine has no means to run just now is left to those who work with it', async () => {
    await shop.open()
    const { goroot } = await shop.provide('1.99.1')
    await writeFile(join(goroot, 'bin/go'), '#!/bin/sh\nkill -9 $$\n')
    expect(await shop.provide('1.99.1')).toMatchObject({ goroot, version: '1.99.1', source: 'tool cache' })
  })

  it('is there once when jobs ask for it side by side', async () => {
    await shop.open()
    const jobs = await Promise.all([shop.provide('1.99.1'), shop.provide('1.99.1'), shop.provide('1.99.1')])
    expect(new Set(jobs.map(({ goroot }) => goroot)).size).toBe(1)
    expect(await shop.kept()).toEqual(['1.99.1', `1.99.1/${runnerArch}`, `1.99.1/${runnerArch}.complete`])
  })

  it.skipIf(process.getuid?.() === 0)('is kept for the job where the tool cache cannot be written', async () => {
    await shop.open()
    await mkdir(join(shop.room, 'tools'), { mode: 0o555 })
    expect((await shop.provide('1.99.1')).goroot).toContain(join(shop.room, 'temp'))
  })

  it('is kept for the job where the tool cache is no folder', async () => {
    await shop.open()
    await writeFile(join(shop.room, 'tools'), '')
    expect((await shop.provide('1.99.1')).goroot).toContain(join(shop.room, 'temp'))
    expect(shop.said.join()).toContain('for this job only')
  })
})
