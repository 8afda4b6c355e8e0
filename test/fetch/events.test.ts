import { describe, expect, test, vi } from 'vitest'
import type { RunEvent } from '../../src/events/event.ts'
import type { Rule } from '../support/misbehaviours.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { big, bytesOf, fileOf, first, useMirrors } from './fixture.ts'

const { proxy, bench } = useMirrors()
const file = `${big.path}/@v/${big.version}.zip`

/** An event without what differs from run to run, mirrors as a and b. */
function short(event: RunEvent, urls: readonly string[]): Record<string, unknown> {
  const fields = Object.entries(event).filter(([name]) => !/Ms$|^id$/.test(name))
  const names = urls.map((url, index): [string, string] => [url, 'ab'[index] ?? ''])
  return Object.fromEntries(fields.map(([name, value]) => [name, new Map<unknown, unknown>(names).get(value) ?? value]))
}

/** What is emitted when go asks for the zip of mirrors that misbehave like this, as `type` and what the row names. */
async function emitted(rules: readonly (Rule | undefined)[], { ranges = false, stallMs = 10_000 } = {}) {
  const mirrors = []
  for (const misbehave of rules) mirrors.push(await proxy({ ...(misbehave && { misbehave }), ranges }))
  const urls = mirrors.map(({ url }) => url)
  const { fetcher, events } = await bench(urls.join(','), [big], { stallMs })
  await bytesOf(await fetcher.get(fileOf('zip')))
  // Those about progress have tests of their own.
  return events.filter(({ type }) => type !== 'bytes' && type !== 'size').map((event) => short(event, urls))
}

const start = { type: 'request.start', file, mirror: 'a', number: 1, hedge: false }
const end = { type: 'request.end', file, mirror: 'a', result: 'ok', status: 200, bytes: big.zip.length }
const ready = { type: 'file.ready', file, from: 'a', size: big.zip.length, restored: false }
const asked = { type: 'file.asked', file, isNew: true }
const fault = (cause: string) => ({ type: 'fault', fault: expect.objectContaining({ cause, recovered: true }) })

