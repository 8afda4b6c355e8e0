import { expect, it } from 'vitest'
import { PhaseTimeline } from '../../src/report/phases.ts'

it('notes phases side by side, in the order in which they began, from a clock that is handed in', async () => {
  let now = 1000
  const journal = new PhaseTimeline(() => now)
  const cache = Promise.withResolvers<string>()
  const preflight = Promise.withResolvers<void>()
  now += 5
  const first = journal.phase('cache', () => cache.promise)
  now += 10
  const second = journal.phase('preflight', () => preflight.promise)
  now += 20
  preflight.resolve()
  await second
  now += 40
  cache.resolve('hit')
  expect(await first).toBe('hit')
  expect(journal.now()).toBe(75)
  expect(journal.phases()).toEqual([
    { name: 'cache', startedMs: 5, durationMs: 70 },
    { name: 'preflight', startedMs: 15, durationMs: 20 },
  ])
})

it('notes a phase that fails, and lets the failure through', async () => {
  const journal = new PhaseTimeline(() => 7)
  await expect(journal.phase('go', () => Promise.reject(new Error('no go')))).rejects.toThrow('no go')
  expect(journal.phases()).toEqual([{ name: 'go', startedMs: 0, durationMs: 0 }])
})
