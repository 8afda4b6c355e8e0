import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeKey } from '../../src/cache/cache-key.ts'
import type { Restored, RestoreProgress, Store } from '../../src/cache/store.ts'
import { StreamingRestore } from '../../src/cache/streaming-restore.ts'
import { temporaryFolder } from '../support/tree.ts'

const key = makeKey({ sums: ['x'], goLines: [], toolchains: [], suffix: '' })
const zips = Array.from({ length: 100 }, (_, index) => `m${index}.test/@v/v1.0.0.zip`)
const MB = 1_000_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A progress; nothing was written so far if it does not say so. */
type Arrival = Omit<RestoreProgress, 'writingMs'> & Partial<RestoreProgress>

/** A restore whose entry is played by the test, and a count of what has come from the mirrors. */
async function begin() {
  let arrive: (arrival: RestoreProgress) => void = () => {}
  let end: (restored: Restored | undefined) => void = () => {}
  const store: Store = {
    restore: (_folder, _key, _prefixes, signal, onProgress = () => {}) => {
      arrive = onProgress
      return new Promise((resolve, reject) => {
        end = resolve
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    },
    save: () => Promise.reject(new Error('not now')),
  }
  const mirrors = { bytes: 0 }
  const restoring = new StreamingRestore({
    store,
    folder: temporaryFolder(),
    key,
    timeoutMs: 120_000,
    signal: new AbortController().signal,
    transferred: () => mirrors.bytes,
  })
  // Each look takes fake time, too.
  await vi.waitUntil(() => arrive.length > 0, { timeout: 20_000, interval: 1 })
  const free = new Set<string>()
  for (const path of zips) restoring.waitFor(path).then(() => free.add(path))
  const result = { value: '' }
  restoring.done.then(({ outcome, reason }) => {
    result.value = `${outcome}: ${reason}`
  })
  return {
    restoring,
    mirrors,
    free,
    result,
    arrive: (arrival: Arrival) => arrive({ writingMs: 0, ...arrival }),
    end: (it?: Restored) => end(it),
  }
}

/**
 * Lets the entry come at so many files (of 1 MB) a second while the mirrors deliver so many bytes a second. This share of the time
 * goes into writing.
 */
async function play(
  run: Awaited<ReturnType<typeof begin>>,
  seconds: number,
  filesPerSecond: number,
  mirrorRate = 0,
  writing = 0,
) {
  for (let step = 0; step < seconds * 10; step++) {
    await vi.advanceTimersByTimeAsync(100)
    run.mirrors.bytes += mirrorRate / 10
    const files = Math.floor(((step + 1) / 10) * filesPerSecond)
    for (const path of zips.slice(Math.floor((step / 10) * filesPerSecond), files)) {
      run.arrive({ bytes: files * MB, files, path, writingMs: (step + 1) * 100 * writing })
    }
  }
  await vi.advanceTimersByTimeAsync(0)
}

describe('a restore under way', () => {
  it('frees each file as it comes', async () => {
    const run = await begin()
    run.arrive({ bytes: 0, files: 0, path: '' })
    await play(run, 0.5, 10)
    expect([...run.free]).toEqual(zips.slice(0, 5))
    run.end({ key: key.exact, bytes: 5 * MB, files: 5, damage: '' })
    await run.restoring.done
    await vi.advanceTimersByTimeAsync(0)
    expect(run.free.size).toBe(zips.length)
    expect(run.result.value).toBe('hit: ')
    await expect(run.restoring.waitFor(zips[0] ?? '')).resolves.toBe(true)
    await expect(run.restoring.waitFor('lacking.test/@v/v1.0.0.zip')).resolves.toBe(true)
    await expect(run.restoring.waitFor('never-needed.test/@v/v1.0.0.mod')).resolves.toBe(false)
  })

  it('delays no file for a store that is silent', async () => {
    const run = await begin()
    await vi.advanceTimersByTimeAsync(2_500)
    expect(run.free.size).toBe(0)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(run.free.size).toBe(zips.length)
    await expect(run.restoring.waitFor('late.test/@v/v1.0.0.zip')).resolves.toBe(true)
    run.end()
    await run.restoring.done
  })

  it('is waited for as long as it is no slower than the mirrors', async () => {
    const run = await begin()
    run.arrive({ bytes: 0, files: 0, path: '' })
    await play(run, 20, 4, 5 * MB)
    expect(run.result.value).toBe('')
    run.end()
    await run.restoring.done
  })

  it('gives the mirrors a few files to try, not more', async () => {
    const run = await begin()
    run.arrive({ bytes: 0, files: 0, path: '' })
    await play(run, 2, 4)
    expect(run.free.size).toBe(8 + 6 * 6)
    run.end()
    await run.restoring.done
  })

  it.each([
    { name: 'a slow one', seconds: 1.9, smallFiles: 0, filesPerSecond: 2 },
    { name: 'one of which nothing has come', seconds: 3.1, smallFiles: 0, filesPerSecond: 0 },
    { name: 'one of which all small files have come at once', seconds: 1.9, smallFiles: 500, filesPerSecond: 2 },
  ])(
    'is dropped within $seconds seconds when the mirrors are clearly faster: $name',
    async ({ seconds, smallFiles, filesPerSecond }) => {
      const run = await begin()
      run.arrive({ bytes: 0, files: 0, path: '' })
      for (let file = 0; file < smallFiles; file++) run.arrive({ bytes: file, files: file, path: `m${file}.mod` })
      await play(run, seconds, filesPerSecond, 20 * MB)
      expect(run.result.value).toMatch(/^timeout: the mirrors are faster: \d\d\.\d MB\/s against \d\.\d MB\/s$/)
      expect(run.free.size).toBe(zips.length)
    },
  )

  it.each([
    { name: 'is kept: the store is no slower', writing: 0.8, mirrorRate: 20 * MB, isKept: true },
    { name: 'is dropped: the store is slow, too', writing: 0.5, mirrorRate: 20 * MB, isKept: false },
    { name: 'is dropped: little goes into writing', writing: 0.1, mirrorRate: 8 * MB, isKept: false },
  ])('on a slow disk $name', async ({ writing, mirrorRate, isKept }) => {
    const run = await begin()
    run.arrive({ bytes: 0, files: 0, path: '' })
    await play(run, 10, 4, mirrorRate, writing)
    expect(run.result.value).toMatch(isKept ? /^$/ : /^timeout: the mirrors are faster/)
    run.end()
    await run.restoring.done
  })

  it('leaves the mirrors alone as long as it never waits for the store', async () => {
    const run = await begin()
    run.arrive({ bytes: 0, files: 0, path: '' })
    await play(run, 5, 4, 0, 0.9)
    expect(run.free.size).toBe(20)
    run.end()
    await run.restoring.done
  })

  it('is kept if the worker measured more time for writing than has passed here', async () => {
    const run = await begin()
    run.arrive({ bytes: 0, files: 0, path: '' })
    await play(run, 1, 4)
    await play(run, 2, 4, 20 * MB, 10)
    expect(run.result.value).toBe('')
    run.end()
    await run.restoring.done
  })

  it('has as much time if its store was slow to answer', async () => {
    const run = await begin()
    await vi.advanceTimersByTimeAsync(2_500)
    run.arrive({ bytes: 0, files: 0, path: '' })
    await play(run, 0.7, 10)
    expect(run.free.size).toBe(7)
    run.end()
    await run.restoring.done
  })

  it('leaves no timer behind', async () => {
    const run = await begin()
    run.arrive({ bytes: 0, files: 0, path: '' })
    const finished = run.restoring.finish()
    run.end({ key: key.exact, bytes: 1, files: 1, damage: '' })
    await finished
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([
    { name: 'has not answered', answers: false, notBeforeMs: 0, reason: 'timeout: the store has not answered' },
    { name: 'has answered', answers: true, notBeforeMs: 999, reason: 'timeout: the rest is not needed any more' },
  ])('is finished soon if the store $name', async ({ answers, notBeforeMs, reason }) => {
    const run = await begin()
    if (answers) run.arrive({ bytes: 0, files: 0, path: '' })
    const finished = run.restoring.finish()
    await vi.advanceTimersByTimeAsync(notBeforeMs)
    if (answers) expect(run.result.value).toBe('')
    await vi.advanceTimersByTimeAsync(1)
    await finished
    expect(run.result.value).toBe(reason)
  })

  it.each([
    { outcome: 'partial', key: `${key.prefix}other`, damage: '' },
    { outcome: 'hit', key: key.exact, damage: 'cut off' },
  ])('does not know what is not needed from an entry that is a $outcome: $damage', async ({ key, damage }) => {
    const run = await begin()
    run.end({ key, bytes: 1, files: 1, damage })
    await run.restoring.done
    await expect(run.restoring.waitFor('other.test/@v/v1.0.0.mod')).resolves.toBe(true)
  })

  it('knows what has come', async () => {
    const run = await begin()
    run.arrive({ bytes: 5, files: 1, path: 'a.test/@v/v1.0.0.mod' })
    expect(run.restoring.bytes).toBe(5)
    run.end({ key: key.exact, bytes: 5, files: 1, damage: '' })
    await run.restoring.done
    await expect(run.restoring.waitFor('a.test/@v/v1.0.0.mod')).resolves.toBe(true)
  })

  it('is not disturbed when all will be there in a moment', async () => {
    const run = await begin()
    run.arrive({ bytes: 0, files: 0, path: '' })
    await play(run, 2, 42, 50 * MB)
    expect(run.free.size).toBe(84)
    run.end()
    await run.restoring.done
  })

  it('can be dropped when it is not needed any more', async () => {
    const run = await begin()
    run.restoring.drop('the modules are complete')
    await run.restoring.done
    await vi.advanceTimersByTimeAsync(0)
    expect(run.result.value).toBe('timeout: the modules are complete')
  })
})
