import { expect, it } from 'vitest'
import { findZipEnd, isZipDirectory, isZipStart, longestZipTail, zipEndSize } from '../../src/gomod/zip-end.ts'

/** An end record of a directory of 46 bytes at 100. */
const record = Buffer.from('504b050600000000010001002e000000640000000000', 'hex')
const found = { directorySize: 46, directoryOffset: 100 }
const comment = Buffer.alloc(0xffff, 'x')

it.each([
  { name: 'a record alone', tail: record, end: { at: 0, ...found } },
  { name: 'a record behind other bytes', tail: Buffer.concat([Buffer.alloc(9), record]), end: { at: 9, ...found } },
  { name: 'a record with the longest comment', tail: Buffer.concat([record, comment]), end: { at: 0, ...found } },
  { name: 'the last of two', tail: Buffer.concat([record, record]), end: { at: zipEndSize, ...found } },
  { name: 'a record that is cut off', tail: record.subarray(0, -1), end: undefined },
  {
    name: 'a cut record behind other bytes',
    tail: Buffer.concat([Buffer.alloc(30), record.subarray(0, 10)]),
    end: undefined,
  },
  { name: 'nothing', tail: Buffer.alloc(0), end: undefined },
])('finds the end record in $name', ({ tail, end }) => expect(findZipEnd(tail)).toEqual(end))

it('knows how far from the end the record may begin', () => {
  expect(Buffer.concat([record, comment])).toHaveLength(longestZipTail)
})

it.each([
  { name: 'a local header', bytes: 'PK\x03\x04rest', isStart: true, isDirectory: false },
  { name: 'an empty zip', bytes: 'PK\x05\x06', isStart: true, isDirectory: false },
  { name: 'a directory', bytes: 'PK\x01\x02rest', isStart: false, isDirectory: true },
  { name: 'a page', bytes: '<html>', isStart: false, isDirectory: false },
  { name: 'half a signature', bytes: 'PK', isStart: false, isDirectory: false },
])('tells what $name is', ({ bytes, isStart, isDirectory }) => {
  const buffer = Buffer.from(bytes)
  expect({ isStart: isZipStart(buffer), isDirectory: isZipDirectory(buffer) }).toEqual({ isStart, isDirectory })
})
