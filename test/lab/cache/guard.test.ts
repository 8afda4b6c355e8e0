import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gosumOf, makeModule, makeModules, treeOf } from '../../support/modules.ts'
import { temporaryFolder, writeTree } from '../../support/tree.ts'
import { evilZip } from './evil.ts'
import type { JobResult } from './job.ts'
import { useJobs } from './use-jobs.ts'

const modules = makeModules(12)

const lab = useJobs(modules)

const options = () => ({ modules, proxy: lab.mirror.url, env: lab.service.env() })
/** How many requests the mirror got while this was done. */
async function asked(work: () => Promise<unknown>): Promise<number> {
  const before = lab.mirror.requests.length
  await work()
  return lab.mirror.requests.length - before
}
const cacheOf = (result: JobResult) => ({
  ...result.closing.report.cache,
  isHit: result.closing.cacheHit,
})

/** Packs a folder as the client would. */
function pack(folder: string): Buffer {
  return execFileSync('tar', ['--zstd', '--posix', '-cf', '-', '-C', join(folder, '..'), 'modward-saved'], {
    maxBuffer: 1 << 28,
  })
}

describe('jobs one after the other', () => {
  it('the first saves, the next needs no mirror, and only files that go.sum names are kept', async () => {
    const cold = await lab.jobs.run(options())
    expect(cold.closing.report.outcome).toBe('ready')
    expect(cacheOf(cold)).toMatchObject({ outcome: 'miss', isHit: false })
    expect(cold.saved).toMatchObject({ outcome: 'saved' })
    const machine = lab.jobs.machine()
    expect(
      await asked(async () => {
        const warm = await lab.jobs.run(options(), machine)
        expect(cacheOf(warm)).toMatchObject({ outcome: 'hit', isHit: true, matchedKey: warm.closing.report.cache.key })
        expect(warm.save).toBeUndefined()
      }),
    ).toBe(0)
    expect(readdirSync(join(machine, 'go')).toSorted()).toEqual(['mod'])
    const names = execFileSync('tar', ['--zstd', '-t'], { input: lab.service.entries[0]?.blob })
      .toString()
      .trim()
      .split('\n')
    expect(names.filter((name) => name.includes('/@v/'))).toHaveLength(3 * modules.length)
    expect(
      names.every((name) => /^modward-saved\/(?:measured\.json|.*\/@v\/v1\.0\.0\.(?:info|mod|zip))?$/.test(name)),
    ).toBe(true)
  })

  it('similar content is used file by file, and what is saved then does not grow', async () => {
    await lab.jobs.run(options())
    const changed = [...modules.slice(2), makeModule('example.test/new', 'v1.0.0')]
    lab.mirror.tree = treeOf(changed)
    const requests = await asked(async () => {
      const result = await lab.jobs.run({ ...options(), modules: changed })
      expect(cacheOf(result)).toMatchObject({ outcome: 'partial', isHit: false })
      expect(result.saved).toMatchObject({ outcome: 'saved' })
    })
    expect(requests).toBe(3)
    const [first, second] = lab.service.entries
    const count = (blob: Buffer | undefined) =>
      execFileSync('tar', ['--zstd', '-t'], { input: blob }).toString().split('\n').length
    expect(count(second?.blob)).toBe(count(first?.blob) - 3)
  })

  it('what go.sum names and go never read is not asked of a mirror for the second time', async () => {
    const unread = makeModule('example.test/unread', 'v1.0.0')
    const sums = gosumOf([...modules, unread])
    lab.mirror.tree = treeOf([...modules, unread])
    await lab.jobs.run({ ...options(), sums })
    expect(await asked(() => lab.jobs.run({ ...options(), sums }))).toBe(0)
  })

  it('a warm module cache needs nothing, and sends no request', async () => {
    const machine = lab.jobs.machine()
    await lab.jobs.run(options(), machine)
    const before = lab.service.calls.length
    const again = await lab.jobs.run(options(), machine)
    expect(cacheOf(again)).toMatchObject({ outcome: 'off', key: '', isHit: false })
    expect(lab.service.calls.length).toBe(before)
    expect(again.save).toBeUndefined()
  })

  it('an event whose content other people choose saves nothing', async () => {
    const env = { ...lab.service.env(), GITHUB_EVENT_NAME: 'pull_request_target' }
    const result = await lab.jobs.run({ ...options(), env })
    expect(result.closing.report.outcome).toBe('ready')
    expect(result.save).toBeUndefined()
  })

  it('a failed download saves nothing', async () => {
    const result = await lab.jobs.run({
      ...options(),
      modules: [...modules, makeModule('example.test/gone', 'v1.0.0')],
    })
    expect(result.closing.report).toMatchObject({ outcome: 'failed', cause: 'http_404' })
    expect(result.save).toBeUndefined()
  })
})

