import { expect, test } from 'vitest'
import { FailureSeries } from '../../../src/commands/guard/failure-series.ts'

test('attempts that fail the same way are told in one line', () => {
  const lines: string[] = []
  const series = new FailureSeries((line) => lines.push(line), 2)
  const reset = { cause: 'tcp_reset', title: 'a.test closed the connection' } as const
  const busy = { cause: 'http_5xx', title: 'a.test is busy' } as const
  expect([busy, reset, reset, reset].map((fault) => series.add(fault))).toEqual([1, 1, 2, 3])
  expect(series.last).toBe(6)
  expect(lines).toEqual([])
  series.end()
  series.end()
  expect(lines).toEqual(['Attempts 4 to 6 failed the same way: a.test closed the connection'])
})
