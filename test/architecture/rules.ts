import { posix } from 'node:path'
import type { Import, Source } from './source.ts'

/** Whatever a rule found, one sentence for each place; empty when the rule holds. */
export type Rule = (sources: readonly Source[]) => readonly string[]

/** What every folder may import beside its arrows; these import nothing but one another. */
const leaves = [
  'gomod',
  'goversion',
  'backoff',
  'error-message',
  'free-memory',
  'make-folder',
  'move',
  'process-folder',
  'unread-pipe',
  'version',
]

/** Which folders a folder of src may import, beside itself and the leaves: these, and what these may import. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  config: [],
  host: ['report', 'events'],
  events: ['causes'],
  report: ['causes', 'events'],
  causes: [],
  go: ['causes'],
  project: ['go'],
  network: ['causes'],
  mirrors: ['network', 'causes'],
  sumdb: ['network'],
  fetch: ['mirrors', 'network', 'causes', 'events'],
  unpack: ['module-cache'],
  'module-cache': [],
  relay: ['fetch', 'sumdb'],
  cache: ['events'],
  toolchain: ['fetch', 'unpack', 'sumdb'],
}

/** Where a package may be used; packages that are not named here may be used anywhere. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@actions/core': ['host', 'bin'],
  '@actions/cache': ['cache', 'bin'],
  '@actions/http-client': ['cache'],
  '@actions/tool-cache': ['host'],
  undici: ['network'],
}

const environmentReaders = ['config', 'go', 'host', 'bin']

/** Types that any folder may name: what the user asked for, a process environment that was handed in, and the job's event. */
const commonTypes = { path: 'src/config/config.ts', names: ['Config', 'Env', 'JobEvent'] }

/** The shapes of the JSON documents: each folder produces its part of them. */
const documents = 'src/report/schema.ts'

/** The longest file that still has one reason to change. */
export const longest = 300

/** Every rule by its name. */
export const rules: Readonly<Record<string, Rule>> = {
  'folders import only along the arrows': (sources) =>
    relativeImports(sources).flatMap(({ source, target, taken }) =>
      mayImport(placeOf(source.path), target, taken) ? [] : [`${source.path} imports ${target}`],
    ),

  'every file lives in a folder of the table': (sources) =>
    sources
      .filter(({ path }) => !['bin', 'commands', ...leaves, ...Object.keys(arrows)].includes(placeOf(path)))
      .map(({ path }) => `${path} is in no folder of the table`),

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
        .filter(({ from }) => from.startsWith('.') && !/\.(?:ts|json)$/.test(from) && packageOf(from) === '')
        .map(({ from }) => `${path} imports ${from}`),
    ),

  'packages stay in the folders that own them': (sources) =>
    sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => packages[packageOf(from)]?.every((folder) => !path.startsWith(`src/${folder}/`)))
        .map(({ from }) => `${path} imports ${from}`),
    ),

  'only bin, config, go and host read the environment': (sources) =>
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
    .filter(({ from, types }) => types === undefined && !from.startsWith('node:'))
    .map(({ from }) => packageOf(from))
    .filter((name) => name !== '')
  return new Set(names)
}

function mayImport(place: string, target: string, taken: Import): boolean {
  const folder = placeOf(target)
  if (place === 'bin') return true
  if (target === commonTypes.path && taken.types?.every((name) => commonTypes.names.includes(name))) return true
  if (leaves.includes(folder) || target === documents) return true
  if (leaves.includes(place)) return false
  if (place === 'commands') return folder in arrows || folder === place
  return folder === place || reaches(place, folder)
}

/** Whether arrows lead from one folder to another, directly or by way of others. */
function reaches(from: string, to: string): boolean {
  return (arrows[from] ?? []).some((next) => next === to || reaches(next, to))
}

/** The folder of a file, directly below src/. */
function placeOf(path: string): string {
  return posix.relative('src', path).split('/')[0]?.replace(/\.ts$/, '') ?? ''
}

/** The package that an import names, by its name or by the way to one of its files; empty for a file of our own. */
function packageOf(from: string): string {
  const name = from.replace(/^(\.\.\/)+node_modules\//, '')
  if (name.startsWith('.')) return ''
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
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
