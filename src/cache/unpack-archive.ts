import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Parser } from 'tar/parse'
import { isHeld, moveSync } from '../move.ts'
import { folderName } from './cache-folder.ts'
import { isSavedPath } from './saved-path.ts'
import { timingLimit, timingName } from './timing-metadata.ts'

const MiB = 1024 * 1024

/** The largest zip the go command accepts (codehost.MaxZipFile); no file of a module is larger. */
const fileLimit = 500 * MiB
/** What an archive may hold in all, so that a crafted one cannot fill the disk. */
const totalLimit = 8 * 1024 * MiB
/** How many members an archive may have, and how many folders they may need: ten times what the largest known projects have. */
const countLimit = 200_000
const folderLimit = 50_000

/** How long files are written before other work of the process has its turn. */
const turnMs = 20

/** What was unpacked from an archive. */
export type UnpackedArchive = {
  readonly files: number
  /** The damage from which on the archive was not read; empty if it is sound. */
  readonly damage: string
}

/**
 * Writes the module files of a tar archive (plain, gzip or zstd) into the folder, each appearing under its name only when it is
 * whole. An archive may be crafted: only plain files with names of module files are unpacked, and only below the folder;
 * links, devices, owners, modes and absolute or climbing paths have no effect. Writes synchronously: for a process of its own.
 */
export async function unpack(
  archive: AsyncIterable<Buffer>,
  folder: string,
  onFile: (path: string, files: number) => void,
): Promise<UnpackedArchive> {
  let files = 0
  let total = 0
  let count = 0
  let damage = ''
  let partial = ''
  const fail = (message: string | Error) => {
    damage ||= message instanceof Error ? message.message : message
  }
  const made = new Set([folder])
  /** Makes a folder and those above it; false if there are too many: each takes time to remove again. */
  const makeFolders = (path: string): boolean => {
    if (made.has(path)) return true
    if (!makeFolders(dirname(path)) || made.size > folderLimit) return false
    makeOne(path)
    made.add(path)
    return true
  }
  // The parser's own limit on the compression ratio protects against archives that are mostly zeros.
  const parser = new Parser({ onwarn: (_code, message) => fail(message) })
  parser.on('error', fail)
  parser.on('entry', (entry) => {
    const name = entry.type === 'File' || entry.type === 'OldFile' ? savedName(entry.path) : undefined
    total += entry.size
    if (total > totalLimit || ++count > countLimit) fail('it holds more than any set of modules')
    if (name === undefined || damage !== '' || entry.size > (name === timingName ? timingLimit : fileLimit)) {
      entry.resume()
      return
    }
    const path = join(folder, name)
    if (!makeFolders(dirname(path))) {
      fail('it needs more folders than any set of modules')
      entry.resume()
      return
    }
    const file = openSync(`${path}.part`, 'w', 0o644)
    partial = `${path}.part`
    let left = entry.size
    entry.on('data', (chunk: Buffer) => {
      left -= writeSync(file, chunk)
    })
    entry.on('end', () => {
      closeSync(file)
      if (left !== 0 || damage !== '') return
      if (!moveIntoPlace(partial, path)) return
      if (name !== timingName) onFile(name, ++files)
    })
  })
  // The handlers above throw through the parser.
  const write = (action: () => void) => {
    try {
      action()
    } catch (error) {
      // The only file system error that is the archive's own. No file is another's folder, as none lies below @v.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENAMETOOLONG')) throw error
      fail(error)
    }
  }
  let turned = performance.now()
  for await (const chunk of archive) {
    write(() => parser.write(chunk))
    if (damage !== '') break
    // A slow disk must not hold the network up: what has come by then decides whether the rest is waited for.
    if (performance.now() - turned < turnMs) continue
    await setImmediate()
    turned = performance.now()
  }
  if (damage === '') write(() => parser.end())
  if (damage !== '' && partial !== '') rmSync(partial, { force: true })
  return { files, damage }
}

/** Not Node's recursive mkdir: on Windows that never ends if a name is not allowed. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** False if another process has the file open for too long, as a virus scanner may: it is left out, and comes from a mirror. */
function moveIntoPlace(partial: string, path: string): boolean {
  try {
    moveSync(partial, path)
    return true
  } catch (error) {
    if (!isHeld(error)) throw error
    return false
  }
}

/** The path below the saved folder, if a saved folder can have such a file; else undefined. */
export function savedName(path: string): string | undefined {
  if (path === `${folderName}/${timingName}`) return timingName
  const name = path.slice(folderName.length + 1)
  return path.startsWith(`${folderName}/`) && isSavedPath(name) ? name : undefined
}
