import { constants } from 'node:fs'
import { chmod, copyFile, lstat, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FaultError } from '../../causes/fault-error.ts'
import { faultOf } from '../../causes/rules/table.ts'
import { hashMod, hashZip } from '../../gomod/dirhash.ts'
import { filePath } from '../../gomod/module-file.ts'
import { formatModule } from '../../gomod/module-version.ts'
import { type BundleFile, cachedPath } from './bundle-files.ts'

/** The time of every file of a bundle: the first one that all file systems and archives know. */
export const fixedTime = new Date('1980-01-01T00:00:00Z')

/**
 * Copies files from the module cache into a folder, and compares each copy with go.sum: what is in the folder is what was hashed.
 * @throws {FaultError} `gosum_mismatch` at the first file that differs
 */
export async function stageFiles(
  files: readonly BundleFile[],
  moduleCache: string,
  folder: string,
  onCount: (staged: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (const [index, { file, hashes }] of files.entries()) {
    signal.throwIfAborted()
    onCount(index)
    const source = cachedPath(moduleCache, file)
    const path = join(folder, filePath(file))
    await mkdir(dirname(path), { recursive: true })
    if (file.kind === 'info') {
      await writeFile(path, plainInfo(await readFile(source, 'utf8')))
      continue
    }
    await copyFile(source, path, constants.COPYFILE_FICLONE)
    const hash = file.kind === 'mod' ? hashMod(await readFile(path)) : await hashZip({ path })
    if (!hashes.has(hash)) throw new FaultError(mismatch(file, source, hash, hashes))
  }
}

/** Version and time alone: where the module came from is not the same from every mirror. */
function plainInfo(text: string): string {
  const { Version, Time } = JSON.parse(text) as { readonly Version: string; readonly Time?: string }
  return JSON.stringify(Time === undefined ? { Version } : { Version, Time })
}

function mismatch(file: BundleFile['file'], source: string, hash: string, hashes: ReadonlySet<string>) {
  const { path: module, version } = file
  const text = `${formatModule(file)}: ${source} has the hash ${hash}, and go.sum has ${[...hashes].join(' or ')}`
  return faultOf('gosum_mismatch', { text, module, version })
}

/** Gives all files and folders the same times and modes, whatever the umask is. Returns the paths of the files, sorted. */
export async function fixMetadata(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  // The deepest first: a change below a folder changes its time.
  for (const path of [...paths.sort().reverse(), folder]) {
    await chmod(path, (await lstat(path)).isDirectory() ? 0o755 : 0o644)
    await utimes(path, fixedTime, fixedTime)
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
