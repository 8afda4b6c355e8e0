import { randomUUID } from 'node:crypto'
import { rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { move } from '../move.ts'
import { requireReader } from '../unread-pipe.ts'
import type { Report } from './schema.ts'

/** A document as modward prints and writes it: indented, with a line's end. */
export function renderJson(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}

/** Writes the report to `path` by {@link writeText}. */
export function writeReport(path: string, report: Report): Promise<string> {
  return writeText(path, renderJson(report))
}

/**
 * Writes a text to `path`, folders included, and resolves to the absolute path. Atomic: a reader gets the old file or the
 * new one, never half of one. Throws the file system's error if that cannot be done; nothing is left behind then.
 */
export async function writeText(path: string, text: string): Promise<string> {
  const target = resolve(path)
  const staged = `${target}.${randomUUID()}.tmp`
  await makeFolder(dirname(target))
  // A device, such as /dev/stdout, or a pipe is written to: a rename would replace it by a file.
  const known = await stat(target).catch(() => undefined)
  if (known !== undefined && !known.isFile() && !known.isDirectory()) {
    const reader = requireReader(target)
    try {
      await writeFile(target, text)
    } finally {
      reader.close()
    }
    return target
  }
  try {
    await writeFile(staged, text, { flag: 'wx' })
    await move(staged, target)
  } catch (error) {
    await rm(staged, { force: true })
    throw error
  }
  return target
}

/** A document with every text in it redacted: what is made of it afterwards is fit to be shown. */
export function redactDeep<Document>(document: Document, redact: (text: string) => string): Document {
  return JSON.parse(
    JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? redact(value) : value)),
  )
}
