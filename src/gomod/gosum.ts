import { fieldsOf } from './fields.ts'
import type { ModuleFile } from './module-file.ts'
import { isModuleVersion, type ModuleVersion } from './module-version.ts'

/** The hashes of go.sum by {@link sumKey}. */
export type Sums = ReadonlyMap<string, ReadonlySet<string>>

/** An old bug of Go wrote this hash of an empty go.mod; go ignores such lines. */
const emptyGoMod = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY='

/** A line that go refuses, such as a mark of a merge conflict. */
export class GosumError extends Error {
  override readonly name = 'GosumError'
  /** Counted from 1. */
  readonly line: number

  constructor(line: number, fields: number) {
    super(`wrong number of fields ${fields}`)
    this.line = line
  }
}

/**
 * Adds the lines of one go.sum or go.work.sum to `sums`. The rule of cmd/go/internal/modfetch, readGoSum.
 * @throws {GosumError}
 */
export function readSums(text: string, sums: Map<string, Set<string>>): void {
  let number = 0
  for (const line of text.split('\n')) {
    number++
    const fields = fieldsOf(line)
    if (fields.length === 0) continue
    const [path = '', version = '', hash = ''] = fields
    if (fields.length !== 3) throw new GosumError(number, fields.length)
    if (hash === emptyGoMod || !hash.startsWith('h1:')) continue
    // go never looks for a line that names no module.
    if (!isModuleVersion({ path, version: version.replace(/\/go\.mod$/, '') })) continue
    const key = `${path} ${version}`
    const known = sums.get(key)
    if (known === undefined) sums.set(key, new Set([hash]))
    else known.add(hash)
  }
}

/** The words before the hash on a file's line: `path version`, or `path version/go.mod`; undefined for `.info`, which has none. */
export function sumKey({ path, version, kind }: ModuleFile): string | undefined {
  return kind === 'info' ? undefined : `${path} ${version}${kind === 'mod' ? '/go.mod' : ''}`
}

/** The hash that a file must have; undefined if go.sum has none, or several for go to choose from. */
export function sumFor(sums: Sums, file: ModuleFile): string | undefined {
  const hashes = sums.get(sumKey(file) ?? '')
  return hashes?.size === 1 ? [...hashes][0] : undefined
}

/** What go.sum names: the modules with a hash of their zip, and those with a hash of their go.mod. */
export function modulesOf(sums: Sums): {
  readonly zips: readonly ModuleVersion[]
  readonly mods: readonly ModuleVersion[]
} {
  const zips: ModuleVersion[] = []
  const mods: ModuleVersion[] = []
  for (const key of sums.keys()) {
    const [path = '', version = ''] = key.split(' ')
    if (version.endsWith('/go.mod')) mods.push({ path, version: version.slice(0, -'/go.mod'.length) })
    else zips.push({ path, version })
  }
  return { zips, mods }
}
