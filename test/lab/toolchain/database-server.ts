import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { FaultError } from '../../../src/causes/fault-error.ts'
import { faultOf } from '../../../src/causes/rules/table.ts'
import type { ReadRemote } from '../../../src/sumdb/client.ts'

/** Builds the checksum database of golang.org/x/mod into the folder; returns the program. */
export async function buildDatabase(folder: string): Promise<string> {
  const source = join(folder, 'source')
  const program = join(folder, process.platform === 'win32' ? 'sumdb.exe' : 'sumdb')
  await cp(join(import.meta.dirname, 'sumdb'), source, { recursive: true })
  await promisify(execFile)('go', ['build', '-o', program, '.'], { cwd: source, env: { ...process.env, GOFLAGS: '' } })
  return program
}

/** A checksum database on loopback. */
export type DatabaseServer = { readonly key: string; readonly read: ReadRemote; close(): Promise<void> }

/** Starts one that begins with so many records; two with the same `keyFile` and another `story` are a fork. */
export async function startDatabase(
  program: string,
  keyFile: string,
  grow: number,
  story = '',
): Promise<DatabaseServer> {
  const child = spawn(program, ['-key', keyFile, '-grow', String(grow), '-story', story], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const key = String((await lines.next()).value)
  const url = String((await lines.next()).value)
  return { key, read: (path) => read(`${url}${path}`), close: () => end(child) }
}

async function read(url: string): Promise<Buffer> {
  const reply = await fetch(url)
  if (reply.ok) return Buffer.from(await reply.arrayBuffer())
  throw new FaultError(faultOf('sumdb_lookup_failed', { text: `reading ${url}: ${reply.status}`, url }))
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await ended
}

/** The hash that the database has on record for a module version. */
export function sumOf(path: string, version: string): string {
  return `h1:${createHash('sha256').update(`${path}@${version}`).digest('base64')}`
}