describe('a poisoned entry', () => {
  /** Saves an entry, then gives it this content instead. */
  async function poison(files: Record<string, string | Buffer>, keepOthers = true): Promise<string> {
    const { key } = (await lab.jobs.run(options())).closing.report.cache
    const folder = join(temporaryFolder(), 'modward-saved')
    mkdirSync(folder)
    if (keepOthers)
      for (const [path, bytes] of treeOf(modules))
        if (/\.(info|mod|zip)$/.test(path)) writeTree(folder, { [path]: bytes })
    writeTree(folder, files)
    lab.service.poison(key, pack(folder))
    return key
  }

  it('cannot bring code into the module cache, costs a moment, and is replaced', async () => {
    const [victim = makeModule('x', 'v1.0.0')] = modules
    // Together with the hash file that would make go believe it unread.
    const [, hash = ''] = new RegExp(`^${victim.path} v1.0.0 (.*)$`, 'm').exec(gosumOf([victim])) ?? []
    const at = `${victim.path}/@v/v1.0.0`
    const key = await poison({ [`${at}.zip`]: evilZip(`${victim.path}@v1.0.0`), [`${at}.ziphash`]: hash })
    const machine = lab.jobs.machine()
    const hurt = await lab.jobs.run(options(), machine)
    expect(hurt.closing.report).toMatchObject({ outcome: 'ready' })
    expect(cacheOf(hurt)).toMatchObject({ outcome: 'hit', isHit: false })
    expect(hurt.saved).toMatchObject({ outcome: 'saved' })
    const source = readFileSync(join(lab.jobs.moduleCache(machine), `${victim.path}@v1.0.0`, 'm.go'), 'utf8')
    expect(source).not.toContain('os.Exit')
    execFileSync('go', ['mod', 'verify'], {
      cwd: join(machine, 'work'),
      env: { ...process.env, GOMODCACHE: lab.jobs.moduleCache(machine), GOFLAGS: '', GOTOOLCHAIN: 'local' },
    })
    const replaced = await lab.jobs.run(options())
    expect(cacheOf(replaced)).toMatchObject({ outcome: 'hit', matchedKey: `${key}+1`, isHit: true })
    expect(replaced.closing.report.faults).toEqual([])
  })

  it('cannot write beside the folder of restored files', async () => {
    const { key } = (await lab.jobs.run(options())).closing.report.cache
    const trap = temporaryFolder()
    const folder = join(temporaryFolder(), 'modward-saved')
    writeTree(folder, { 'a.test/@v/v1.0.0.mod': 'module a.test' })
    const shape = `s,^modward-saved/a.test,${trap},`
    const archive = execFileSync('tar', [
      '--zstd',
      '-P',
      '--transform',
      shape,
      '-cf',
      '-',
      '-C',
      join(folder, '..'),
      'modward-saved',
    ])
    lab.service.poison(key, archive)
    const result = await lab.jobs.run(options())
    expect(result.closing.report.outcome).toBe('ready')
    expect(readdirSync(trap)).toEqual([])
  })

  const shapes: { name: string; files: Record<string, string>; lacksAll: boolean }[] = [
    { name: 'that is empty', files: { 'unrelated.txt': '' }, lacksAll: true },
    {
      name: 'that lacks most files',
      files: { 'example.test/m000/@v/v1.0.0.mod': 'module example.test/m000\n\ngo 1.21\n' },
      lacksAll: false,
    },
  ]
  for (const { name, files, lacksAll } of shapes) {
    it(`${name} is replaced, and found no more`, async () => {
      const key = await poison(files, false)
      const hurt = await lab.jobs.run(options())
      expect(hurt.closing.report.outcome).toBe('ready')
      expect(cacheOf(hurt)).toMatchObject({ outcome: lacksAll ? 'failed' : 'hit', isHit: false })
      expect(cacheOf(await lab.jobs.run(options()))).toMatchObject({ matchedKey: `${key}+1`, isHit: true })
    })
  }

  it('that was cut is used as far as it goes, and replaced', async () => {
    const { key } = (await lab.jobs.run(options())).closing.report.cache
    const [entry] = lab.service.entries
    lab.service.poison(key, (entry?.blob ?? Buffer.alloc(0)).subarray(0, 20_000))
    // A job on a busy machine may hear of the entry when all is downloaded, and leaves it to the next one.
    let hurt = await lab.jobs.run(options())
    for (let more = 4; more > 0 && hurt.saved?.outcome === 'exists'; more--) hurt = await lab.jobs.run(options())
    expect(hurt.closing.report.outcome).toBe('ready')
    expect(hurt.saved).toMatchObject({ outcome: 'saved' })
    expect(cacheOf(await lab.jobs.run(options()))).toMatchObject({ matchedKey: `${key}+1`, isHit: true })
  })

  it('of files that belong to another user or cannot be read serves all the same', async () => {
    const { key } = (await lab.jobs.run(options())).closing.report.cache
    const folder = join(temporaryFolder(), 'modward-saved')
    for (const [path, bytes] of treeOf(modules))
      if (/\.(info|mod|zip)$/.test(path)) writeTree(folder, { [path]: bytes })
    const owner = ['--owner=4242', '--group=4242', '--mode=0000']
    lab.service.poison(
      key,
      execFileSync('tar', ['--zstd', ...owner, '-cf', '-', '-C', join(folder, '..'), 'modward-saved']),
    )
    expect(cacheOf(await lab.jobs.run(options()))).toMatchObject({ outcome: 'hit', isHit: true })
  })
})

