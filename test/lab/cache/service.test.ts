import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CacheKey, makeKey } from '../../../src/cache/cache-key.ts'
import { restore } from '../../../src/cache/restore.ts'
import { save } from '../../../src/cache/save.ts'
import { ServiceStore } from '../../../src/cache/service-store.ts'
import type { RestoreProgress } from '../../../src/cache/store.ts'
import { FakeCacheService, type ServiceFaults } from '../../support/cache-service.ts'
import { notAsRoot, skipped } from '../../support/skipping.ts'
import { readTree, temporaryFolder, writeTree } from '../../support/tree.ts'

// The runner's own client, in a process of its own, against a service on loopback.
const program = join(import.meta.dirname, '../../../src/bin/cache-worker.ts')
const modules = {
  'a.test/@v/v1.0.0.info': '{"Version":"v1.0.0"}',
  'a.test/@v/v1.0.0.mod': 'module a.test\n',
  'a.test/@v/v1.0.0.zip': 'PK'.repeat(50_000),
}
const keyOf = (content: string): CacheKey => makeKey({ sums: [content], goLines: [], toolchains: [], suffix: '' })
const key = keyOf('now')
const never = new AbortController().signal

let service: FakeCacheService
beforeEach(async () => {
  service = await FakeCacheService.open()
})
afterEach(() => service.close())

/** A job of its own place: each has its own temporary and module folders. */
function job(protocol: 'v1' | 'v2' = 'v2', more: Record<string, string> = {}) {
  const root = temporaryFolder()
  const runnerTemp = join(root, 'temp')
  writeTree(root, { 'temp/.keep': '', 'pkg/.keep': '' })
  const store = new ServiceStore(
    { ...process.env, ...service.env(protocol), ...more, RUNNER_TEMP: runnerTemp },
    program,
  )
  const folder = join(root, 'pkg', 'modward-saved')
  return {
    folder,
    left: () => readdirSync(runnerTemp).filter((name) => name !== '.keep'),
    restore: (want: CacheKey, timeoutMs = 30_000, signal = never, onProgress = (_: RestoreProgress) => {}) =>
      restore({ store, folder, key: want, timeoutMs, signal, onProgress }),
    save: (name: string, timeoutMs = 30_000, files: Record<string, string | Buffer> = modules) => {
      writeTree(folder, files)
      return save(store, { folder, key: name, timeoutMs }, never)
    },
  }
}

/** A PATH with tar and zstd, which write down that they were started. */
function watchedTools(): { readonly PATH: string; readonly started: () => readonly string[] } {
  const tools = temporaryFolder()
  for (const name of ['tar', 'gtar', 'zstd', 'gzip', 'sh']) {
    writeFileSync(join(tools, name), `#!/bin/sh\ntouch ${join(tools, 'started')}-${name}\n`, { mode: 0o755 })
  }
  return { PATH: tools, started: () => readdirSync(tools).filter((name) => name.startsWith('started')) }
}

/** Does the work and answers how long it took, in milliseconds. */
async function timed<Result>(work: Promise<Result>): Promise<Result & { ms: number }> {
  const started = performance.now()
  return { ...(await work), ms: performance.now() - started }
}

describe.each(['v1', 'v2'] as const)('the cache service by protocol %s', (protocol) => {
  it('gives back, in another place, what one job saved', async () => {
    const first = job(protocol)
    expect(await first.restore(key)).toMatchObject({ outcome: 'miss', key: key.exact, matchedKey: '', files: 0 })
    expect(await first.save(key.exact)).toMatchObject({ outcome: 'saved', reason: '' })
    const second = job(protocol)
    expect(await second.restore(key)).toMatchObject({ outcome: 'hit', matchedKey: key.exact, files: 3, reason: '' })
    expect(readTree(second.folder)).toEqual(modules)
    expect([...first.left(), ...second.left()]).toEqual([])
  })

  it('gives similar content where there is none of the same', async () => {
    const old = keyOf('before')
    await job(protocol).save(old.exact)
    expect(await job(protocol).restore(key)).toMatchObject({ outcome: 'partial', matchedKey: old.exact, files: 3 })
  })

  it('packs what go needs first before what it needs last, and everything once', async () => {
    await job(protocol).save(key.exact, 30_000, { ...modules, 'b.test/@v/v1.0.0.mod': 'module b.test\n' })
    const names = execFileSync('tar', ['-t'], { input: zstdDecompressSync(service.entries[0]?.blob ?? '') })
    expect(names.toString().trim().split('\n')).toEqual([
      'modward-saved/a.test/@v/v1.0.0.mod',
      'modward-saved/b.test/@v/v1.0.0.mod',
      'modward-saved/a.test/@v/v1.0.0.info',
      'modward-saved/a.test/@v/v1.0.0.zip',
    ])
  })

  it('prefers the entry that replaced a damaged one', async () => {
    await job(protocol).save(`${key.replacement}1`)
    await job(protocol).save(`${key.replacement}2`)
    await job(protocol).save(key.exact)
    expect(await job(protocol).restore(key)).toMatchObject({ outcome: 'hit', matchedKey: `${key.replacement}2` })
  })

  it('lets the job that saves first win, quietly', async () => {
    await job(protocol).save(key.exact)
    expect(await job(protocol).save(key.exact)).toMatchObject({ outcome: 'exists', reason: '' })
  })

  it('takes a token that may only read for what it is', async () => {
    service.faults.call = 'write denied'
    expect(await job(protocol).save(key.exact)).toMatchObject({ outcome: 'denied', reason: '' })
  })
})

