import { expect, test } from 'vitest'
import { Output } from '../../src/go/go-output.ts'

test('a short output is whole', () => {
  const output = new Output()
  output.add('one')
  output.add('two')
  expect(String(output)).toBe('one\ntwo\n')
})

test('of a long one the beginning and the end are kept, in order, and the gap is told', () => {
  const output = new Output()
  const total = 50_000
  for (let line = 1; line <= total; line++) output.add(`line ${line} ${'x'.repeat(30)}`)
  const text = String(output)
  expect(text.length).toBeLessThan(300_000)
  const numbers = Array.from(text.matchAll(/^line (\d+)/gm), ([, number]) => Number(number))
  expect(numbers[0]).toBe(1)
  expect(numbers.at(-1)).toBe(total)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  const [, dropped] = /^\[(\d+) lines left out\]$/m.exec(text) ?? []
  expect(numbers.length + Number(dropped)).toBe(total)
})

test('asking in between changes nothing', () => {
  const [asked, silent] = [new Output(), new Output()]
  for (let line = 0; line < 20_000; line++) {
    asked.add(`line ${line} ${'y'.repeat(20)}`)
    silent.add(`line ${line} ${'y'.repeat(20)}`)
    if (line % 5000 === 0) String(asked)
  }
  const shown = (output: Output) => String(output).slice(-1000)
  expect(shown(asked)).toBe(shown(silent))
})
