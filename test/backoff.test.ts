import { expect, it } from 'vitest'
import { backoffBound } from '../src/backoff.ts'

it.each([
  { name: 'the first wait', retriesBefore: 0, bound: 250 },
  { name: 'twice as long', retriesBefore: 1, bound: 500 },
  { name: 'and again', retriesBefore: 3, bound: 2000 },
  { name: 'never longer than the maximum', retriesBefore: 4, bound: 3000 },
  { name: 'nor if the power is beyond all numbers', retriesBefore: 5000, bound: 3000 },
])('$name', ({ retriesBefore, bound }) => {
  expect(backoffBound({ firstMs: 250, maxMs: 3000 }, retriesBefore)).toBe(bound)
})