describe.concurrent('a fetch emits', () => {
  test('the request and the file', async () => {
    expect(await emitted([undefined])).toEqual([asked, start, end, ready])
  })

  test('the size of a zip before its bytes, which add up to it', async () => {
    const { url } = await proxy({})
    const { fetcher, events } = await bench(url, [big], { stallMs: 10_000 })
    await bytesOf(await fetcher.get(fileOf('zip')))
    const [first, ...others] = events.filter(({ type }) => type === 'bytes' || type === 'size')
    expect(first).toMatchObject({ type: 'size', file, bytes: big.zip.length })
    expect(others.reduce((sum, event) => sum + Number('bytes' in event && event.bytes), 0)).toBe(big.zip.length)
  })

  test('a retry, and the error when it is known that it was recovered from', async () => {
    expect(await emitted([first('.zip', { kind: 'status', status: 502 })])).toEqual([
      asked,
      start,
      { ...end, result: 'failed', status: 502, bytes: 0, cause: 'http_5xx' },
      { type: 'retry', file, mirror: 'a', reason: 'http_5xx' },
      { ...start, number: 2 },
      end,
      ready,
      fault('http_5xx'),
    ])
  })

  test('a resumed transfer', async () => {
    const events = await emitted([first('.zip', { kind: 'cut', after: 300_000 })], { ranges: true })
    const at = events.find(({ type }) => type === 'resume')?.['at']
    // On a busy machine not all of them may have been read before the connection broke.
    expect(at).toBeGreaterThan(0)
    expect(events).toEqual([
      asked,
      start,
      { ...end, result: 'partial', bytes: at, cause: 'eof' },
      { type: 'retry', file, mirror: 'a', reason: 'eof' },
      { ...start, number: 2 },
      { type: 'resume', file, mirror: 'a', at },
      { ...end, status: 206, bytes: big.zip.length - Number(at) },
      ready,
      fault('eof'),
    ])
  })

  test('a stall and a fallback', async () => {
    expect(await emitted([() => ({ kind: 'stall' }), undefined], { stallMs: 1_500 })).toEqual([
      asked,
      start,
      { ...end, result: 'failed', status: 0, bytes: 0, cause: 'stall_timeout' },
      { type: 'stall', file, mirror: 'a' },
      { type: 'fallback', file, from: 'a', to: 'b', reason: 'stall_timeout' },
      { ...start, mirror: 'b', number: 2 },
      { ...end, mirror: 'b' },
      { ...ready, from: 'b' },
      fault('stall_timeout'),
    ])
  })

  test('a rate limit, with what may run at once from then on', async () => {
    const tooMany = first('.zip', { kind: 'status', status: 429 })
    expect(await emitted([tooMany, undefined])).toContainEqual({ type: 'rate-limited', mirror: 'a', limit: 4 })
  })

  test('a 404 and a fallback', async () => {
    expect(await emitted([() => ({ kind: 'status', status: 404 }), undefined])).toEqual([
      asked,
      start,
      { ...end, result: 'not-found', status: 404, bytes: 0 },
      { type: 'fallback', file, from: 'a', to: 'b', reason: 'not found' },
      { ...start, mirror: 'b', number: 2 },
      { ...end, mirror: 'b' },
      { ...ready, from: 'b' },
    ])
  })

  test('a mismatch, and the mirror that is tainted by it', async () => {
    const wrong = await proxy({ tree: treeOf([{ ...big, mod: Buffer.from('module example.test/evil\n') }]) })
    const good = await proxy()
    const { fetcher, events } = await bench(`${wrong.url},${good.url}`, [big])
    await bytesOf(await fetcher.get(fileOf('mod')))
    const path = file.replace('.zip', '.mod')
    expect(events).toContainEqual(expect.objectContaining({ type: 'hash-mismatch', file: path, from: wrong.url }))
    expect(events).toContainEqual(expect.objectContaining({ type: 'tainted', mirror: wrong.url }))
  })

  test('a request that the end of the run cancels', async () => {
    const mirror = await proxy({ misbehave: () => ({ kind: 'stall' }) })
    const { fetcher, events, abort } = await bench(mirror.url, [big], { stallMs: 10_000 })
    const got = fetcher.get(fileOf('zip'))
    await vi.waitFor(() => expect(mirror.requests).toHaveLength(1), 15_000)
    abort.abort(new Error('SIGINT'))
    await expect(got).rejects.toThrow('SIGINT')
    // On a slow machine a fault follows: what the file was waiting for.
    const cancelled = { type: 'request.end', result: 'cancelled', status: 0 }
    expect(events).toContainEqual(expect.objectContaining(cancelled))
  })

  test('further connections to a large zip', async () => {
    const huge = makeModule('example.test/huge', 'v1.0.0', 12_000_000)
    const misbehave: Rule = () => ({ kind: 'trickle', bytesPerSecond: 6_000_000 })
    const mirror = await proxy({ tree: treeOf([huge]), ranges: true, misbehave })
    const { fetcher, events, abort } = await bench(mirror.url, [huge], { stallMs: 5_000 })
    const got = fetcher.get({ path: huge.path, version: huge.version, kind: 'zip' }).catch(() => 'ended')
    const segment = expect.objectContaining({ type: 'segment', mirror: mirror.url })
    await vi.waitFor(() => expect(events).toContainEqual(segment), 15_000)
    abort.abort(new Error('enough'))
    expect(await got).toBe('ended')
  })

  test('files that are queued, each counted once', async () => {
    const mirror = await proxy()
    const { fetcher, events } = await bench(mirror.url, [big])
    fetcher.prefetch([fileOf('zip'), fileOf('zip')])
    await bytesOf(await fetcher.get(fileOf('zip')))
    const files = events.flatMap((event) => (event.type === 'prefetch' ? [event.files] : []))
    expect(files).toEqual([2, -1])
    expect(events).toContainEqual(expect.objectContaining({ type: 'file.asked', isNew: false }))
  })
})
