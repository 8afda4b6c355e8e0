import { FaultError } from '../causes/fault-error.ts'
import { faultOf } from '../causes/rules/table.ts'
import type { ModuleFile } from '../gomod/module-file.ts'
import { isModuleVersion, type ModuleVersion } from '../gomod/module-version.ts'

/** The hashes of go.sum by what it calls a line: `path version` for a zip, `path version/go.mod` for a go.mod. */
export type Sums = ReadonlyMap<string, ReadonlySet<string>>

/** An old bug of Go wrote this hash of an empty go.mod; go ignores such lines. */
const emptyGoMod = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY='

/**
 * Adds the lines of one go.sum or go.work.sum to `sums`.
 * @param file what errors call it: relative to the workspace
 * @throws {FaultError} with `gomod_syntax` and the line for what go would refuse, such as the marks of a merge conflict.
 */
export function readSums(text: string, file: string, sums: Map<string, Set<string>>): void {
  let number = 0
  for (const line of text.split('\n')) {
    number++
    const fields = line.trim() === '' ? [] : line.trim().split(/\s+/)
    if (fields.length === 0) continue
    const [path = '', version = '', hash = ''] = fields
    if (fields.length !== 3) throw malformed(file, number, fields.length)
    if (hash === emptyGoMod || !hash.startsWith('h1:')) continue
    // To go a line that names no module is one that it never looks for.
    if (!isModuleVersion({ path, version: version.replace(/\/go\.mod$/, '') })) continue
    const key = `${path} ${version}`
    const known = sums.get(key)
    if (known === undefined) sums.set(key, new Set([hash]))
    else known.add(hash)
  }
}

function malformed(file: string, line: number, fields: number): FaultError {
  const text = `malformed go.sum:\n${file}:${line}: wrong number of fields ${fields}`
  return new FaultError({ ...faultOf('gomod_syntax', { text }), file, line })
}

/** The hash that a file must have; undefined where go.sum has none, or several for go to choose from. */
export function sumFor(sums: Sums, file: ModuleFile): string | undefined {
  if (file.kind === 'info') return undefined
  const hashes = sums.get(`${file.path} ${file.version}${file.kind === 'mod' ? '/go.mod' : ''}`)
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
