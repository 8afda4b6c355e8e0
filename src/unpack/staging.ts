import { mkdirSync, mkdtempSync, readlinkSync, renameSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { removeTree } from '../module-cache/remove-tree.ts'

const day = 24 * 60 * 60 * 1000

/** Whose a staging folder is: a process, and the pid namespace (container) in which its number means something. */
export type Owner = { readonly namespace: string; readonly pid: number }

const staging = /^modward-(\d+)-(\d+)-\w+$/

/**
 * Makes the folder that this process stages modules in, below `GOMODCACHE/cache`: in the file system of the module cache,
 * under a name that the go command never looks for.
 */
export function makeStaging(moduleCache: string): string {
  const parent = join(moduleCache, 'cache')
  const { namespace, pid } = thisProcess()
  mkdirSync(parent, { recursive: true })
  return mkdtempSync(join(parent, `modward-${namespace}-${pid}-`))
}

/**
 * Removes the staging folders of processes that were killed. A folder is renamed first, so that a process that still uses it
 * (if it was judged wrongly) can no longer move a module out of it while its files are being removed.
 */
export async function sweepStaging(moduleCache: string, now: number = Date.now()): Promise<void> {
  const parent = join(moduleCache, 'cache')
  for (const name of await readdir(parent).catch(() => [])) {
    const owner = ownerOf(name)
    if (owner === undefined) continue
    const found = await stat(join(parent, name)).catch(() => undefined)
    if (found === undefined || !isAbandoned(owner, thisProcess(), isAlive, now - found.mtimeMs)) continue
    try {
      const trash = join(makeStaging(moduleCache), name)
      renameSync(join(parent, name), trash)
      await removeTree(join(trash, '..'))
    } catch {
      // It is another user's, or another process is sweeping too.
    }
  }
}

/** Whose staging folder has this name; undefined if it is none. */
export function ownerOf(name: string): Owner | undefined {
  const [, namespace, pid] = staging.exec(name) ?? []
  return namespace === undefined ? undefined : { namespace, pid: Number(pid) }
}

/**
 * Whether a folder is not used any more: its process is gone, or (for processes that cannot be seen from here, or whose
 * number is used again) no module was staged in it or moved out of it for a day.
 */
export function isAbandoned(owner: Owner, here: Owner, isAlive: (pid: number) => boolean, idleMs: number): boolean {
  return (owner.namespace === here.namespace && !isAlive(owner.pid)) || idleMs > day
}

function thisProcess(): Owner {
  return { namespace: pidNamespace(), pid: process.pid }
}

/** The number of the pid namespace on Linux; elsewhere there is only one. */
function pidNamespace(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0'
  } catch {
    return '0'
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
