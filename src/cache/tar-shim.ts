import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { folderName, listFiles } from './cache-folder.ts'
import { archiveVariable } from './worker-protocol.ts'

/** The variable with the path of the list that {@link orderTar} makes tar pack first; set for the cache worker. */
export const orderVariable = 'MODWARD_ORDER'

/**
 * Installs shims for tar in a folder of PATH, which only move the archive to a given path. The client would let tar extract
 * with absolute paths allowed, so that a crafted entry could write anywhere in the job's file system; unpack-archive.ts
 * extracts instead.
 */
export async function installTarShim(tools: string): Promise<void> {
  const aside = `"$${archiveVariable}"`
  const script = `#!/bin/sh\nln "$2" ${aside} 2>/dev/null || cp "$2" ${aside}\n`
  for (const name of ['tar', 'gtar']) await writeFile(join(tools, name), script, { mode: 0o755 })
}

/**
 * Installs a shim for tar in a folder that is first in PATH. It lets the real (GNU) tar pack the files of a list before all
 * others, and each only once.
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
