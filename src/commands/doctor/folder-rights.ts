import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A folder that others may write to, and which others. */
export type OpenFolder = { readonly path: string; readonly by: string; readonly close: string }

const groupWritable = 0o020
const worldWritable = 0o002
/** Only the owner of an entry may rename or remove it. */
const sticky = 0o1000

/**
 * The folder through which other users of the machine can change what lies in `folder`: itself, one of its parts, or a
 * folder above in which they can put another one in its place. Undefined if there is none, and on Windows. The sticky bit
 * protects the names above; inside it does not, as others may still add files. The own group of a user counts as the user.
 * @param parts relative to the folder
 */
export async function openToOthers(folder: string, parts: readonly string[]): Promise<OpenFolder | undefined> {
  if (process.platform === 'win32') return undefined
  for (const part of parts) {
    const open = await writersOf(join(folder, part), 0)
    if (open !== undefined) return open
  }
  for (let above = dirname(folder); ; above = dirname(above)) {
    const open = await writersOf(above, sticky)
    if (open !== undefined) return open
    if (above === dirname(above)) return undefined
  }
}

/** @param protection the bits that make it harmless */
async function writersOf(path: string, protection: number): Promise<OpenFolder | undefined> {
  const found: Stats | undefined = await stat(path).catch(() => undefined)
  if (found === undefined || (found.mode & protection) !== 0) return undefined
  if ((found.mode & worldWritable) !== 0) return { path, by: 'every user', close: `chmod o-w ${path}` }
  if ((found.mode & groupWritable) === 0 || found.gid === process.getgid?.()) return undefined
  return { path, by: `group ${found.gid}`, close: `chmod g-w ${path}` }
}
