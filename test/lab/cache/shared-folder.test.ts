import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { folderName } from '../../../src/cache/cache-folder.ts'
import { FolderStore } from '../../../src/cache/folder-store.ts'
import { makeModules } from '../../support/modules.ts'
import { readTree, temporaryFolder, writeTree } from '../../support/tree.ts'
import { useJobs } from './use-jobs.ts'

const never = new AbortController().signal
const worker = join(import.meta.dirname, 'shared-folder.worker.ts')

describe('a folder that jobs share', () => {
  const modules = makeModules(12)
  const lab = useJobs(modules)

  const elsewhere = existsSync('/dev/shm') ? ['/dev/shm'] : []
  it.each([tmpdir(), ...elsewhere])('gives the second job what the first has downloaded (%s)', async (place) => {
    const root = mkdtempSync(join(place, 'modward-shared-'))
    onTestFinished(() => rmSync(root, { recursive: true, force: true }))
    const store = new FolderStore(root)
    const options = { modules, proxy: lab.mirror.url, store }
    expect((await lab.jobs.run(options)).saved).toMatchObject({ outcome: 'saved' })
    const before = lab.mirror.requests.length
    const { closing, save } = await lab.jobs.run(options)
    expect(closing.cacheHit).toBe(true)
    expect(lab.mirror.requests.length).toBe(before)
    expect(save).toBeUndefined()
  })

  it('serves four jobs at once: one saves, none fails', async () => {
    const store = new FolderStore(temporaryFolder())
    const results = await Promise.all(
      Array.from({ length: 4 }, () => lab.jobs.run({ modules, proxy: lab.mirror.url, store })),
    )
    expect(results.map(({ closing }) => closing.report.outcome)).toEqual(Array(4).fill('ready'))
    const outcomes = results.map(({ saved }) => saved?.outcome ?? 'hit')
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1)
    expect(outcomes).not.toContain('failed')
  })
})

describe('ten jobs that save, restore and evict in one folder, some of them killed', () => {
  const size = 1_200_000
  const place = mkdtempSync(join(tmpdir(), 'modward-shared-'))
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  const source = join(place, folderName)
  for (let index = 0; index < 60; index++) {
    writeTree(source, { [`m${index}.test/@v/v1.0.0.zip`]: Buffer.alloc(size / 60, `${index} `) })
  }
  const good = readTree(source)

  /** One of the jobs; every third goes on until it is killed, in the middle of what it is doing. */
  async function runJob(
    root: string,
    entries: number,
    index: number,
  ): Promise<{ code: number | null; said: string[] }> {
    const isVictim = index % 3 === 0
    const rounds = isVictim ? Number.POSITIVE_INFINITY : 8
    const args = [root, source, index, entries * size, rounds].map(String)
    const child = spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    const said: string[] = []
    createInterface(child.stdout).on('line', (line) => {
      said.push(line)
      if (isVictim && said.length === 3) sleep(index * 5).then(() => child.kill('SIGKILL'))
    })
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, said }
  }

  async function runAll(root: string, entries: number): Promise<string[]> {
    const jobs = await Promise.all(Array.from({ length: 10 }, (_, index) => runJob(root, entries, index)))
    expect(jobs.map(({ code }) => code)).toEqual([null, 0, 0, null, 0, 0, null, 0, 0, null])
    for (const name of readdirSync(join(root, 'entries'))) {
      const entry = join(root, 'entries', name)
      expect(readTree(join(entry, 'files'))).toEqual(good)
      expect(JSON.parse(readFileSync(join(entry, 'entry.json'), 'utf8'))).toMatchObject({ files: 60, bytes: size })
    }
    return jobs.flatMap(({ said }) => said)
  }

  it('lose nothing where there is room for all, and leave nothing half-written', async () => {
    const root = temporaryFolder()
    await new FolderStore(root).save(source, 'kept', never)
    const said = await runAll(root, 100)
    expect(said.filter((line) => !/^(?:saved|exists) key-\d+, restored 60 of (?:key-\d+|kept)$/.test(line))).toEqual([])
    for (const key of new Set(['kept', ...said.map((line) => line.split(/[ ,]/)[1] ?? '')])) {
      const target = temporaryFolder()
      expect(await new FolderStore(root).restore(target, key, [], never)).toMatchObject({ key, files: 60, damage: '' })
      expect(readTree(target)).toEqual(good)
    }
  })

  it('never find half an entry without a word where there is room for a few', async () => {
    const root = temporaryFolder()
    const said = await runAll(root, 4)
    const whole = said.filter((line) => /^(?:saved|exists) key-\d+, restored 60 of key-\d+$/.test(line))
    // All that could be found has been evicted meanwhile.
    const nothing = said.filter((line) => line.endsWith(', restored nothing'))
    expect(whole.length).toBeGreaterThan(20)
    expect(whole.length + nothing.length).toBe(said.length)
    // The job that saved last left no more than is allowed; those that did so at the same moment saw each other's.
    expect(readdirSync(join(root, 'entries')).length).toBeLessThanOrEqual(14)
    expect(await new FolderStore(root, 4 * size).save(source, 'last', never)).toMatchObject({ outcome: 'saved' })
    expect(readdirSync(join(root, 'entries')).length).toBeLessThanOrEqual(4)
  })
})
