import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Parser } from 'tar/parse'
import { unescapeModule } from '../gomod/escape.ts'
import { folderName } from './cache-folder.ts'
import { timingLimit, timingName } from './timing-metadata.ts'

const MiB = 1024 * 1024

/** The largest zip the go command accepts (codehost.MaxZipFile); no file of a module is larger. */
const fileLimit = 500 * MiB
/** What an archive may hold in all, so that a crafted one cannot fill the disk. */
const totalLimit = 8 * 1024 * MiB
/** How many members an archive may have: ten times what the largest known projects need, and no danger to any disk. */
const countLimit = 200_000

/** What an archive gave. */
export type Unpacked = {
  readonly files: number
  /** What was wrong with the archive; the files before that place stand. Empty when it was sound to its end. */
  readonly damage: string
}

/**
 * Writes the module files of a tar archive (plain, gzip or zstd) into the folder, each appearing under its name only
 * when it is whole. Whoever can write to a cache chooses what is in an archive: so nothing but plain files whose names are
 * those of module files is taken, wherever they claim to belong; links, devices, owners, modes and absolute or climbing
 * paths have no effect. Writes synchronously: this is for a process of its own.
 */
export async function unpack(
  archive: AsyncIterable<Buffer>,
  folder: string,
  onFile: (path: string, files: number) => void,
): Promise<Unpacked> {
  let files = 0
  let total = 0
  let count = 0
  let damage = ''
  let partial = ''
  const fail = (message: string | Error) => {
    damage ||= message instanceof Error ? message.message : message
  }
  // The parser's own limit on how far data may swell protects against archives that are mostly zeros.
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
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(`${path}.part`, 'w', 0o644)
    partial = `${path}.part`
    let left = entry.size
    entry.on('data', (chunk: Buffer) => {
      left -= writeSync(file, chunk)
    })
    entry.on('end', () => {
      closeSync(file)
      if (left !== 0 || damage !== '') return
      renameSync(partial, path)
      if (name !== timingName) onFile(name, ++files)
    })
  })
  // The handlers above throw through the parser.
  const write = (action: () => void) => {
    try {
      action()
    } catch (error) {
      // The one fault of the file system that is the archive's; files cannot stand in each other's way, as none is below @v.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENAMETOOLONG')) throw error
      fail(error)
    }
  }
  for await (const chunk of archive) {
    write(() => parser.write(chunk))
    if (damage !== '') break
  }
  if (damage === '') write(() => parser.end())
  if (damage !== '' && partial !== '') rmSync(partial, { force: true })
  return { files, damage }
}

const segment = /^[A-Za-z0-9._~!+-]+$/

/** The part of an archive's name below the saved folder, where that is a name that a saved folder has; undefined for others. */
export function savedName(path: string): string | undefined {
  const [root, ...parts] = path.split('/')
  if (path === `${folderName}/${timingName}`) return timingName
  const [file, at, ...module] = parts.toReversed()
  if (root !== folderName || file === undefined || at !== '@v' || module.length === 0) return undefined
  if (!/.\.(?:info|mod|zip)$/.test(file)) return undefined
  if (![file, ...module].every((part) => segment.test(part) && !/^\.+$/.test(part))) return undefined
  const name = parts.join('/')
  return unescapeModule(name) === undefined ? undefined : name
}
