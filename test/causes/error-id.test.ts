import { expect, it } from 'vitest'
import { errorIdIn, newErrorId, withoutErrorIds } from '../../src/causes/error-id.ts'

it('finds the id of an answer in what go prints of it, and takes it out', () => {
  const { id, mark } = newErrorId()
  const text = `go: example.com/one@v1.0.0: reading https://m/x: 502 Bad Gateway\n\tserver response: https://m ${mark}: EOF`
  expect(errorIdIn(text)).toBe(id)
  expect(withoutErrorIds(text)).toBe(
    'go: example.com/one@v1.0.0: reading https://m/x: 502 Bad Gateway\n\tserver response: https://m: EOF',
  )
})

it('finds none in a text without', () => {
  for (const text of ['', '[mw:]', '[mw:xyz]', '[mw:123]']) {
    expect(errorIdIn(text)).toBeUndefined()
    expect(withoutErrorIds(text)).toBe(text)
  }
})
