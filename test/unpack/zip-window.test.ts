import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ZipWindow } from '../../src/unpack/zip-window.ts'
import { temporaryFolder } from '../support/tree.ts'

function open(bytes: Buffer): ZipWindow {
  const path = join(temporaryFolder(), 'a.zip')
  writeFileSync(path, bytes)
  return new ZipWindow(path)
}

describe('a view of a zip', () => {
  const KiB = 1024
  const bytes = randomBytes(1500 * KiB)

  it('is of the bytes that are asked for, in any order', () => {
    using zip = open(bytes)
    for (const [at, length] of [
      [bytes.length - 22, 22],
      [0, 30],
      [511 * KiB, 2 * KiB],
      [512 * KiB, 512 * KiB],
      [1024 * KiB, 1],
      [0, 1000 * KiB],
      [10, 10],
      [700 * KiB, 800 * KiB],
      [bytes.length, 0],
      [0, bytes.length],
    ] as const) {
      expect(zip.view(at, length).equals(bytes.subarray(at, at + length)), `${length} bytes from ${at}`).toBe(true)
    }
  })

  it('of a small one is of all of it', () => {
    using zip = open(bytes.subarray(0, 100))
    expect([zip.view(90, 10), zip.view(0, 100)]).toEqual([bytes.subarray(90, 100), bytes.subarray(0, 100)])
  })

  it.each([
    [0, 101],
    [100, 1],
    [101, 0],
    [-1, 2],
    [5, -1],
    [90, 1024 * 1024],
  ])('from %i of %i bytes is refused, of a hundred', (at, length) => {
    using zip = open(bytes.subarray(0, 100))
    expect(() => zip.view(at, length)).toThrow('it ends too early')
  })
})
