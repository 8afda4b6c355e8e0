import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { folderName, listFiles } from './cache-folder.ts'
import { archiveVariable } from './worker-protocol.ts'

/** Names the list that {@link orderTar} has tar pack first; set for the store process. */
export const orderVariable = 'MODWARD_ORDER'

/**
 * Puts programs into a folder of PATH that take the place of tar and do nothing but put the archive aside. The client
 * would have tar extract with absolute paths allowed, and so let a crafted entry write anywhere in the job's file system;
 * unpack.ts does it instead.
 */
export async function installTarShim(tools: string): Promise<void> {
  const aside = `"$${archiveVariable}"`
  const script = `#!/bin/sh\nln "$2" ${aside} 2>/dev/null || cp "$2" ${aside}\n`
  for (const name of ['tar', 'gtar']) await writeFile(join(tools, name), script, { mode: 0o755 })
}

/**
 * Puts a program into a folder that stands first in PATH, which has the real (GNU) tar pack the files of a list before
 * anything else, and each only once.
 */
export async function orderTar(tools: string): Promise<void> {
  const script = `#!/bin/sh\nPATH="\${PATH#*:}"\nexec tar -C "$GITHUB_WORKSPACE" --no-recursion --files-from="$${orderVariable}" "$@"\n`
  await writeFile(join(tools, 'tar'), script, { mode: 0o755 })
}

/**
 * The list for {@link orderTar}: small files first, because go needs every `.mod` before it unpacks its first zip, and can
 * unpack while the zips of a restore are still coming.
 */
export async function smallFirst(folder: string): Promise<string> {
  const rank = (path: string) => ['.mod', '.info', '.zip'].indexOf(extname(path))
  const paths = [...(await listFiles(folder)).keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return paths.map((path) => `${folderName}/${path}\n`).join('')
}
