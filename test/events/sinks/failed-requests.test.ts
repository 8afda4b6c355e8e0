import { expect, it } from 'vitest'
import type { RunEvent } from '../../../src/events/event.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import { FailedRequestsFold } from '../../../src/events/sinks/failed-requests.ts'

const end = { type: 'request.end', id: 1, file: 'f', mirror: 'm', status: 0, bytes: 0, durationMs: 30 } as const

function failedOf(...events: readonly RunEvent[]) {
  const fold = new FailedRequestsFold()
  let now = -100
  const log = new RunLog([fold.sink], () => (now += 100))
  for (const event of events) log.emit(event)
  return fold.failed
}

it('keeps each request that failed with its own time, and no other', () => {
  const failed = failedOf(
    { ...end, result: 'failed', cause: 'tcp_reset' },
    { ...end, result: 'ok' },
    { ...end, result: 'not-found' },
    { ...end, result: 'partial', cause: 'eof', durationMs: 5 },
  )
  const request = { file: 'f', mirror: 'm' }
  expect(failed).toEqual([
    { ...request, cause: 'tcp_reset', startedMs: 70, durationMs: 30 },
    { ...request, cause: 'eof', startedMs: 395, durationMs: 5 },
  ])
})

it('keeps the first fifty', () => {
  const many = Array.from({ length: 60 }, (): RunEvent => ({ ...end, result: 'failed', cause: 'eof' }))
  expect(failedOf(...many)).toHaveLength(50)
})
