import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RequestKind } from '../../../src/fetch/module-request.ts'
import { InFlight, InFlightRequests } from '../../../src/fetch/schedule/in-flight.ts'

const MiB = 1024 * 1024

describe('bytes of zips that are still to come', () => {
  const rows: [name: string, kind: RequestKind, received: number, total: number | undefined, toCome: number][] = [
    ['are what is missing of a zip', 'zip', 600_000, 1_000_000, 400_000],
    ['are at most 4 MiB of a zip', 'zip', 1, 40 * MiB, 4 * MiB],
    ['are 64 KiB if the length is unknown', 'zip', 1, undefined, 64 * 1024],
    ['are none of a small file', 'mod', 1, 1_000, 0],
  ]
  test.each(rows)('%s', (_, kind, received, total, toCome) => {
    const requests = new InFlightRequests()
    const request = new InFlight(kind)
    requests.add(request)
    request.advance(received, total)
    expect(requests.zipBytesToCome).toBe(toCome)
    requests.finish(request, true)
    expect(requests.zipBytesToCome).toBe(0)
  })
})

describe('requests in flight', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
  afterEach(() => vi.useRealTimers())

  /** So many small files that took 100 ms to their first byte. */
  function withPeers(): InFlightRequests {
    const requests = new InFlightRequests()
    for (let index = 0; index < 20; index++) {
      const peer = new InFlight('mod')
      requests.add(peer)
      vi.advanceTimersByTime(100)
      peer.advance(10, 10)
      requests.finish(peer, true)
    }
    return requests
  }

  const isSlow = async ({ slow }: InFlight) => {
    const later = new Promise<false>((resolve) => setImmediate(() => resolve(false)))
    return await Promise.race([slow.promise.then(() => true), later])
  }

  test('are marked as slow when they wait much longer than their peers', async () => {
    const requests = withPeers()
    const request = new InFlight('mod')
    requests.add(request)
    vi.advanceTimersByTime(250)
    expect(await isSlow(request)).toBe(false)
    vi.advanceTimersByTime(50)
    expect(await isSlow(request)).toBe(true)
  })

  test('that are slow are not counted for the bytes that are still to come', () => {
    const requests = new InFlightRequests()
    const zips = Array.from({ length: 20 }, () => new InFlight('zip'))
    for (const peer of zips) {
      requests.add(peer)
      vi.advanceTimersByTime(100)
      peer.advance(10, 10)
      requests.finish(peer, true)
    }
    const request = new InFlight('zip')
    requests.add(request)
    expect(requests.zipBytesToCome).toBe(64 * 1024)
    vi.advanceTimersByTime(60_000)
    expect(requests.zipBytesToCome).toBe(0)
    requests.finish(request, false)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('are not slow once they have answered', async () => {
    const requests = withPeers()
    const request = new InFlight('mod')
    requests.add(request)
    request.advance(1, 10)
    vi.advanceTimersByTime(10_000)
    expect(await isSlow(request)).toBe(false)
  })

  test('that fail are no peers', async () => {
    const requests = new InFlightRequests()
    for (let index = 0; index < 40; index++) {
      const failed = new InFlight('mod')
      requests.add(failed)
      failed.advance(1, 1)
      requests.finish(failed, false)
    }
    const request = new InFlight('mod')
    requests.add(request)
    vi.advanceTimersByTime(10_000)
    expect(await isSlow(request)).toBe(false)
    requests.finish(request, false)
    expect(vi.getTimerCount()).toBe(0)
  })
})
