import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { ignoreMissing } from './link-files.ts'

/** How many folders are open at once: a process may have no more than 256 open files, as on macOS. */
const width = 16

/**
 * The files below a folder, links left out, by their paths relative to it, with `/`; none if there is no folder.
 * @param limit how many entries are looked at, folders included
 * @throws the file system's error
 */
export async function walkFiles(folder: string, limit = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const files: string[] = []
  const folders = [folder]
  for (let looked = 0; folders.length > 0 && looked < limit; ) {
    const here = folders.splice(0, width)
    const lists = await Promise.all(here.map((path) => readdir(path, { withFileTypes: true }).catch(ignoreMissing)))
    for (const entry of lists.flatMap((list) => list ?? [])) {
      if (++looked > limit) break
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile()) files.push(relative(folder, path).replaceAll(sep, '/'))
      else if (entry.isDirectory()) folders.push(path)
    }
  }
  return files
}
