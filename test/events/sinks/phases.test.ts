import { expect, it } from 'vitest'
import { RunLog } from '../../../src/events/run-log.ts'
import { PhaseFold } from '../../../src/events/sinks/phases.ts'

it('lists phases that ran side by side in the order in which they began', async () => {
  let now = 1000
  const fold = new PhaseFold()
  const log = new RunLog([fold.sink], () => now)
  const cache = Promise.withResolvers<string>()
  const preflight = Promise.withResolvers<void>()
  now += 5
  const first = log.phase('Cache', () => cache.promise)
  now += 10
  const second = log.phase('Preflight', () => preflight.promise)
  now += 20
  preflight.resolve()
  await second
  now += 40
  cache.resolve('hit')
  expect(await first).toBe('hit')
  expect(fold.phases).toEqual([
    { name: 'Cache', startedMs: 5, durationMs: 70 },
    { name: 'Preflight', startedMs: 15, durationMs: 20 },
  ])
})

it('lists a phase that failed, and one that has not ended not at all', async () => {
  const fold = new PhaseFold()
  const log = new RunLog([fold.sink], () => 7)
  await expect(log.phase('Go', () => Promise.reject(new Error('no go')))).rejects.toThrow('no go')
  log.emit({ type: 'phase.start', name: 'Download' })
  expect(fold.phases).toEqual([{ name: 'Go', startedMs: 0, durationMs: 0 }])
})
