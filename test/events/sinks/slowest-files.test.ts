import { expect, it } from 'vitest'
import { RunLog } from '../../../src/events/run-log.ts'
import { SlowestFilesFold } from '../../../src/events/sinks/slowest-files.ts'

function setUp() {
  const clock = { ms: 0 }
  const fold = new SlowestFilesFold()
  const log = new RunLog([fold.sink], () => clock.ms)
  const start = (file: string, number = 1) => {
    log.emit({ type: 'request.start', id: 1, file, mirror: 'a', number, hedge: false })
  }
  const ready = (file: string, restored = false) => {
    log.emit({ type: 'file.ready', file, from: 'b', size: 12, restored })
  }
  return { clock, fold, start, ready }
}

it('measures a file from its first request until it is ready, and counts its requests', () => {
  const { clock, fold, start, ready } = setUp()
  clock.ms = 10
  start('one')
  clock.ms = 500
  start('one', 2)
  clock.ms = 700
  ready('one')
  expect(fold.slowest).toEqual([{ file: 'one', mirror: 'b', bytes: 12, startedMs: 10, durationMs: 690, tries: 2 }])
})

it('keeps the 20 slowest, the slowest first', () => {
  const { clock, fold, start, ready } = setUp()
  for (let index = 0; index < 50; index++) {
    clock.ms = index * 1000
    start(`f${index}`)
    clock.ms += (index * 37) % 50
    ready(`f${index}`)
  }
  const times = fold.slowest.map(({ durationMs }) => durationMs)
  expect(times).toEqual(Array.from({ length: 20 }, (_, index) => 49 - index))
})

it('leaves out what was restored, and what never came', () => {
  const { fold, start, ready } = setUp()
  ready('restored', true)
  start('lost')
  expect(fold.slowest).toEqual([])
})
