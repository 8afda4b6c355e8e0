import { rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { FaultMirrorOptions } from '../support/fault-mirror.ts'
import type { Misbehaviour } from '../support/misbehaviours.ts'
import { makeModules, treeOf } from '../support/modules.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { big, bytesOf, fileOf, first, useMirrors } from './fixture.ts'

const { proxy, bench } = useMirrors()

describe.concurrent('a fetcher with one mirror', () => {
  test('gets each kind of file byte for byte', async () => {
    const { fetcher, faults, transfer } = await bench((await proxy()).url, [big])
    for (const kind of ['info', 'mod', 'zip'] as const) {
      expect(await bytesOf(await fetcher.get(fileOf(kind)))).toEqual(big[kind])
    }
    expect(faults).toEqual([])
    expect(transfer()).toMatchObject({ files: 3, requests: 3, retries: 0 })
  })

  const passing: [name: string, cause: string, misbehaviour: Misbehaviour, options?: Partial<FaultMirrorOptions>][] = [
    ['a reset connection', 'tcp_reset', { kind: 'reset' }],
    ['a connection closed before the answer', 'eof', { kind: 'close' }],
    ['a zip that is cut short', 'eof', { kind: 'cut', after: 300_000 }],
    ['a zip cut short and continued', 'eof', { kind: 'cut', after: 300_000 }, { ranges: true }],
    ['silence before the headers', 'stall_timeout', { kind: 'stall' }],
    ['silence within the body', 'stall_timeout', { kind: 'stall', after: 100_000 }],
    ['a bad gateway', 'http_5xx', { kind: 'status', status: 502 }],
    ['too many requests', 'http_429', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
    ['a web page with status 200', 'bad_reply', { kind: 'wrong', body: '<html><title>Log in</title></html>' }],
    ['an empty reply', 'bad_reply', { kind: 'wrong', body: '' }],
    ['a zip without its end', 'bad_reply', { kind: 'wrong', body: big.zip.subarray(0, 90_000) }],
  ]
  test.each(passing)('recovers from %s', async (_, cause, misbehaviour, options = {}) => {
    const { fetcher, faults, transfer } = await bench(
      (await proxy({ misbehave: first('.zip', misbehaviour), ...options })).url,
      [big],
    )
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults).toMatchObject([{ cause, recovered: true, module: big.path, version: big.version }])
    expect(transfer()).toMatchObject({ files: 1, retries: 1 })
  })

  test.for(['no such thing here, my token is X', '{"Secrets":["X"]}'])(
    'quotes a reply of the mirror itself, and never one that a redirect has led to: %s',
    async (body, { expect }) => {
      const inner = await proxy({ misbehave: () => ({ kind: 'wrong', body }) })
      const outer = await proxy({ misbehave: () => ({ kind: 'redirect', to: inner.url, keepsPath: true }) })
      for (const [{ url }, isQuoted] of [
        [inner, true],
        [outer, false],
      ] as const) {
        for (const kind of ['info', 'zip'] as const) {
          const { fetcher, faults } = await bench(url, [big])
          await fetcher.get(fileOf(kind))
          expect(faults[0]?.cause).toBe('bad_reply')
          expect(faults.some(({ text }) => text.includes('X'))).toBe(isQuoted)
        }
      }
    },
  )

  test.skipIf(onWindows)(
    `keeps zips in memory if the folder of the spool cannot be used${skipped(onWindows)}`,
    async () => {
      const mirror = await proxy({ misbehave: ({ path }) => (path.endsWith('.zip') ? { kind: 'chunked' } : undefined) })
      const { fetcher, faults } = await bench(mirror.url, [big], { spoolFolder: '/dev/null/spool' })
      expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
      expect(faults).toMatchObject([{ recovered: true, retryable: false, text: expect.stringContaining('/dev/null') }])
      expect(mirror.requests).toHaveLength(2)
    },
  )

  const changed: [name: string, change: (path: string) => Promise<void>][] = [
    ['removed', (path) => rm(path)],
    ['cut short', (path) => truncate(path, 1_000)],
  ]
  test.each(changed)('fetches a file anew that another process has %s in the spool', async (_, change) => {
    const mirror = await proxy()
    const { fetcher, faults, folder, transfer } = await bench(mirror.url, [big])
    fetcher.prefetch([fileOf('zip')])
    await vi.waitFor(() => expect(transfer().files).toBe(1), 15_000)
    await change(join(folder, 'spool/0.zip'))
    expect(
      await Promise.all(
        [fetcher.get(fileOf('zip')), fetcher.get(fileOf('zip'))].map(async (got) => bytesOf(await got)),
      ),
    ).toEqual([big.zip, big.zip])
    expect(faults).toMatchObject([{ recovered: true, title: 'The folder for temporary files cannot be used' }])
    expect(mirror.requests).toHaveLength(2)
  })

  test('continues a zip where it broke off, with Range and If-Range', async () => {
    const mirror = await proxy({ misbehave: first('.zip', { kind: 'cut', after: 300_000 }, 2), ranges: true })
    const { fetcher, transfer } = await bench(mirror.url, [big])
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(transfer().resumes).toBe(2)
    expect(transfer().bytes).toBe(big.zip.length)
    expect(mirror.requests[1]?.headers['if-range']).toMatch(/^"\w+"$/)
  })

  const odd: [name: string, misbehaviour: Misbehaviour][] = [
    ['that is compressed although it was not asked for', { kind: 'gzip' }],
    ['without a length', { kind: 'chunked' }],
  ]
  test.each(odd)('reads a reply %s', async (_, misbehaviour) => {
    const { fetcher, faults } = await bench((await proxy({ misbehave: () => misbehaviour })).url, [big])
    for (const kind of ['info', 'mod', 'zip'] as const) {
      expect(await bytesOf(await fetcher.get(fileOf(kind)))).toEqual(big[kind])
    }
    expect(faults).toEqual([])
  })

  test('fails with the status of a mirror that stays broken', async () => {
    const mirror = await proxy({ misbehave: () => ({ kind: 'status', status: 503, text: 'maintenance' }) })
    const { fetcher, faults } = await bench(mirror.url, [big])
    expect(await fetcher.get(fileOf('mod'))).toMatchObject({
      kind: 'failed',
      status: 503,
      fault: { cause: 'http_5xx' },
    })
    expect(faults.every(({ recovered }) => !recovered)).toBe(true)
    expect(mirror.requests).toHaveLength(4)
  })

  test('shares the failures of a dead mirror among all files, and gives each its reason', async () => {
    const mirror = await proxy({ misbehave: () => ({ kind: 'reset' }) })
    const modules = makeModules(30)
    const { fetcher, faults } = await bench(mirror.url, modules)
    const outcomes = await Promise.all(modules.map(({ path, version }) => fetcher.get({ path, version, kind: 'mod' })))
    expect(outcomes.every(({ kind }) => kind === 'failed')).toBe(true)
    expect(mirror.requests.length).toBeLessThan(60)
    expect(new Set(faults.map(({ module }) => module)).size).toBe(30)
  })

  test('fails fast once a file has used up its tries, until the next attempt of go', async () => {
    let isDead = true
    const modules = makeModules(20)
    const mirror = await proxy({ tree: treeOf(modules), misbehave: () => (isDead ? { kind: 'reset' } : undefined) })
    const { fetcher } = await bench(mirror.url, modules)
    const [one, ...others] = modules.map(({ path, version }) => ({ path, version, kind: 'mod' as const }))
    if (one === undefined) throw new Error('no module')
    await fetcher.get(one)
    const asked = mirror.requests.length
    for (const file of others)
      expect(await fetcher.get(file)).toMatchObject({ kind: 'failed', fault: { cause: 'tcp_reset' } })
    expect(mirror.requests).toHaveLength(asked)
    isDead = false
    fetcher.reset()
    expect((await fetcher.get(one)).kind).toBe('found')
  })

  test('waits for a mirror that was away for a moment', async () => {
    const mirror = await proxy({
      tree: treeOf(makeModules(20)),
      misbehave: ({ index }) => (index < 9 ? { kind: 'reset' } : undefined),
    })
    const modules = makeModules(20)
    const { fetcher, faults } = await bench(mirror.url, modules)
    const outcomes = await Promise.all(modules.map(({ path, version }) => fetcher.get({ path, version, kind: 'mod' })))
    expect(outcomes.filter(({ kind }) => kind === 'found')).toHaveLength(20)
    // Each error counts once, for the file whose request met it.
    expect(faults).toHaveLength(9)
  })

  test('reports what was met and what was in flight when the time is up', async () => {
    const mirror = await proxy({
      misbehave: ({ path, repeat }) =>
        path.endsWith('.zip') && repeat === 0 ? { kind: 'reset' } : { kind: 'stall', after: 10 },
    })
    const { fetcher, faults, abort } = await bench(mirror.url, [big], { stallMs: 10_000 })
    const gets = (['mod', 'zip'] as const).map((kind) => fetcher.get(fileOf(kind)).catch(({ name }) => name))
    await vi.waitFor(() => expect(mirror.requests).toHaveLength(3), 15_000)
    abort.abort(new DOMException('', 'TimeoutError'))
    expect(await Promise.all(gets)).toEqual(['TimeoutError', 'TimeoutError'])
    // On a busy machine the first bytes may not have been read yet.
    const came = /^(read "…": \d+ of \d+ bytes|Get "…": no answer) in \d+\.\d s, and then the time was up$/
    const underWay = expect.stringMatching(came)
    expect(faults.map(({ cause, text }) => [cause, text.replaceAll(/http:[^"]*/g, '…')]).sort()).toEqual([
      ['stall_timeout', underWay],
      ['stall_timeout', underWay],
      ['tcp_reset', expect.stringContaining('connection reset by peer')],
    ])
  })

  test('reports nothing of what was in flight when the run is interrupted', async () => {
    const mirror = await proxy({ misbehave: () => ({ kind: 'stall' }) })
    const { fetcher, faults, abort } = await bench(mirror.url, [big], { stallMs: 10_000 })
    const got = fetcher.get(fileOf('mod'))
    await vi.waitFor(() => expect(mirror.requests).toHaveLength(1), 15_000)
    abort.abort(new Error('SIGINT'))
    await expect(got).rejects.toThrow('SIGINT')
    expect(faults).toEqual([])
  })

  test('takes a 404, a 410 and a refusal for answers: one request each', async () => {
    for (const [status, kind] of [
      [404, 'absent'],
      [410, 'absent'],
      [401, 'refused'],
      [403, 'refused'],
    ] as const) {
      const mirror = await proxy({ misbehave: () => ({ kind: 'status', status, text: 'policy 7' }) })
      const { fetcher } = await bench(mirror.url, [big])
      expect(await fetcher.get(fileOf('mod'))).toMatchObject({ kind, status, text: 'policy 7', from: mirror.url })
      expect(mirror.requests).toHaveLength(1)
    }
  })
})
