import { expect, it } from 'vitest'
import type { RunEvent } from '../../../src/events/event.ts'
import { WaitingFold } from '../../../src/events/sinks/waiting.ts'

const file = 'example.test/m/@v/v1.0.0.zip'
const asked: RunEvent = { type: 'file.asked', file, isNew: true }
const ready: RunEvent = { type: 'file.ready', file, from: 'a', size: 1, restored: false }
const refused: RunEvent = { type: 'error.answer', id: '1', file, status: 404, from: 'a' }
const ended: RunEvent = { type: 'attempt', number: 1, startedMs: 0, durationMs: 1, waitedMs: 0, exitCode: 1 }
const retry: RunEvent = { type: 'retry', file, mirror: 'a', waitMs: 500, reason: '' }

const cases: { name: string; events: readonly RunEvent[]; owes: boolean }[] = [
  { name: 'nothing was asked', events: [], owes: false },
  { name: 'a file that go asked for, also between two requests for it', events: [asked], owes: true },
  { name: 'a file that has come', events: [asked, ready], owes: false },
  { name: 'a file that was there before go asked', events: [ready, asked], owes: false },
  { name: 'a file that was answered with an error', events: [asked, refused], owes: false },
  { name: 'a file that an ended attempt had asked for', events: [asked, ended], owes: false },
  { name: 'a request that will be made again', events: [retry], owes: true },
]
it.each(cases)('owes: $name', ({ events, owes }) => {
  const waiting = new WaitingFold()
  for (const event of events) waiting.sink({ ...event, atMs: 100 })
  expect(waiting.owes(200)).toBe(owes)
})
