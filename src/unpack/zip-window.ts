import { fstatSync, readSync } from 'node:fs'
import { ensure } from './unusual-zip.ts'

/** So much is read at once, except for a single view that needs more; bytes. */
const windowSize = 512 * 1024

/** A zip file, read by position through one buffer, so that it is never in memory as a whole. */
export class ZipWindow {
  readonly fd: number
  /** Bytes. */
  readonly size: number
  #buffer: Buffer
  #start = 0
  #end = 0

  constructor(fd: number) {
    this.fd = fd
    this.size = fstatSync(fd).size
    this.#buffer = Buffer.allocUnsafeSlow(Math.min(this.size, windowSize))
    // Read first, the end of a small zip brings all of it.
    this.view(this.size - this.#buffer.length, this.#buffer.length)
  }

  /**
   * So many bytes from there. Valid until the next call.
   * @throws {UnusualZip} if the file does not reach that far
   */
  view(position: number, length: number): Buffer {
    if (position < this.#start || position + length > this.#end) this.#read(position, length)
    return this.#buffer.subarray(position - this.#start, position - this.#start + length)
  }

  #read(position: number, length: number): void {
    ensure(position >= 0 && length >= 0 && position + length <= this.size, 'it ends too early')
    if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(length)
    this.#start = position
    this.#end = position
    const wanted = Math.min(position + this.#buffer.length, this.size)
    while (this.#end < wanted) {
      const count = readSync(this.fd, this.#buffer, this.#end - position, wanted - this.#end, this.#end)
      ensure(count > 0, 'it ends too early')
      this.#end += count
    }
  }
}
