import { formatModule, isModuleVersion, type ModuleVersion } from '../gomod/module-version.ts'
import { filePathError } from './file-path.ts'
import { ensure } from './unusual-zip.ts'
import type { ZipEntry } from './zip-directory.ts'

const MiB = 1024 * 1024
/** What a module may hold (golang.org/x/mod/zip); bytes. */
const moduleLimit = 500 * MiB
const topFileLimits: ReadonlyMap<string, number> = new Map([
  ['go.mod', 16 * MiB],
  ['LICENSE', 16 * MiB],
])

/** Versions as the go command spells them in file names (golang.org/x/mod/module, CanonicalVersion). */
const canonicalVersion = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+incompatible)?$/

/**
 * The paths of a zip's files within the module's folder, after the checks of golang.org/x/mod/zip, Unzip: every name begins
 * with `module@version/`, is allowed, is not there twice (in upper and lower case), and is not a folder of another; the
 * sizes are within go's limits. Entries for folders, which go passes over, count as unusual.
 * @throws {UnusualZip} for everything else
 */
export function moduleFiles(module: ModuleVersion, zipSize: number, entries: readonly ZipEntry[]): readonly string[] {
  const isModule = isModuleVersion(module) && canonicalVersion.test(module.version)
  ensure(isModule && filePathError(formatModule(module)) === undefined, 'the module has an unusual name')
  ensure(entries.length > 0, 'there is nothing in it')
  ensure(zipSize <= moduleLimit, 'it is larger than 500 MiB')
  const prefix = `${formatModule(module)}/`
  const known = new Names()
  let total = 0
  return entries.map(({ name, size }) => {
    ensure(name.startsWith(prefix), 'does not belong to the module', name)
    const path = name.slice(prefix.length)
    const error = filePathError(path)
    ensure(error === undefined, `has ${error}`, name)
    known.add(path)
    ensure(path === 'go.mod' || !/(^|\/)go\.mod$/i.test(path), 'is the go.mod of another module', name)
    ensure(size <= (topFileLimits.get(path) ?? moduleLimit), 'is too large', name)
    total += size
    ensure(total <= moduleLimit, 'it unpacks to more than 500 MiB')
    return path
  })
}

/** The paths of files, and the folders that they are in. */
class Names {
  readonly #files = new Set<string>()
  /** The spelling of each folder by its path in lower case. */
  readonly #folders = new Map<string, string>()

  add(path: string): void {
    const key = path.toLowerCase()
    ensure(!this.#files.has(key), 'is there twice, perhaps in upper and lower case', path)
    ensure(!this.#folders.has(key), 'is a file and a folder', path)
    this.#files.add(key)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end)
      const spelling = this.#folders.get(folder.toLowerCase())
      // A known folder has known parents.
      if (spelling === folder) return
      ensure(spelling === undefined, 'has a folder that is there in upper and lower case', path)
      ensure(!this.#files.has(folder.toLowerCase()), 'has a folder that is a file', path)
      this.#folders.set(folder.toLowerCase(), folder)
    }
  }
}
