import { expect, it } from 'vitest'
import { laterLine, laterMarkdown, laterNotice, withLaterSteps } from '../../src/report/daemon-report.ts'
import { noTransfer } from '../../src/report/schema.ts'
import { sampleFault, sampleReport } from './sample.ts'

const later = {
  startedAt: '2026-11-21T10:00:05.000Z',
  faults: [
    sampleFault({ count: 2, recovered: true, startedMs: 10, lastMs: 20 }),
    sampleFault({ cause: 'tls_expired' }),
  ],
  transfer: { ...noTransfer, files: 12, bytes: 3e6, requests: 15, retries: 2, hedges: 1 },
}

it('tells what the relay did for later steps in a line, a notice and the summary', () => {
  expect(laterLine(later)).toBe('▸ Serve: 12 files (3 MB) for later steps, recovered from 2 errors')
  expect(laterNotice(later)).toMatchObject([{ level: 'notice', message: expect.stringContaining('2 retries') }])
  expect(laterMarkdown(later)).toMatch(/^### Later steps of this job: 12 files downloaded .*#### Errors/s)
})

it('adds it to the report: every counter, and the faults at their time', () => {
  const transfer = Object.fromEntries(Object.keys(noTransfer).map((name) => [name, 1])) as typeof noTransfer
  const report = withLaterSteps(sampleReport({ transfer, faults: [sampleFault({ cause: 'eof' })] }), later)
  expect(report.transfer).toEqual({ ...transfer, files: 13, bytes: 3e6 + 1, requests: 16, retries: 3, hedges: 2 })
  expect(report.faults.map(({ cause, startedMs, lastMs }) => [cause, startedMs, lastMs])).toEqual([
    ['eof', 0, 0],
    ['eof', 5010, 5020],
    ['tls_expired', 5000, 5000],
  ])
})