describe('a mode that the runner imposes', () => {
  it('may forbid saving', async () => {
    expect(await job('v2', { ACTIONS_CACHE_MODE: 'read' }).save(key.exact)).toMatchObject({ outcome: 'denied' })
  })

  it('may forbid restoring', async () => {
    await job().save(key.exact)
    expect(await job('v2', { ACTIONS_CACHE_MODE: 'write-only' }).restore(key)).toMatchObject({ outcome: 'miss' })
  })
})

describe('restoring from a service with faults', () => {
  const quick: { name: string; faults: ServiceFaults; outcome: string }[] = [
    { name: 'forbids', faults: { call: 'forbidden' }, outcome: 'failed' },
    { name: 'limits the rate', faults: { call: 'limited' }, outcome: 'failed' },
    { name: 'denies reading', faults: { call: 'read denied' }, outcome: 'failed' },
    { name: 'breaks the archive off', faults: { get: 'truncate' }, outcome: 'failed' },
    { name: 'sends an error page as the archive', faults: { get: 'not found' }, outcome: 'failed' },
    { name: 'sends garbage as the archive', faults: { get: 'garbage' }, outcome: 'failed' },
  ]
  for (const { name, faults, outcome } of quick) {
    it(`${name}: costs a moment`, async () => {
      await job().save(key.exact)
      Object.assign(service.faults, faults)
      const restoring = job()
      // What waits for the deadline ends as a timeout.
      const result = await restoring.restore(key)
      expect(result).toMatchObject({ outcome, reason: expect.stringMatching(/./) })
      expect(result.reason).not.toContain('very-secret-signature')
      expect(restoring.left()).toEqual([])
    })
  }

  const slow: { name: string; faults: ServiceFaults }[] = [
    { name: 'is out of order', faults: { call: 'error' } },
    { name: 'hides behind a login page', faults: { call: 'html' } },
    { name: 'never answers', faults: { call: 'silent' } },
    { name: 'stalls in the middle of the archive', faults: { get: 'stall' } },
    { name: 'sends a trickle', faults: { rate: 100 } },
  ]
  for (const { name, faults } of slow) {
    it(`${name}: costs no more than the deadline`, async () => {
      await job().save(key.exact)
      Object.assign(service.faults, faults)
      const restoring = job()
      const result = await timed(restoring.restore(key, 1_500))
      expect(result).toMatchObject({ outcome: 'timeout', reason: 'not complete within 1500 ms' })
      expect(result.ms).toBeLessThan(6_000)
      expect(restoring.left()).toEqual([])
    })
  }

  it('is refused by the network: costs a moment', async () => {
    const restoring = job()
    await service.close()
    const result = await restoring.restore(key)
    service = await FakeCacheService.open()
    expect(result).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('ECONNREFUSED') })
  })

  it('can be dropped for a reason of ours', async () => {
    service.faults.call = 'silent'
    const drop = new AbortController()
    const restoring = job()
    const restored = restoring.restore(key, 30_000, drop.signal)
    await vi.waitUntil(() => service.calls.length > 0, { timeout: 20_000 })
    drop.abort(new Error('the mirrors are faster'))
    expect(await restored).toMatchObject({ outcome: 'timeout', reason: 'the mirrors are faster' })
  })
})

