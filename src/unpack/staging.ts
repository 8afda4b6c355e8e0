import { mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { removeTree } from '../module-cache/remove-tree.ts'
import { findAbandoned, ownFolderPrefix } from '../process-folder.ts'

const kind = 'modward'

/**
 * Makes the folder that this process stages modules in, below `GOMODCACHE/cache`: in the file system of the module cache,
 * under a name that the go command never looks for.
 */
export function makeStaging(moduleCache: string): string {
  const parent = join(moduleCache, 'cache')
  mkdirSync(parent, { recursive: true })
  return mkdtempSync(join(parent, ownFolderPrefix(kind)))
}

/**
 * Removes the staging folders of processes that were killed. A folder is renamed first, so that a process that still uses it
 * (if it was judged wrongly) can no longer move a module out of it while its files are being removed.
 */
export async function sweepStaging(moduleCache: string): Promise<void> {
  for (const path of await findAbandoned(join(moduleCache, 'cache'), kind)) {
    try {
      const trash = join(makeStaging(moduleCache), basename(path))
      renameSync(path, trash)
      await removeTree(join(trash, '..'))
    } catch {
      // Another process is sweeping too.
    }
  }
}
