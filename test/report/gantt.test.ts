import { expect, it } from 'vitest'
import { gantt } from '../../src/report/gantt.ts'
import { sampleReport } from './sample.ts'

const attempt = { number: 1, startedMs: 1500, durationMs: 2500, waitedMs: 0, exitCode: 0 }

it('draws phases and attempts as bars from the start of the run', () => {
  const phases = [
    { name: 'preflight', startedMs: 0, durationMs: 120.4 },
    { name: 'cache', startedMs: 0, durationMs: 0 },
  ]
  const attempts = [
    { ...attempt, exitCode: 1 },
    { ...attempt, number: 2, startedMs: 6000, exitCode: null },
    { ...attempt, number: 3, startedMs: 9000 },
  ]
  expect(gantt({ phases, attempts, durationMs: 12_000 }).split('\n')).toEqual([
    '```mermaid',
    'gantt',
    '  dateFormat x',
    '  axisFormat %s s',
    '  section Phases',
    '  preflight :0, 120',
    '  cache :0, 1',
    '  section Attempts',
    '  1 exit 1 :crit, 1500, 4000',
    '  2 stopped :crit, 6000, 8500',
    '  3 ready :done, 9000, 11500',
    '```',
  ])
})

it('is nothing where nothing was timed', () => {
  expect(gantt({ phases: [], attempts: [], durationMs: 10 })).toBe('')
})

it('shows short runs in milliseconds', () => {
  expect(gantt(sampleReport({ durationMs: 900 }))).toContain('axisFormat %Q ms')
})

it('lets no name end the bar, the diagram or the fence', () => {
  const phases = [{ name: 'a: b, c; d # e\n```\nsection x %%', startedMs: 0, durationMs: 5 }]
  expect(gantt({ phases, attempts: [], durationMs: 5 }).split('\n')).toHaveLength(7)
  expect(gantt({ phases, attempts: [], durationMs: 5 })).not.toMatch(/[;#%]\s?e|%%/)
})

it('stays a diagram that is drawn, however many attempts there were', () => {
  const attempts = Array.from({ length: 5000 }, (_, index) => ({ ...attempt, number: index + 1 }))
  const drawn = gantt({ phases: [], attempts, durationMs: 60_000 })
  expect(drawn.length).toBeLessThan(50_000)
  expect(drawn).toContain('section First 40 of 5000 attempts')
})
