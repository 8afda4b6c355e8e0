import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { cacheDir, find, findAllVersions } from '@actions/tool-cache'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { formatGoVersion, type GoVersion, parseGoVersion } from '../../src/goversion/go-version.ts'
import { openToolFinder } from '../../src/host/tool-finder.ts'
import { goPlatform } from '../../src/toolchain/platform.ts'
import { ToolCache } from '../../src/toolchain/tool-cache.ts'
import { inFakeTime } from '../support/fake-time.ts'
import { skipped, withoutLinks } from '../support/skipping.ts'

let root: string
let cache: ToolCache
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tools-'))
  cache = new ToolCache(root, goPlatform(), openToolFinder)
  vi.stubEnv('RUNNER_TOOL_CACHE', root)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(root, { recursive: true })
})

const version = parseGoVersion('1.27rc1') as GoVersion

async function install(content: string): Promise<string> {
  const staging = await cache.stage(version)
  await writeFile(join(staging, 'VERSION'), content)
  return await cache.install(version, staging)
}

async function age(folder: string, days: number): Promise<void> {
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  await utimes(folder, then, then)
}

describe('the tool cache', () => {
  it('leaves what @actions/tool-cache finds', async () => {
    const goroot = await inFakeTime(() => install('ours'))
    expect(find('go', '1.27.0-rc.1')).toBe(goroot)
    expect(findAllVersions('go')).toEqual(['1.27.0-rc.1'])
    expect(await readFile(join(goroot, 'VERSION'), 'utf8')).toBe('ours')
  })

  it('finds what @actions/tool-cache left', async () => {
    const source = join(root, 'source')
    await mkdir(source)
    await writeFile(join(source, 'VERSION'), 'theirs')
    const place = await cacheDir(source, 'go', '1.26.3')
    await mkdir(join(root, 'go', '1.26.4', goPlatform().runnerArch), { recursive: true })
    expect((await cache.versions()).map(formatGoVersion)).toEqual(['1.26.3'])
    expect(await cache.find(parseGoVersion('1.26.3') as GoVersion)).toBe(place)
    expect(await cache.find(parseGoVersion('1.26.4') as GoVersion)).toBeUndefined()
  })

  it('is empty where there is none', async () => {
    expect(await new ToolCache(join(root, 'none'), goPlatform(), openToolFinder).versions()).toEqual([])
  })

  it('takes the work of the job that was first, and leaves no staging folder', async () => {
    const [first, ...others] = await Promise.all(['a', 'b', 'c', 'd'].map(install))
    expect(new Set(others)).toEqual(new Set([first]))
    expect(await readdir(join(root, 'go', '1.27.0-rc.1'))).toEqual([
      goPlatform().runnerArch,
      `${goPlatform().runnerArch}.complete`,
    ])
    const winner = await readFile(join(first ?? '', 'VERSION'), 'utf8')
    expect(await install('late')).toBe(first)
    expect(await readFile(join(first ?? '', 'VERSION'), 'utf8')).toBe(winner)
  })

  it('replaces what was left half done', async () => {
    const place = join(root, 'go', '1.27.0-rc.1', goPlatform().runnerArch)
    await mkdir(place, { recursive: true })
    await writeFile(join(place, 'half'), '')
    await age(place, 11 / 60 / 24)
    expect(await install('whole')).toBe(place)
    expect(await readdir(place)).toEqual(['VERSION'])
  })

  it('leaves alone what another job is filling, and has its own Go all the same', async () => {
    const place = join(root, 'go', '1.27.0-rc.1', goPlatform().runnerArch)
    await mkdir(place, { recursive: true })
    await writeFile(join(place, 'half'), '')
    const goroot = await inFakeTime(() => install('ours'))
    expect(goroot).not.toBe(place)
    expect(await readFile(join(goroot, 'VERSION'), 'utf8')).toBe('ours')
    expect(await readdir(place)).toEqual(['half'])
  })

  it.skipIf(withoutLinks)(`has its own Go also where the place cannot be taken${skipped(withoutLinks)}`, async () => {
    const staging = await cache.stage(version)
    const place = join(dirname(staging), goPlatform().runnerArch)
    await symlink(join(root, 'nowhere'), place)
    expect(await cache.install(version, staging)).toBe(staging)
  })

  it('removes the staging folders of jobs that were killed long ago, and no others', async () => {
    const [old, young] = [await cache.stage(version), await cache.stage(version)]
    await age(old, 6)
    const fresh = await cache.stage(parseGoVersion('1.26.3') as GoVersion)
    expect(await readdir(dirname(old))).toEqual([basename(young)])
    expect(await readdir(dirname(fresh))).toEqual([basename(fresh)])
  })

  it('replaces what was found not to work', async () => {
    await install('broken')
    await cache.discard(version)
    expect(await cache.find(version)).toBeUndefined()
    expect(await readFile(join(await install('good'), 'VERSION'), 'utf8')).toBe('good')
  })
})
