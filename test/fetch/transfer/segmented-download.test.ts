import { describe, expect, test } from 'vitest'
import type { Asked, FaultProxyOptions, Ill } from '../../support/fault-mirror.ts'
import { makeModule, treeOf } from '../../support/modules.ts'
import { bytesOf, useMirrors } from '../fixture.ts'

const { proxy, bench } = useMirrors()
const huge = makeModule('example.test/huge', 'v1.0.0', 12_000_000)
const tree = treeOf([huge])
const zip = { path: huge.path, version: huge.version, kind: 'zip' } as const

/** Six megabytes a second on each connection: two seconds for one alone. */
const slow: Ill = { kind: 'trickle', bytesPerSecond: 6_000_000 }
const first = ({ times }: Asked) => times === 0

/** Fetches the large zip, with a stall limit longer than any silence here. */
async function fetch(options: Partial<FaultProxyOptions>, concurrency = 8) {
  const mirror = await proxy({ tree, ranges: true, ...options })
  const { fetcher, faults } = await bench(mirror.url, [huge], { concurrency, stallMs: 2_000 })
  const bytes = await bytesOf(await fetcher.get(zip))
  const ranges = mirror.asked.map(({ headers }) => headers['range'])
  return { isWhole: huge.zip.equals(bytes as Buffer), faults, ranges, transfer: fetcher.transfer }
}

describe.concurrent('a large zip that comes slowly', () => {
  test('is brought by several connections', async () => {
    const { isWhole, faults, ranges, transfer } = await fetch({ ill: () => slow })
    expect({ isWhole, faults }).toEqual({ isWhole: true, faults: [] })
    expect(ranges.length).toBeGreaterThan(1)
    expect(ranges[1]).toMatch(/^bytes=\d+-/)
    expect(transfer).toMatchObject({ files: 1, requests: ranges.length, retries: 0, resumes: 0 })
    // What was asked for twice is little: a connection that hands over the rest of its bytes is not read further.
    expect(transfer.bytes).toBe(huge.zip.length)
  })

  const alone: [name: string, options: Partial<FaultProxyOptions>, concurrency?: number][] = [
    ['each request is for all that may run', { ill: () => slow }, 1],
    ['the mirror gives no parts', { ill: () => slow, ranges: false }],
    ['there is no ETag that promises equal bytes', { ill: () => slow, ranges: 'weak' }],
  ]
  test.each(alone)('is left to one where %s', async (_, options, concurrency) => {
    const { isWhole, faults, ranges } = await fetch(options, concurrency)
    expect({ isWhole, faults, ranges }).toEqual({ isWhole: true, faults: [], ranges: [undefined] })
  })

  const declined: [name: string, options: Partial<FaultProxyOptions>][] = [
    ['the file has changed since', { ill: () => slow, ranges: 'changing' }],
    ['the mirror refuses', { ill: (asked) => (first(asked) ? slow : { kind: 'status', status: 429 }) }],
    ['the second connection is reset at once', { ill: (asked) => (first(asked) ? slow : { kind: 'reset' }) }],
  ]
  test.each(declined)('goes on as before where %s', async (_, options) => {
    const { isWhole, faults, ranges } = await fetch(options)
    expect({ isWhole, faults }).toEqual({ isWhole: true, faults: [] })
    expect(ranges).toHaveLength(2)
  })

  test('is continued behind what is there without a gap when a part breaks off', async () => {
    const ill = (asked: Asked): Ill => (asked.times === 1 ? { kind: 'cut', after: 100_000 } : slow)
    const { isWhole, faults, transfer } = await fetch({ ill })
    expect(isWhole).toBe(true)
    expect(faults).toMatchObject([{ cause: 'eof', recovered: true }])
    expect(transfer.resumes).toBe(1)
  })

  test('leaves nothing running when it is no longer wanted', async () => {
    const mirror = await proxy({ tree, ranges: true, ill: () => slow })
    const { fetcher, abort } = await bench(mirror.url, [huge], { stallMs: 2_000 })
    const fetching = fetcher.get(zip).then(
      () => 'found',
      () => 'ended',
    )
    while (mirror.asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    abort.abort(new Error('enough'))
    expect(await fetching).toBe('ended')
    await fetcher.close()
  })
})
