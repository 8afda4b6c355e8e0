import { existsSync, type writeSync } from 'node:fs'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { list } from 'tar/list'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { handle } from '../../src/cache/service-client.ts'
import { storeArchive } from '../../src/cache/service-protocol.ts'
import type { StoreMessage } from '../../src/cache/worker-protocol.ts'
import { FakeCacheService } from '../support/cache-service.ts'
import { readTree, temporaryFolder, writeTree } from '../support/tree.ts'

// The cache client in this process, against a service on loopback that speaks both protocols.
const disk = vi.hoisted(() => ({ error: '', waitMs: 0 }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const write = ((...parameters: Parameters<typeof writeSync>) => {
    if (disk.error !== '') throw Object.assign(new Error('no space left'), { code: disk.error })
    if (disk.waitMs > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, disk.waitMs)
    return fs.writeSync(...parameters)
  }) as typeof writeSync
  return { ...fs, writeSync: write }
})

const packing = vi.hoisted(() => ({ before: async () => {} }))
vi.mock('../../src/cache/pack-archive.ts', async (original) => {
  const { pack } = await original<typeof import('../../src/cache/pack-archive.ts')>()
  const packLater: typeof pack = async (folder, archive) => {
    await packing.before()
    await pack(folder, archive)
  }
  return { pack: packLater }
})

const modules = {
  'a.test/@v/v1.0.0.zip': 'PK'.repeat(500),
  'b.test/@v/v1.0.0.info': '{}',
  'a.test/@v/v1.0.0.mod': 'module a.test',
  'a.test/@v/v1.0.0.info': '{"Version":"v1.0.0"}',
  'b.test/@v/v1.0.0.mod': 'module b.test',
}

let service: FakeCacheService
beforeEach(async () => {
  service = await FakeCacheService.open()
  // The client prints workflow commands.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(async () => {
  disk.error = ''
  disk.waitMs = 0
  packing.before = async () => {}
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await service.close()
})