describe('a service with faults', () => {
  it('that never answers costs three seconds, and not the deadline', async () => {
    lab.service.faults.call = 'silent'
    const started = performance.now()
    const result = await lab.jobs.run({ ...options(), inputs: { 'cache-timeout': '60s' } })
    expect(result.closing.report.outcome).toBe('ready')
    expect(cacheOf(result)).toMatchObject({ outcome: 'timeout', reason: 'the store has not answered' })
    expect(result.closing.report.durationMs).toBeLessThan(20_000)
    expect(result.saved).toMatchObject({ outcome: 'failed', reason: 'the cache service does not answer' })
    expect(performance.now() - started).toBeLessThan(45_000)
  })

  it('that sends a trickle is dropped when the mirrors turn out to be faster', async () => {
    const large = makeModules(40, 100_000)
    lab.mirror.tree = treeOf(large)
    await lab.jobs.run({ ...options(), modules: large })
    lab.service.faults.rate = 100_000
    const result = await lab.jobs.run({ ...options(), modules: large })
    expect(result.closing.report.outcome).toBe('ready')
    expect(cacheOf(result)).toMatchObject({ outcome: 'timeout', isHit: false })
    expect(result.closing.report.durationMs).toBeLessThan(25_000)
  })

  it('none at all costs nothing', async () => {
    const result = await lab.jobs.run({ modules, proxy: lab.mirror.url })
    expect(cacheOf(result)).toMatchObject({ outcome: 'off', key: '', restoreMs: 0 })
    expect(result.save).toBeUndefined()
  })
})
