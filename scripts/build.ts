// `npm run build`: bundles src/ into dist/, which is committed. `npm run build -- --check`: builds elsewhere and names every
// file of dist/ that differs, is missing, or should not be there.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** The folder of the bundle, which is the command line tool if it is started as it is. */
const bundleName = 'cli'
/** Other programs of the same bundle: what the runner starts, the worker for the cache service, the relay daemon. */
const starters = ['main', 'post', 'cache-worker', 'relay-daemon']

const root = dirname(import.meta.dirname)
const dist = join(root, 'dist')

const fresh = mkdtempSync(join(tmpdir(), 'modward-dist-'))
// The sources are copied beside the packages: webpack names chunks and modules by the way from one to the other, which is
// another one where a worktree links to the packages of the main one.
const packages = realpathSync(join(root, 'node_modules'))
const stage = mkdtempSync(join(dirname(packages), '.build-'))
try {
  for (const name of ['src', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(stage, name), { recursive: true })
  }
  // For the imports that name a file of a package.
  symlinkSync(packages, join(stage, 'node_modules'), 'junction')
  bundle('src/bin/entry.ts', join(fresh, bundleName))
  for (const name of starters) start(name)
  if (process.argv.includes('--check')) check()
  else replace()
} finally {
  for (const folder of [fresh, stage]) rmSync(folder, { recursive: true, force: true })
}

/**
 * One bundle for all programs, so that they share their chunks: ncc calls the entry index.js and puts the chunks of lazy imports
 * beside it. Not minified: it starts no sooner, and a stack trace should point at code that can be read.
 */
function bundle(entry: string, folder: string): void {
  const ncc = join(packages, '@vercel/ncc/dist/ncc/cli.js')
  const args = [ncc, 'build', entry, '--out', folder, '--license', 'licenses.txt', '--no-cache']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: stage, encoding: 'utf8' })
  if (status !== 0) throw new Error(`ncc could not bundle ${entry}:\n${stdout}${stderr}`)
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) makeAscii(join(folder, name))
}

/** Writes what is not ASCII as `\uXXXX`: V8 keeps a source with one wide letter in twice the memory, and parses it more slowly. */
function makeAscii(path: string): void {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
  writeFileSync(path, readFileSync(path, 'utf8').replace(/[^\x00-\x7f]/g, escaped))
}

/** A program of the bundle: two lines that name the entry point and load it. */
function start(name: string): void {
  mkdirSync(join(fresh, name))
  const lines = [`globalThis.modwardEntry = '${name}'`, `await import('../${bundleName}/index.js')`]
  writeFileSync(join(fresh, name, 'index.js'), `${lines.join('\n')}\n`)
  writeFileSync(join(fresh, name, 'package.json'), '{ "type": "module" }\n')
}

function check(): void {
  const names = new Set([...files(dist), ...files(fresh)])
  const wrong = [...names].filter((name) => !same(join(dist, name), join(fresh, name))).sort()
  if (wrong.length === 0) return
  process.stderr.write('dist/ is not what src/ builds. Run `npm run build` and commit dist/. Files that differ:\n')
  for (const name of wrong) process.stderr.write(`  dist/${name}\n`)
  process.exitCode = 1
}

/** Puts the new bundles in the place of the old; stale files go with the old folder. */
function replace(): void {
  rmSync(dist, { recursive: true, force: true })
  cpSync(fresh, dist, { recursive: true })
}

/** Every file below a folder, relative to it and `/`-separated; none where there is no folder. */
function files(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

function same(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other))
}
