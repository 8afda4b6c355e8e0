import { readlinkSync } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const day = 24 * 60 * 60 * 1000

/** Whose a folder is: a process, and the pid namespace (container) in which its number means something. */
export type Owner = { readonly namespace: string; readonly pid: number }

/** How the names of this process's own folders begin, if they are of this kind: `KIND-NAMESPACE-PID-`. Letters and digits follow. */
export function ownFolderPrefix(kind: string): string {
  const { namespace, pid } = thisProcess()
  return `${kind}-${namespace}-${pid}-`
}

/** Whose folder has this name; undefined if it is none of this kind. */
export function ownerOf(name: string, kind: string): Owner | undefined {
  if (!name.startsWith(`${kind}-`)) return undefined
  const [, namespace, pid] = /^(\d+)-(\d+)-\w+$/.exec(name.slice(kind.length + 1)) ?? []
  return namespace === undefined ? undefined : { namespace, pid: Number(pid) }
}

/**
 * Whether a folder is not used any more: its process is gone, or (for processes that cannot be seen from here, or whose
 * number is used again) nothing was put into it or moved out of it for a day.
 */
export function isAbandoned(owner: Owner, here: Owner, isAlive: (pid: number) => boolean, idleMs: number): boolean {
  return (owner.namespace === here.namespace && !isAlive(owner.pid)) || idleMs > day
}

/** The paths of this user's folders of a kind that processes left when they were killed; none if `parent` cannot be read. */
export async function findAbandoned(
  parent: string,
  kind: string,
  now: number = Date.now(),
): Promise<readonly string[]> {
  const abandoned: string[] = []
  for (const name of await readdir(parent).catch(() => [])) {
    const owner = ownerOf(name, kind)
    if (owner === undefined) continue
    const path = join(parent, name)
    const found = await lstat(path).catch(() => undefined)
    if (!found?.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) continue
    if (isAbandoned(owner, thisProcess(), isAlive, now - found.mtimeMs)) abandoned.push(path)
  }
  return abandoned
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
