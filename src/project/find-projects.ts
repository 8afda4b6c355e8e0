import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { FaultError } from '../causes/fault-error.ts'
import { faultOf } from '../causes/rules/table.ts'
import type { GoEnv } from '../go/go-env.ts'
import { type ModFileOptions, readWorkFile } from './mod-file.ts'
import { realFolder, workFileOf } from './workspace.ts'

/** How far below a wrong directory a go.mod is looked for, to name it in the error. */
const hintDepth = 3

/**
 * The directories in which go has to run for the given directories and globs, in their order, each once and absolute. For a
 * member of a workspace that is the directory of its go.work.
 * @param directories `/`-separated, relative to `root` or absolute, or the path of a go.mod or go.work in one; a glob never
 *   matches `vendor`, `testdata`, `node_modules` and dot folders. `.` stands for every module below the root if the root
 *   itself has none
 * @param root absolute
 * @throws {FaultError} with `no_gomod`, naming the nearest go.mod, if a directory or a glob leads to none.
 */
export async function findProjects(
  directories: readonly string[],
  root: string,
  { goEnv, ...options }: ModFileOptions & { readonly goEnv: GoEnv },
): Promise<readonly string[]> {
  const found: string[] = []
  for (const given of directories) found.push(...(await expand(given, root, goEnv)))
  const members = new Map<string, ReadonlySet<string> | 'unreadable'>()
  const covering = async (directory: string): Promise<string> => {
    const workFile = workFileOf(directory, goEnv)
    if (workFile === '' || dirname(workFile) === directory) return directory
    const known = members.get(workFile) ?? (await membersOf(workFile, options))
    members.set(workFile, known)
    // go refuses every folder below a go.work that it cannot read: reading that workspace tells why, once.
    if (known === 'unreadable') return dirname(workFile)
    return known.has(realFolder(directory)) ? dirname(workFile) : directory
  }
  const projects = new Set<string>()
  for (const directory of found) projects.add(await covering(directory))
  return [...projects]
}

async function membersOf(workFile: string, options: ModFileOptions): Promise<ReadonlySet<string> | 'unreadable'> {
  try {
    return new Set((await readWorkFile(workFile, options)).use.map(realFolder))
  } catch (error) {
    // One that GOWORK names and that does not exist is no project to go on without.
    if (error instanceof FaultError && existsSync(workFile)) return 'unreadable'
    throw error
  }
}

async function expand(given: string, root: string, goEnv: GoEnv): Promise<readonly string[]> {
  const path = (sep === '\\' ? given.replaceAll('\\', '/') : given).replace(/(?<=.)\/+$/, '')
  const isDirectory = isFolder(await stat(resolve(root, path)).catch(() => undefined))
  const pattern = isDirectory ? path : path.replace(/(?:^|\/)go\.(?:mod|work)$/, '') || '.'
  const literal = resolve(root, pattern)
  if (literal === root && !holdsProject(root, goEnv)) {
    const below = (await walk(root)).filter((directory) => holdsProject(directory, goEnv))
    if (below.length > 0) return below
  }
  // A folder may have brackets in its name.
  if (existsSync(literal)) {
    if (holdsProject(literal, goEnv)) return [literal]
    throw await nothingIn(given, literal, root, goEnv)
  }
  const { base, glob, isGlob } = picomatch.scan(pattern)
  const start = resolve(root, base)
  if (!isGlob) throw await nothingIn(given, literal, root, goEnv)
  const matches = picomatch(glob)
  const isOwn = !relative(root, start)
    .split(sep)
    .some((name) => name !== '..' && isForeign(name))
  const all = isOwn && isFolder(await stat(start).catch(() => undefined)) ? await walk(start) : []
  const chosen = all.filter((directory) => {
    const name = relative(start, directory).replaceAll(sep, '/')
    return (name === '' ? glob === '**' : matches(name)) && holdsProject(directory, goEnv)
  })
  if (chosen.length === 0) throw await nothingIn(given, start, root, goEnv)
  return chosen
}

function holdsProject(directory: string, goEnv: GoEnv): boolean {
  return (
    existsSync(join(directory, 'go.mod')) ||
    (existsSync(join(directory, 'go.work')) && dirname(workFileOf(directory, goEnv)) === directory)
  )
}

function isFolder(entry: { isDirectory(): boolean } | undefined): boolean {
  return entry?.isDirectory() === true
}

/** A folder and all below it that may belong to the user's own code, parents first, by name. Links are not followed. */
async function walk(directory: string, depth = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => [])
  const folders = entries
    .filter((entry) => entry.isDirectory() && !isForeign(entry.name))
    .map(({ name }) => name)
    .sort()
  const below: string[] = [directory]
  if (depth > 0) for (const name of folders) below.push(...(await walk(join(directory, name), depth - 1)))
  return below
}

function isForeign(name: string): boolean {
  return name.startsWith('.') || name === 'vendor' || name === 'testdata' || name === 'node_modules'
}

async function nothingIn(given: string, directory: string, root: string, goEnv: GoEnv): Promise<FaultError> {
  const folder = isFolder(await stat(directory).catch(() => undefined))
  const what = folder ? 'holds neither go.mod nor go.work' : 'is not a directory'
  const near = await nearestProject(directory, root, goEnv)
  const hint = near === undefined ? 'no go.mod was found near it' : `the nearest is ${near}`
  return new FaultError(faultOf('no_gomod', { text: `working-directory "${given}" ${what}; ${hint}` }))
}

/** The go.mod or go.work that was probably meant: above the directory as far as the root, else a little below. */
async function nearestProject(directory: string, root: string, goEnv: GoEnv): Promise<string | undefined> {
  const above: string[] = []
  for (let folder = directory; isWithin(folder, root); folder = dirname(folder)) {
    above.push(folder)
    if (folder === dirname(folder)) break
  }
  const existing = above.find((folder) => existsSync(folder)) ?? root
  const below = (await walk(existing, hintDepth)).toSorted((a, b) => a.split(sep).length - b.split(sep).length)
  const folder = [...above, ...below].find((candidate) => holdsProject(candidate, goEnv))
  if (folder === undefined) return undefined
  const name = existsSync(join(folder, 'go.mod')) ? 'go.mod' : 'go.work'
  return relative(root, join(folder, name)).replaceAll(sep, '/')
}

function isWithin(folder: string, root: string): boolean {
  const path = relative(root, folder)
  // On Windows the path to another drive is absolute.
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}
