import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findAbandoned, ownFolderPrefix } from '../../process-folder.ts'

const kind = 'modward-spool'

/** A path for the spool of this process in a folder for temporary files; nothing is made. */
export function spoolFolder(temp: string): string {
  return join(temp, ownFolderPrefix(kind) + randomUUID().slice(0, 8))
}

/** Removes the spools of processes that were killed. Never rejects: what stays costs nothing but space. */
export async function sweepSpools(temp: string): Promise<void> {
  for (const path of await findAbandoned(temp, kind)) await rm(path, { recursive: true, force: true }).catch(() => {})
}
