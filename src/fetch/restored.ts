import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ContentTrouble, smallTrouble } from './content.ts'
import type { Content } from './outcome.ts'
import { sizeLimit, type Wanted } from './wanted.ts'
import { sumOfZip, zipFileTrouble } from './zip-file.ts'

/** A restored copy, or why it is none. */
export type Copy =
  | { readonly content: Content; readonly size: number }
  | { readonly trouble: ContentTrouble; readonly path: string }

/**
 * Files that an earlier job saved, in a folder laid out as a GOPROXY: the first source, and not a trusted one. Copies are
 * checked like a mirror's, and go hashes them like any other.
 */
export async function findRestored(
  folder: string,
  wanted: Wanted,
  sum: string | undefined,
  verify: boolean,
): Promise<Copy | undefined> {
  const path = join(folder, wanted.path)
  try {
    return await read(path, wanted, sum, verify)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { path, trouble: { cause: 'bad_reply', detail: `it cannot be read (${reason})` } }
  }
}

async function read(path: string, wanted: Wanted, sum: string | undefined, verify: boolean): Promise<Copy | undefined> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (size === undefined) return undefined
  if (size > sizeLimit(wanted.kind))
    return { path, trouble: { cause: 'bad_reply', detail: `${size} bytes are too many` } }
  if (wanted.kind !== 'zip') {
    const bytes = await readFile(path)
    const trouble = smallTrouble(wanted, bytes, sum)
    return trouble === undefined ? { content: { bytes }, size } : { path, trouble }
  }
  const file = await open(path)
  const trouble = await zipFileTrouble(file, size).finally(() => file.close())
  const wrong = trouble ?? (verify ? await sumOfZip({ path }, sum) : undefined)
  return wrong === undefined ? { content: { path }, size } : { path, trouble: wrong }
}

/**
 * Whether go will hold a restored copy against a hash that did not come with it. Without one in go.sum, it might believe the
 * cache; the facts of a version (`.info`) carry no weight, and toolchains are always held against the checksum database.
 */
export function isVerifiable({ kind, module }: Wanted, sum: string | undefined): boolean {
  return sum !== undefined || kind === 'info' || module === 'golang.org/toolchain'
}