function speak(protocol: 'v1' | 'v2', more: Record<string, string> = {}): void {
  for (const name of ['ACTIONS_CACHE_SERVICE_V2', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL']) vi.stubEnv(name, '')
  for (const [name, value] of Object.entries({ ...service.env(protocol), ...more })) vi.stubEnv(name, value)
}

function save(key: string, files: Record<string, string> = modules): Promise<StoreMessage> {
  const folder = join(temporaryFolder(), 'modward-saved')
  writeTree(folder, files)
  return handle({ kind: 'save', folder, key, archive: join(temporaryFolder(), 'archive') }, () => {})
}

async function restore(key: string, prefixes: readonly string[] = [], folder = temporaryFolder()) {
  const said: StoreMessage[] = []
  const answer = await handle({ kind: 'restore', folder, key, prefixes }, (message) => said.push(message))
  return { answer, said, folder }
}

const uploads = () => service.calls.filter((call) => /^(PUT|PATCH)/.test(call)).length

describe.each(['v1', 'v2'] as const)('the cache client by protocol %s', (protocol) => {
  beforeEach(() => speak(protocol))

  it('gives back what it saved, and tells of each file as it comes', async () => {
    expect(await save('key')).toEqual({ kind: 'saved', outcome: 'saved' })
    const { answer, said, folder } = await restore('key')
    const [entry] = service.entries
    expect(answer).toEqual({ kind: 'restored', key: 'key', bytes: entry?.blob.length, files: 5, damage: '' })
    expect(readTree(folder)).toEqual(modules)
    expect(said[0]).toEqual({ kind: 'progress', bytes: 0, files: 0, path: '', writingMs: 0 })
    const files = said.flatMap((message) => (message.kind === 'progress' && message.path !== '' ? [message] : []))
    expect(files.map(({ files }) => files)).toEqual([1, 2, 3, 4, 5])
    expect(files.every(({ bytes }) => bytes > 0)).toBe(true)
  })

  it('tells how much of the time went into writing', async () => {
    await save('key')
    disk.waitMs = 20
    const { said } = await restore('key')
    const times = said.flatMap((message) => (message.kind === 'progress' ? [message.writingMs] : []))
    // Five files, each of which takes 20 ms; timers may be a little early.
    expect(times.at(-1)).toBeGreaterThanOrEqual(95)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it('finds the newest entry of the first prefix that any has', async () => {
    for (const key of ['m-1', 'm-2', 'n-3']) await save(key)
    expect((await restore('m-x', ['o-', 'm-', 'n-'])).answer).toMatchObject({ key: 'm-2', files: 5 })
    expect((await restore('n-3', ['m-'])).answer).toMatchObject({ key: 'n-3' })
  })

  it('says nothing and restores nothing if no entry has the key', async () => {
    const { answer, said } = await restore('key', ['k'])
    expect(answer).toEqual({ kind: 'restored', key: '', bytes: 0, files: 0, damage: '' })
    expect(said).toEqual([])
  })

  it('sends nothing for a key that exists, but something for a key that begins like another', async () => {
    await save('key')
    const before = uploads()
    expect(await save('key')).toEqual({ kind: 'saved', outcome: 'exists' })
    expect(uploads()).toBe(before)
    expect(await save('ke')).toEqual({ kind: 'saved', outcome: 'saved' })
  })

  it('says that the entry exists if another job was faster', async () => {
    packing.before = async () => {
      packing.before = async () => {}
      await save('key')
    }
    expect(await save('key')).toEqual({ kind: 'saved', outcome: 'exists' })
    expect(service.entries).toHaveLength(1)
  })

  it('throws what the service refuses when all is packed', async () => {
    packing.before = async () => {
      service.faults.call = 'forbidden'
    }
    await expect(save('key')).rejects.toThrow(/403|permission|no/i)
  })

  it('may only read with a token that says so', async () => {
    service.faults.call = 'write denied'
    expect(await save('key')).toEqual({ kind: 'saved', outcome: 'denied' })
  })

  it('throws what the service refuses', async () => {
    service.faults.call = 'forbidden'
    await expect(save('key')).rejects.toThrow(/403|permission|no/i)
    await expect(restore('key')).rejects.toThrow(/403|permission|no/i)
  })

  it('removes what came if the disk is full, and keeps it after other errors', async () => {
    await save('key')
    for (const [error, left] of [
      ['ENOSPC', false],
      ['EIO', true],
    ] as const) {
      const folder = temporaryFolder()
      writeTree(folder, { 'a.test/@v/v0.9.0.mod': 'came earlier' })
      disk.error = error
      await expect(restore('key', [], folder)).rejects.toThrow('no space left')
      disk.error = ''
      expect(existsSync(join(folder, 'a.test/@v/v0.9.0.mod'))).toBe(left)
    }
  })

  it('waits ten seconds for the service, no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    service.faults.call = 'silent'
    let end = ''
    const saved = save('key').catch((error: Error) => {
      end = error.message
    })
    await vi.advanceTimersByTimeAsync(9_900)
    expect(end).toBe('')
    await vi.advanceTimersByTimeAsync(200)
    await saved
    expect(end).toBe('the cache service does not answer')
  })
})

describe.each([
  { mode: 'none', reads: false, writes: false },
  { mode: 'read', reads: true, writes: false },
  { mode: 'write-only', reads: false, writes: true },
  { mode: 'write', reads: true, writes: true },
])('a runner that allows $mode', ({ mode, reads, writes }) => {
  it('is obeyed', async () => {
    speak('v2')
    await save('key')
    speak('v2', { ACTIONS_CACHE_MODE: mode })
    expect((await restore('key')).answer).toMatchObject({ key: reads ? 'key' : '' })
    const archive = join(temporaryFolder(), 'archive')
    writeTree(join(archive, '..'), { archive: 'x' })
    expect(await storeArchive('other', archive)).toBe(writes ? 'saved' : 'denied')
  })
})

it('packs the same archive everywhere, small files first', async () => {
  speak('v2')
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`m${at + 10}.test/@v/v1.0.0.mod`, 'module']))
  const all = { ...many, ...modules, 'a.test/deep/@v/v1.0.0.mod': 'module a.test/deep' }
  await save('one', all)
  await save('two', Object.fromEntries(Object.entries(all).toReversed()))
  const [one, two] = service.entries
  expect(one?.blob.equals(two?.blob ?? Buffer.alloc(0))).toBe(true)
  const names: string[] = []
  const parser = list({ onReadEntry: (entry) => names.push(entry.path) })
  parser.end(zstdDecompressSync(one?.blob ?? Buffer.alloc(0)))
  expect(names).toEqual([
    'modward-saved/a.test/@v/v1.0.0.mod',
    'modward-saved/a.test/deep/@v/v1.0.0.mod',
    'modward-saved/b.test/@v/v1.0.0.mod',
    ...Object.keys(many).map((path) => `modward-saved/${path}`),
    'modward-saved/a.test/@v/v1.0.0.info',
    'modward-saved/b.test/@v/v1.0.0.info',
    'modward-saved/a.test/@v/v1.0.0.zip',
  ])
})
