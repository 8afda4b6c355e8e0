import { chmod, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Removes a folder with all that is in it. Makes its folders writable first: those of unpacked modules are read-only, and
 * only root can remove a file from such a folder (as cmd/go/internal/modfetch, RemoveAll). What is not there counts as
 * removed.
 */
export async function removeTree(path: string): Promise<void> {
  await makeWritable(path)
  await rm(path, { recursive: true, force: true })
}

async function makeWritable(folder: string): Promise<void> {
  // What cannot be changed or read shows when it is removed.
  await chmod(folder, 0o700).catch(() => {})
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (entry.isDirectory()) await makeWritable(join(folder, entry.name))
  }
}
