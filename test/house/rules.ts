import { posix } from 'node:path'
import type { Import, Source } from './source.ts'

/** Whatever a rule found, one sentence for each place; empty when the rule holds. */
export type Rule = (sources: readonly Source[]) => readonly string[]

const doors = ['main', 'post', 'cli', 'store', 'keeper']
const stories = ['guard', 'doctor', 'explain', 'provide', 'serve']

/** The steps of a story that are too long for its one screen; they stand where the story stands. */
const chapters = ['guarding', 'serving']

/** What every room may import: names of modules and files, versions of Go, the version of modward. They import nothing. */
const leaves = ['module', 'goversion', 'version']

/** Which rooms a room may import, beside itself and the leaves. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  inputs: [],
  causes: [],
  project: ['go', 'causes'],
  go: ['causes'],
  network: ['causes'],
  mirrors: ['network', 'causes'],
  fetch: ['mirrors', 'network', 'causes'],
  relay: ['fetch', 'causes'],
  cache: ['project'],
  checkup: ['mirrors', 'network', 'go', 'toolchain', 'causes'],
  report: ['causes'],
  toolchain: ['fetch', 'mirrors', 'network', 'causes'],
  hosts: ['report', 'causes'],
}

/** Where a package may be used; packages that are not named here may be used anywhere. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@actions/core': ['hosts', ...doors],
  '@actions/cache': ['cache', 'store'],
  undici: ['network', 'fetch'],
}

const environmentReaders = ['inputs', 'go', 'hosts', ...doors]

/** Types that any room may name: what the user asked for, and a process environment that was handed in. */
const commonTypes = { path: 'src/inputs/config.ts', names: ['Config', 'Env'] }

/** The longest file that still has one reason to change. */
const longest = 300

/** Every rule of the house by its name. */
export const rules: Readonly<Record<string, Rule>> = {
  'rooms import only along the arrows': (sources) =>
    relativeImports(sources).flatMap(({ source, target, taken }) =>
      mayImport(placeOf(source.path), target, taken) ? [] : [`${source.path} imports ${target}`],
    ),

  'every file lives in a room, a story or a door': (sources) =>
    sources
      .filter(
        ({ path }) => ![...doors, ...stories, ...chapters, ...leaves, ...Object.keys(arrows)].includes(placeOf(path)),
      )
      .map(({ path }) => `${path} is in no room`),

  'no file is reached from itself': (sources) => {
    const targets = new Map<string, string[]>()
    for (const { source, target } of relativeImports(sources)) {
      targets.set(source.path, [...(targets.get(source.path) ?? []), target])
    }
    return cycles(targets)
  },

  'imports name the file, extension included': (sources) =>
    sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('.') && !from.endsWith('.ts') && !from.endsWith('.json'))
        .map(({ from }) => `${path} imports ${from}`),
    ),

  'packages stay in the rooms that own them': (sources) =>
    sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => packages[packageOf(from)]?.includes(placeOf(path)) === false)
        .map(({ from }) => `${path} imports ${from}`),
    ),

  'only doors, inputs, go and hosts read the environment': (sources) =>
    sources
      .filter(({ path, readsEnvironment }) => readsEnvironment && !environmentReaders.includes(placeOf(path)))
      .map(({ path }) => `${path} reads process.env`),

  'there are no barrels': (sources) =>
    sources
      .filter(({ path, onlyForwards }) => onlyForwards || posix.basename(path) === 'index.ts')
      .map(({ path }) => `${path} only forwards`),

  [`no file is longer than ${longest} lines`]: (sources) =>
    sources.filter(({ lines }) => lines > longest).map(({ path, lines }) => `${path} has ${lines} lines`),
}

/** The packages that the sources need at run time, built-in modules left out. */
export function packagesOf(sources: readonly Source[]): ReadonlySet<string> {
  const names = sources
    .flatMap(({ imports }) => imports)
    .filter(({ from, types }) => types === undefined && !/^(\.|node:)/.test(from))
    .map(({ from }) => packageOf(from))
  return new Set(names)
}

function mayImport(place: string, target: string, taken: Import): boolean {
  const room = placeOf(target)
  if (doors.includes(place)) return !doors.includes(room)
  if (target === commonTypes.path && taken.types?.every((name) => commonTypes.names.includes(name))) return true
  if (leaves.includes(room)) return true
  if ([...stories, ...chapters].includes(place)) return room in arrows || chapters.includes(room)
  return room === place || arrows[place]?.includes(room) === true
}

/** The room of a file below src/, or the name of the door or story that it is. */
function placeOf(path: string): string {
  return posix.relative('src', path).split('/')[0]?.replace(/\.ts$/, '') ?? ''
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}

function relativeImports(sources: readonly Source[]) {
  return sources.flatMap((source) =>
    source.imports
      .filter(({ from }) => from.startsWith('.') && from.endsWith('.ts'))
      .map((taken) => ({ source, taken, target: posix.join(posix.dirname(source.path), taken.from) })),
  )
}

/** Each cycle once, as `a → b → a`, by a depth-first walk. */
function cycles(targets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const path of targets.keys()) walk(path, [])
  return found
}
