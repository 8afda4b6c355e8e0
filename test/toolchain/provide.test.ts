import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asRoot, onWindows, skipped } from '../support/skipping.ts'
import { runnerArch, useToolchain } from './toolchain-fixture.ts'

const fixture = useToolchain()

describe.skipIf(onWindows)(`Go${skipped(onWindows)}`, () => {
  it('is fetched, verified, kept, and found again without a request', async () => {
    const mirror = await fixture.open()
    const first = await fixture.provide('1.99.1')
    const goroot = join(fixture.folder, 'tools', 'go', '1.99.1', runnerArch)
    expect(first).toEqual({
      version: '1.99.1',
      goroot,
      source: 'download',
      folders: [join(goroot, 'bin'), '/home/me/go/bin'],
      variables: { GOTOOLCHAIN: 'local' },
    })
    expect(await readFile(join(goroot, 'src/go.mod'), 'utf8')).toBe('module std\n')
    expect(await readdir(goroot)).toEqual(['VERSION', 'bin', 'src'])
    expect(mirror.paths).not.toContain('golang.org/toolchain/@v/list')
    mirror.requests.length = 0
    expect(await fixture.provide('1.99.1')).toEqual({ ...first, source: 'tool cache' })
    expect(mirror.requests).toEqual([])
    expect(await readdir(join(fixture.folder, 'temp')).catch(() => [])).toEqual([])
    expect(fixture.faults).toEqual([])
  })

  it.each([
    ['1.99', '1.99.2'],
    ['1.98.x', '1.98.7'],
    ['^1.98', '1.99.2'],
    ['stable', '1.99.2'],
    ['oldstable', '1.98.7'],
    ['1.100rc1', '1.100rc1'],
  ])('%s is %s where nothing is there yet', async (text, version) => {
    await fixture.open()
    expect((await fixture.provide(text)).version).toBe(version)
  })

  it('of a range is what is there, while stable asks what is new', async () => {
    const mirror = await fixture.open()
    await fixture.provide('1.98.0')
    mirror.requests.length = 0
    expect(await fixture.provide('1.98')).toMatchObject({ version: '1.98.0', source: 'tool cache' })
    expect(mirror.requests).toEqual([])
    expect(await fixture.provide('oldstable')).toMatchObject({ version: '1.98.7', source: 'download' })
  })

  it('on PATH is taken if it is the right version', async () => {
    await fixture.open()
    const { goroot } = await fixture.provide('1.99.1')
    const path = join(goroot, 'bin')
    await rm(join(fixture.folder, 'tools', 'go', '1.99.1', `${runnerArch}.complete`))
    for (const text of ['1.99.1', '1.99', '^1.98']) {
      expect(await fixture.provide(text, { path })).toEqual({
        version: '1.99.1',
        goroot,
        source: 'PATH',
        folders: ['/home/me/go/bin'],
        variables: { GOTOOLCHAIN: 'local' },
      })
    }
    expect(await fixture.provide('1.98.0', { path })).toMatchObject({ version: '1.98.0', source: 'download' })
  })

  it('is freed of a GOROOT that is set for another', async () => {
    await fixture.open()
    expect((await fixture.provide('1.99.1', { goroot: '/opt/go1.17' })).variables).toEqual({
      GOTOOLCHAIN: 'local',
      GOROOT: '',
    })
  })

  it('that does not run is fetched anew', async () => {
    await fixture.open()
    const { goroot } = await fixture.provide('1.99.1')
    await chmod(join(goroot, 'bin/go'), 0o644)
    expect(await fixture.provide('1.99.1')).toMatchObject({ goroot, source: 'download' })
    expect(fixture.infos.join()).toContain('does not work')
  })

  it('that the machine has no means to run just now is left to those who work with it', async () => {
    await fixture.open()
    const { goroot } = await fixture.provide('1.99.1')
    await writeFile(join(goroot, 'bin/go'), '#!/bin/sh\nkill -9 $$\n')
    expect(await fixture.provide('1.99.1')).toMatchObject({ goroot, version: '1.99.1', source: 'tool cache' })
  })

  it('is there once when jobs ask for it side by side', async () => {
    await fixture.open()
    const jobs = await Promise.all([fixture.provide('1.99.1'), fixture.provide('1.99.1'), fixture.provide('1.99.1')])
    expect(new Set(jobs.map(({ goroot }) => goroot)).size).toBe(1)
    expect(await fixture.versions()).toEqual(['1.99.1', `1.99.1/${runnerArch}`, `1.99.1/${runnerArch}.complete`])
  })

  it.skipIf(asRoot)(`is kept for the job where the tool cache cannot be written${skipped(asRoot)}`, async () => {
    await fixture.open()
    await mkdir(join(fixture.folder, 'tools'), { mode: 0o555 })
    expect((await fixture.provide('1.99.1')).goroot).toContain(join(fixture.folder, 'temp'))
  })

  it('is kept for the job where the tool cache is no folder', async () => {
    await fixture.open()
    await writeFile(join(fixture.folder, 'tools'), '')
    expect((await fixture.provide('1.99.1')).goroot).toContain(join(fixture.folder, 'temp'))
    expect(fixture.infos.join()).toContain('for this job only')
  })
})
