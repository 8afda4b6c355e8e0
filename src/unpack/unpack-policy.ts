import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** File systems of the machine itself, by the type that statfs gives (linux/magic.h; on macOS the numbers of its kernel). */
const localFileSystems: Partial<Record<NodeJS.Platform, ReadonlyMap<number, string>>> = {
  linux: new Map([
    [0xef53, 'ext4'],
    [0x58465342, 'xfs'],
    [0x9123683e, 'btrfs'],
    [0x01021994, 'tmpfs'],
    [0x794c7630, 'overlayfs'],
    [0x2fc12fc1, 'zfs'],
    [0xf2f52010, 'f2fs'],
    [0xca451a4e, 'bcachefs'],
  ]),
  darwin: new Map([
    [17, 'hfs'],
    [26, 'apfs'],
  ]),
}

/** What decides whether modules are unpacked here. */
export type UnpackFacts = {
  readonly platform: NodeJS.Platform
  /** GOFLAGS, as `go env` prints it. */
  readonly goflags: string
  /** The types of the file systems that hold unpacked modules, staged ones and zips, and whether all may be written. */
  readonly fileSystems: readonly number[]
  readonly isWritable: boolean
}

/** Whether modules are unpacked here, and how; or why go has to unpack them. */
export type UnpackPolicy =
  | { readonly unpack: true; readonly readOnlyFolders: boolean }
  | { readonly unpack: false; readonly why: string }

/**
 * Unpacking relies on renaming folders at once and for all to see, and on go's locks (flock). Both hold on local file systems;
 * not on Windows, where a virus scanner that has a file open makes renaming its folder fail.
 */
export function unpackPolicy({ platform, goflags, fileSystems, isWritable }: UnpackFacts): UnpackPolicy {
  const local = localFileSystems[platform]
  if (local === undefined) return { unpack: false, why: `go unpacks modules on ${platform}` }
  if (!isWritable) return { unpack: false, why: 'the module cache is read-only' }
  const foreign = fileSystems.find((type) => !local.has(type))
  if (foreign !== undefined) {
    return { unpack: false, why: `the module cache is on a file system of type 0x${foreign.toString(16)}` }
  }
  return { unpack: true, readOnlyFolders: !keepsFoldersWritable(goflags) }
}

/** What {@link unpackPolicy} needs to know of a module cache, which may not be there yet. */
export function lookAtModuleCache(moduleCache: string): Pick<UnpackFacts, 'fileSystems' | 'isWritable'> {
  const folders = ['.', 'cache', 'cache/download'].map((path) => nearestFolder(join(moduleCache, path)))
  return {
    fileSystems: folders.map((folder) => statfsSync(folder).type),
    isWritable: folders.every(isWritableFolder),
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path))
}

function isWritableFolder(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The last `-modcacherw` in GOFLAGS decides, as in Go's package flag. */
function keepsFoldersWritable(goflags: string): boolean {
  const values = goflags
    .split(/\s+/)
    .map((flag) => /^['"]?--?modcacherw(?:=(.*?))?['"]?$/.exec(flag))
    .filter((match) => match !== null)
    .map(([, value]) => value ?? 'true')
  return /^(1|t|true)$/i.test(values.at(-1) ?? 'false')
}
