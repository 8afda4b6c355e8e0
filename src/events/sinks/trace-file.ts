import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { messageOf } from '../../error-message.ts'
import { requireReader } from '../../unread-pipe.ts'
import type { TimedEvent } from '../event.ts'

/** Lines are written when so many characters have gathered, or so many milliseconds later. */
const batchSize = 64 * 1024
const batchMs = 500

export type TraceFileOptions = {
  readonly path: string
  /** `w` begins a new file, `a` adds to one. */
  readonly flag: 'w' | 'a'
  readonly redact: (text: string) => string
  /** Called once, if the file cannot be written: there is no trace then, and nothing else changes. */
  readonly onError: (reason: string) => void
}

/** The trace: every event as a line of JSON, secrets redacted. Bytes as they arrive are left out. */
export class TraceFile {
  readonly #options: TraceFileOptions
  #file: number | undefined
  #lines: string[] = []
  #size = 0
  #timer: NodeJS.Timeout | undefined
  #isBroken = false

  constructor(options: TraceFileOptions) {
    this.#options = options
  }

  readonly sink = (event: TimedEvent): void => {
    if (event.type === 'bytes' || this.#isBroken) return
    // In each text, before quotes are escaped: a secret with a quote in it would not be found afterwards.
    const { redact } = this.#options
    const { atMs, ...rest } = event
    const line = JSON.stringify({ atMs, ...rest }, (_, value) => (typeof value === 'string' ? redact(value) : value))
    this.#lines.push(`${line}\n`)
    this.#size += line.length
    if (event.type === 'run.end' || this.#size >= batchSize) this.#write()
    else this.#timer ??= setTimeout(() => this.#write(), batchMs).unref()
    if (event.type === 'run.end') this.#close()
  }

  #write(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const text = this.#lines.join('')
    this.#lines = []
    this.#size = 0
    try {
      const { path, flag } = this.#options
      this.#file ??= open(path, flag)
      writeSync(this.#file, text)
    } catch (error) {
      this.#isBroken = true
      this.#options.onError(messageOf(error))
    }
  }

  #close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }
}

function open(path: string, flag: 'w' | 'a'): number {
  makeFolder(dirname(path))
  const reader = requireReader(path)
  try {
    return openSync(path, flag, 0o600)
  } finally {
    reader.close()
  }
}

/** Node's own recursive mkdir never ends if a folder exists and nothing can be made in it, as below /proc. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'EISDIR') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path))
    mkdirSync(path)
  }
}
