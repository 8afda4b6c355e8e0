import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { frozenRoot } from './freeze.ts'

const folder = join(frozenRoot, 'results')

/** Keeps what a part of the bench has measured, in place of what it measured before. */
export async function keepResult(id: string, result: unknown): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${id}.json`), JSON.stringify(result))
}

/** What a part of the bench measured last; undefined if it never did. */
export async function keptResult<Result>(id: string): Promise<Result | undefined> {
  const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Result)
}