describe('saving to a service with faults', () => {
  const rows: { name: string; faults: ServiceFaults; outcome: string }[] = [
    { name: 'forbids', faults: { call: 'forbidden' }, outcome: 'failed' },
    { name: 'never answers', faults: { call: 'silent' }, outcome: 'timeout' },
    { name: 'is out of order', faults: { call: 'error' }, outcome: 'timeout' },
    { name: 'takes no bytes', faults: { put: 'silent' }, outcome: 'timeout' },
  ]
  for (const { name, faults, outcome } of rows) {
    it(`${name}: ends in time, with a reason`, async () => {
      Object.assign(service.faults, faults)
      const saving = job()
      const result = await timed(saving.save(key.exact, 2_000))
      expect(result).toMatchObject({ outcome, reason: expect.stringMatching(/./) })
      expect(result.ms).toBeLessThan(8_000)
      expect(saving.left()).toEqual([])
    })
  }
})

it('files of an entry can be used while the rest of it is still coming', async () => {
  const zips = Array.from({ length: 40 }, (_, index) => [`m${index}.test/@v/v1.0.0.zip`, randomBytes(50_000)])
  await job().save(key.exact, 30_000, Object.fromEntries(zips))
  const { promise: hasArrived, resolve } = Promise.withResolvers<void>()
  service.faults.hold = hasArrived
  const onArrival = ({ path }: RestoreProgress) => {
    if (path !== '') resolve()
  }
  expect(await job().restore(key, 30_000, never, onArrival)).toMatchObject({ outcome: 'hit', files: 40 })
})

it('no program of the machine packs or unpacks', async () => {
  const { PATH, started } = watchedTools()
  expect(await job('v2', { PATH }).save(key.exact)).toMatchObject({ outcome: 'saved' })
  expect(await job('v2', { PATH }).restore(key)).toMatchObject({ outcome: 'hit', files: 3 })
  expect(started()).toEqual([])
})

it('the same files make the same entry, whatever was there before and whenever they were written', async () => {
  await job().save(key.exact)
  const later = job()
  writeTree(later.folder, modules)
  utimesSync(join(later.folder, 'a.test/@v/v1.0.0.mod'), 1, 1)
  await later.save(keyOf('later').exact)
  const [one, other] = service.entries
  expect(other?.blob.equals(one?.blob ?? Buffer.alloc(0))).toBe(true)
})

describe('an entry of many pieces', () => {
  // Random, so that zstd makes it no smaller.
  const large = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`m${index}.test/@v/v1.0.0.zip`, randomBytes(5_000_000)]),
  )

  it('comes whole and in order, several pieces at a time', async () => {
    await job().save(key.exact, 30_000, large)
    const restoring = job()
    service.calls.length = 0
    expect(await restoring.restore(key)).toMatchObject({ outcome: 'hit', files: 9, reason: '' })
    for (const [path, content] of Object.entries(large)) {
      expect(readFileSync(join(restoring.folder, path)).equals(content)).toBe(true)
    }
    expect(service.calls.filter((call) => call.startsWith('GET')).length).toBe(11)
  })

  it('comes at once from a store that knows no ranges', async () => {
    await job().save(key.exact, 30_000, large)
    service.faults.noRanges = true
    service.calls.length = 0
    expect(await job().restore(key)).toMatchObject({ outcome: 'hit', files: 9, reason: '' })
    expect(service.calls.filter((call) => call.startsWith('GET')).length).toBe(1)
  })

  it('comes whole although connections break off', async () => {
    await job().save(key.exact, 30_000, large)
    service.faults.breaks = 3
    expect(await job().restore(key)).toMatchObject({ outcome: 'hit', files: 9, reason: '' })
    expect(service.faults.breaks).toBe(0)
  })
})

it('saving to a service that answers nothing but errors ends long before the deadline', async () => {
  service.faults.call = 'error'
  // What waits for the deadline ends as a timeout.
  expect(await job().save(key.exact)).toMatchObject({ outcome: 'failed' })
})

it.skipIf(notAsRoot)(
  `an entry for which there is no room leaves the room to the download${skipped(notAsRoot)}`,
  async () => {
    await job().save(key.exact)
    const small = job()
    const place = join(small.folder, '..')
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'modward', place])
    try {
      expect(await small.restore(key)).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('ENOSPC') })
      expect(readdirSync(place)).toEqual([])
    } finally {
      execFileSync('umount', [place])
    }
  },
)
