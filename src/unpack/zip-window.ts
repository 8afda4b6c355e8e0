import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { freeMemory } from '../free-memory.ts'
import { ensure } from './unusual-zip.ts'

/** So much is read at once, except for a single view that needs more; bytes. */
const windowSize = 512 * 1024

/** A zip file, read by position through one buffer, so that it is never in memory as a whole. */
export class ZipWindow implements Disposable {
  readonly fd: number
  /** Bytes. */
  readonly size: number
  #buffer: Buffer
  #start = 0
  #end = 0

  constructor(path: string) {
    this.fd = openSync(path, 'r')
    this.size = fstatSync(this.fd).size
    this.#buffer = Buffer.allocUnsafeSlow(Math.min(this.size, windowSize))
  }

  /**
   * So many bytes from there. Valid until the next call.
   * @throws {UnusualZip} if the file does not reach that far
   */
  view(position: number, length: number): Buffer {
    if (position < this.#start || position + length > this.#end) this.#read(position, length)
    return this.#buffer.subarray(position - this.#start, position - this.#start + length)
  }

  [Symbol.dispose](): void {
    closeSync(this.fd)
    freeMemory(this.#buffer)
  }

  #read(position: number, length: number): void {
    ensure(position >= 0 && length >= 0 && position + length <= this.size, 'it ends too early')
    if (length > this.#buffer.length) {
      freeMemory(this.#buffer)
      this.#buffer = Buffer.allocUnsafeSlow(length)
    }
    // A window at the end of the file reaches back as far as it can: so the end of a small zip brings all of it.
    const start = Math.min(position, this.size - this.#buffer.length)
    this.#start = start
    this.#end = start
    while (this.#end < start + this.#buffer.length) {
      const count = readSync(
        this.fd,
        this.#buffer,
        this.#end - start,
        start + this.#buffer.length - this.#end,
        this.#end,
      )
      ensure(count > 0, 'it ends too early')
      this.#end += count
    }
  }
}
