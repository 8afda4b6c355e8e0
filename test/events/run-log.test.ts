import { expect, it } from 'vitest'
import type { TimedEvent } from '../../src/events/event.ts'
import { RunLog } from '../../src/events/run-log.ts'

it('gives each event with its time to every sink, in order', () => {
  let now = 1000
  const first: TimedEvent[] = []
  const second: TimedEvent[] = []
  const log = new RunLog([(event) => first.push(event), (event) => second.push(event)], () => now)
  log.emit({ type: 'phase.start', name: 'Go' })
  now = 1012.4
  log.emit({ type: 'phase.end', name: 'Go' })
  expect(first).toEqual([
    { type: 'phase.start', name: 'Go', atMs: 0 },
    { type: 'phase.end', name: 'Go', atMs: 12 },
  ])
  expect(second).toEqual(first)
})
