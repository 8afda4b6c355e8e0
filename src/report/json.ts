import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Report } from './report.ts'

/** A document as modward prints and writes it: indented, with a line's end. */
export function renderJson(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}

/**
 * Writes the report to `path`, folders included, and resolves to the absolute path. Whoever reads it meets the old file or
 * the new one, never half of one. Throws the file system's error where that cannot be done; nothing is left behind then.
 */
export async function writeReport(path: string, report: Report): Promise<string> {
  const target = resolve(path)
  const draft = `${target}.${randomUUID()}.tmp`
  await mkdir(dirname(target), { recursive: true })
  try {
    await writeFile(draft, renderJson(report), { flag: 'wx' })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  return target
}

/** A document with every text in it passed through `hide`: what is made of it afterwards is fit to be shown. */
export function hidden<Document>(document: Document, hide: (text: string) => string): Document {
  return JSON.parse(JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? hide(value) : value)))
}
