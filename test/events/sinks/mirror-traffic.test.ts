import { expect, it } from 'vitest'
import type { RequestResult, RunEvent } from '../../../src/events/event.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import { MirrorTrafficFold } from '../../../src/events/sinks/mirror-traffic.ts'
import { noTraffic } from '../../../src/report/schema.ts'

const end = (mirror: string, result: RequestResult, bytes: number): RunEvent => {
  return { type: 'request.end', id: 1, file: 'f', mirror, result, status: 200, bytes, durationMs: 1 }
}

it('adds up files, bytes and failures by mirror; a 404 or a request that was given up is no failure', () => {
  const fold = new MirrorTrafficFold()
  let now = -10
  const log = new RunLog([fold.sink], () => (now += 10))
  log.emit(end('a', 'ok', 100))
  log.emit({ type: 'file.ready', file: 'f', from: 'a', size: 100, restored: false })
  log.emit({ type: 'file.ready', file: 'g', from: 'cache', size: 100, restored: true })
  log.emit(end('a', 'partial', 40))
  log.emit(end('a', 'failed', 0))
  log.emit(end('b', 'refused', 0))
  log.emit(end('b', 'not-found', 0))
  log.emit(end('b', 'cancelled', 7))
  expect(fold.of('a')).toEqual({ files: 1, bytes: 140, faults: 2, startedMs: 9, lastMs: 50 })
  expect(fold.of('b')).toEqual({ files: 0, bytes: 7, faults: 1, startedMs: 59, lastMs: 80 })
  expect(fold.of('c')).toEqual(noTraffic)
})
