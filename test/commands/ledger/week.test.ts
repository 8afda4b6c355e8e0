import { describe, expect, it } from 'vitest'
import { weekOf, weeksUpTo } from '../../../src/commands/ledger/week.ts'

describe('the week of', () => {
  it.each([
    ['a Monday at midnight', '2026-11-16T00:00:00.000Z', '2026-11-16'],
    ['the Sunday after it', '2026-11-22T23:59:59.999Z', '2026-11-16'],
    ['the Sunday before it', '2026-11-15T23:59:59.999Z', '2026-11-09'],
    ['a time in another zone', '2026-11-16T01:00:00+02:00', '2026-11-09'],
    ['a new year', '2026-01-01T12:00:00Z', '2025-12-29'],
    ['a time before 1970', '1969-12-28T00:00:00Z', '1969-12-22'],
  ])('%s', (_, time, week) => {
    expect(weekOf(Date.parse(time))).toBe(week)
  })
})

it('lists the weeks up to the last one, empty ones included', () => {
  expect(weeksUpTo('2026-11-16', '2026-10-26', 53)).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'])
  expect(weeksUpTo('2026-11-16', '2020-01-06', 2)).toEqual(['2026-11-09', '2026-11-16'])
})
