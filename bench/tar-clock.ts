import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A tar for PATH that does what the real one does, and notes how long that takes: packing is a part of saving. */
export class TarClock {
  /** To stand first in PATH. */
  readonly folder: string
  readonly #log: string

  private constructor(folder: string) {
    this.folder = folder
    this.#log = join(folder, 'log')
  }

  static async create(folder: string): Promise<TarClock> {
    const clock = new TarClock(folder)
    await mkdir(folder, { recursive: true })
    const real = execFileSync('sh', ['-c', 'command -v tar'], { encoding: 'utf8' }).trim()
    const lines = [
      '#!/bin/sh',
      'began=$(date +%s%N)',
      `${real} "$@"`,
      'code=$?',
      `echo $(($(date +%s%N) - began)) >> '${clock.#log}'`,
      'exit $code',
    ]
    await writeFile(join(folder, 'tar'), `${lines.join('\n')}\n`, { mode: 0o755 })
    return clock
  }

  /** Seconds since the last call in which tar was running. */
  async read(): Promise<number> {
    const text = await readFile(this.#log, 'utf8')
    await rm(this.#log)
    return (
      text
        .trim()
        .split('\n')
        .reduce((sum, line) => sum + Number(line), 0) / 1e9
    )
  }
}
