import { describe, expect, it } from 'vitest'
import { freeChunk } from '../src/free-memory.ts'

const size = 64 * 1024
const own = () => Buffer.allocUnsafeSlow(size).fill('x')

describe('a chunk that has been used', () => {
  it('is freed if it is all of its memory', () => {
    const chunk = own()
    expect(freeChunk(chunk)).toBe(true)
    expect(chunk).toHaveLength(0)
  })

  it('is freed if it is the end of its memory', () => {
    const chunk = own().subarray(100)
    expect(freeChunk(chunk)).toBe(true)
    expect(chunk).toHaveLength(0)
  })

  it('stays if another one follows in the same memory, as with chunked bodies', () => {
    const memory = own()
    expect(freeChunk(memory.subarray(0, 100))).toBe(false)
    expect(memory.toString('latin1', 100)).toBe('x'.repeat(size - 100))
  })

  it('stays if it is small and was cut off the end of what others use', () => {
    const memory = own()
    expect(freeChunk(memory.subarray(-100))).toBe(false)
    expect(memory).toHaveLength(size)
  })

  it('stays if it may share its memory with strangers', () => {
    const [chunk, stranger] = [Buffer.from('chunk'), Buffer.from('stranger')]
    expect(freeChunk(Buffer.from(chunk.buffer, chunk.buffer.byteLength - 1))).toBe(false)
    expect([String(chunk), String(stranger)]).toEqual(['chunk', 'stranger'])
  })
})
