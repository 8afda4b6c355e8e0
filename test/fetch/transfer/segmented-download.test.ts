import { describe, expect, test, vi } from 'vitest'
import type { FaultMirrorOptions } from '../../support/fault-mirror.ts'
import type { MirrorRequest, Misbehaviour } from '../../support/misbehaviours.ts'
import { makeModule, treeOf } from '../../support/modules.ts'
import { bytesOf, useMirrors } from '../fixture.ts'

const { proxy, bench } = useMirrors()
const huge = makeModule('example.test/huge', 'v1.0.0', 12_000_000)
const tree = treeOf([huge])
const zip = { path: huge.path, version: huge.version, kind: 'zip' } as const

/** Six megabytes a second on each connection: two seconds for one alone. */
const slow: Misbehaviour = { kind: 'trickle', bytesPerSecond: 6_000_000 }
const first = ({ repeat }: MirrorRequest) => repeat === 0

/** Fetches the large zip, with a stall limit longer than any silence here. */
async function fetch(options: Partial<FaultMirrorOptions>, concurrency = 8) {
  const mirror = await proxy({ tree, ranges: true, ...options })
  const { fetcher, faults, transfer } = await bench(mirror.url, [huge], { concurrency, stallMs: 2_000 })
  const bytes = await bytesOf(await fetcher.get(zip))
  const ranges = mirror.requests.map(({ headers }) => headers['range'])
  return { isWhole: huge.zip.equals(bytes as Buffer), faults, ranges, transfer: transfer() }
}

describe.concurrent('a large zip that comes slowly', () => {
  test('is brought by several connections', async () => {
    const { isWhole, faults, ranges, transfer } = await fetch({ misbehave: () => slow })
    expect({ isWhole, faults }).toEqual({ isWhole: true, faults: [] })
    expect(ranges.length).toBeGreaterThan(1)
    expect(ranges[1]).toMatch(/^bytes=\d+-/)
    expect(transfer).toMatchObject({ files: 1, requests: ranges.length, retries: 0, resumes: 0 })
    // A connection whose rest another one brings is not read further.
    expect(transfer.bytes).toBe(huge.zip.length)
  })

  const alone: [name: string, options: Partial<FaultMirrorOptions>, concurrency?: number][] = [
    ['no other request may run', { misbehave: () => slow }, 1],
    ['the mirror sends no parts', { misbehave: () => slow, ranges: false }],
    ['there is no ETag that promises equal bytes', { misbehave: () => slow, ranges: 'weak' }],
  ]
  test.each(alone)('is left to one connection if %s', async (_, options, concurrency) => {
    const { isWhole, faults, ranges } = await fetch(options, concurrency)
    expect({ isWhole, faults, ranges }).toEqual({ isWhole: true, faults: [], ranges: [undefined] })
  })

  const declined: [name: string, options: Partial<FaultMirrorOptions>][] = [
    ['the file has changed since', { misbehave: () => slow, ranges: 'changing' }],
    ['the mirror refuses', { misbehave: (asked) => (first(asked) ? slow : { kind: 'status', status: 429 }) }],
    ['the second connection is reset at once', { misbehave: (asked) => (first(asked) ? slow : { kind: 'reset' }) }],
  ]
  test.each(declined)('goes on as before if %s', async (_, options) => {
    const { isWhole, faults, ranges } = await fetch(options)
    expect({ isWhole, faults }).toEqual({ isWhole: true, faults: [] })
    expect(ranges).toHaveLength(2)
  })

  test('is continued after the last byte without a gap before it, if a part breaks off', async () => {
    const misbehave = (asked: MirrorRequest): Misbehaviour =>
      asked.repeat === 1 ? { kind: 'cut', after: 100_000 } : slow
    const { isWhole, faults, transfer } = await fetch({ misbehave })
    expect(isWhole).toBe(true)
    expect(faults).toMatchObject([{ cause: 'eof', recovered: true }])
    expect(transfer.resumes).toBe(1)
  })

  test('leaves nothing running when the run ends', async () => {
    const mirror = await proxy({ tree, ranges: true, misbehave: () => slow })
    const { fetcher, abort } = await bench(mirror.url, [huge], { stallMs: 2_000 })
    const fetching = fetcher.get(zip).then(
      () => 'found',
      () => 'ended',
    )
    await vi.waitFor(() => expect(mirror.requests.length).toBeGreaterThan(1), 15_000)
    abort.abort(new Error('enough'))
    expect(await fetching).toBe('ended')
    await fetcher.close()
  })
})
