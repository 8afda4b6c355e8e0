import { hash } from 'node:crypto'
import { expect, it } from 'vitest'
import { h1 } from '../../src/gomod/h1.ts'

it.each([
  { name: 'ASCII', files: ['m@v1.0.0/go.mod', 'm@v1.0.0/B.go', 'm@v1.0.0/a.go'] },
  { name: 'letters whose order is another in UTF-16', files: ['\u{1f600}', '\ufffd', 'ä', 'z'] },
  { name: 'one name that is the beginning of another', files: ['a/b', 'a', 'a b'] },
  { name: 'no file', files: [] },
])('is the hash of the sorted lines: $name', ({ files }) => {
  const sorted = files.map((file) => Buffer.from(file)).toSorted(Buffer.compare)
  const lines = sorted.flatMap((file) => [Buffer.from(`${hash('sha256', file)}  `), file, Buffer.from('\n')])
  const digests = Buffer.concat(files.map((file) => hash('sha256', file, 'buffer')))
  const names = files.map((file) => Buffer.from(file).toString('latin1'))
  expect(h1(names, digests)).toBe(`h1:${hash('sha256', Buffer.concat(lines), 'base64')}`)
})
