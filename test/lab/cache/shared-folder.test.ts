import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { folderName } from '../../../src/cache/folder.ts'
import { FolderStore } from '../../../src/cache/folder-store.ts'
import { readTree, temporaryFolder, writeTree } from '../../cache/temporary.ts'
import { type FaultProxy, openFaultProxy } from '../faultproxy.ts'
import { makeModules, treeOf } from '../modules.ts'
import { Jobs } from './job.ts'

const never = new AbortController().signal
const worker = join(import.meta.dirname, 'shared-folder.worker.ts')

describe('a folder that jobs share', () => {
  let jobs: Jobs
  let mirror: FaultProxy
  const modules = makeModules(12)
  beforeEach(async () => {
    jobs = new Jobs()
    mirror = await openFaultProxy({ tree: treeOf(modules) })
  })
  afterEach(async () => {
    await mirror.close()
    jobs.remove()
  })

  const elsewhere = existsSync('/dev/shm') ? ['/dev/shm'] : []
  it.each([tmpdir(), ...elsewhere])('gives the second job what the first has downloaded (%s)', async (place) => {
    const root = mkdtempSync(join(place, 'modward-shared-'))
    onTestFinished(() => rmSync(root, { recursive: true, force: true }))
    const store = new FolderStore(root)
    const options = { modules, proxy: mirror.url, store }
    expect((await jobs.run(options)).saved).toMatchObject({ outcome: 'saved' })
    const before = mirror.asked.length
    const { closing, save } = await jobs.run(options)
    expect(closing.cacheHit).toBe(true)
    expect(mirror.asked.length).toBe(before)
    expect(save).toBeUndefined()
  })

  it('serves four jobs at once: one saves, nobody fails', async () => {
    const store = new FolderStore(temporaryFolder())
    const results = await Promise.all(Array.from({ length: 4 }, () => jobs.run({ modules, proxy: mirror.url, store })))
    expect(results.map(({ closing }) => closing.report.outcome)).toEqual(Array(4).fill('ready'))
    const outcomes = results.map(({ saved }) => saved?.outcome ?? 'hit')
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1)
    expect(outcomes).not.toContain('failed')
  })
})

describe('ten jobs that save, restore and evict in one folder, some of them killed', () => {
  it('lose nothing and leave nothing half-written', async () => {
    const root = temporaryFolder()
    const source = join(temporaryFolder(), folderName)
    mkdirSync(source)
    for (let index = 0; index < 60; index++) {
      writeTree(source, { [`m${index}.test/@v/v1.0.0.zip`]: Buffer.alloc(20_000, `${index} `) })
    }
    const good = readTree(source)
    const kept = new FolderStore(root, 1e12)
    await kept.save(source, 'kept', never)

    const children = Array.from({ length: 10 }, (_, index) => {
      return spawn(process.execPath, [worker, root, source, String(index)], { stdio: ['ignore', 'pipe', 'inherit'] })
    })
    const reports = children.map(async (child) => {
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
      const [code] = (await once(child, 'close')) as [number | null]
      return { code, lines: output.split('\n').filter((line) => line !== '') }
    })
    // Every third is killed in the middle of what it is doing.
    for (const [index, child] of children.entries()) {
      if (index % 3 === 0) sleep(500 + index * 50).then(() => child.kill('SIGKILL'))
    }
    const results = await Promise.all(reports)
    const finished = results.filter(({ code }) => code === 0)
    expect(finished).toHaveLength(6)
    // A worker prints a line for each restore that was not what somebody saved.
    expect(results.flatMap(({ lines }) => lines)).toEqual([])

    for (const name of readdirSync(join(root, 'entries'))) {
      const entry = join(root, 'entries', name)
      expect(readTree(join(entry, 'files'))).toEqual(good)
      expect(JSON.parse(readFileSync(join(entry, 'entry.json'), 'utf8'))).toMatchObject({ files: 60, bytes: 1_200_000 })
    }
    const target = temporaryFolder()
    expect(await kept.restore(target, 'kept', [], never)).toMatchObject({ files: 60, damage: '' })
    expect(readTree(target)).toEqual(good)
  })
})
