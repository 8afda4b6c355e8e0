import { describe, expect, test } from 'vitest'
import { mirrors } from '../../src/config/mirrors-value.ts'

describe('a list of mirrors becomes a GOPROXY value', () => {
  const table: readonly [string, string][] = [
    ['https://a.example', 'https://a.example'],
    ['https://a.example,https://b.example|direct', 'https://a.example,https://b.example|direct'],
    ['https://a.example\nhttps://b.example', 'https://a.example,https://b.example'],
    ['https://a.example\r\n\r\n  https://b.example \r\n', 'https://a.example,https://b.example'],
    ['https://a.example|\nhttps://b.example', 'https://a.example|https://b.example'],
    ['https://a.example,\noff', 'https://a.example,off'],
    ['a.example/go, direct', 'a.example/go,direct'],
    ['goproxy.example:8081', 'goproxy.example:8081'],
    ['http://127.0.0.1:8080/token', 'http://127.0.0.1:8080/token'],
    ['file:///srv/goproxy', 'file:///srv/goproxy'],
    ['file:///C:/goproxy', 'file:///C:/goproxy'],
    ['https://user:secret@a.example', 'https://user:secret@a.example'],
    ['off', 'off'],
    ['direct', 'direct'],
    [',|https://a.example||', 'https://a.example'],
  ]
  test.each(table)('%j', (text, list) => expect(mirrors(text)).toEqual({ value: { list } }))
})

test.each(['auto', 'inherit'])('%s stands alone', (word) => {
  expect(mirrors(word)).toEqual({ value: word })
  expect(mirrors(`${word},https://a.example`)).toMatchObject({ entry: word })
})

test.each([
  'ftp://a.example',
  'https://',
  'https:/a.example',
  'http://a b',
  'https://a.example:notaport',
  'Direct',
  'goproxy',
  '/srv/goproxy',
  'file:srv',
  'file://',
  'C:\\goproxy',
  'https//a.example',
])('%j is no mirror, and is named', (entry) => {
  expect(mirrors(`https://fine.example,${entry}`)).toEqual({
    allowed: expect.stringContaining('direct and off'),
    entry,
  })
})

test('nothing but separators is no list', () => expect(mirrors(' ,\n| ')).toHaveProperty('allowed'))
