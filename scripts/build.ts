// `npm run build`: bundles each entry point into dist/, which is committed. `npm run build -- --check`: builds elsewhere and
// names every file of dist/ that differs, is missing, or should not be there.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** The entry points: what the runner starts, what a person starts, the worker for the cache service, the relay daemon. */
const entries = ['main', 'post', 'cli', 'cache-worker', 'relay-daemon']

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
  for (const entry of entries) bundle(`src/bin/${entry}.ts`, join(fresh, entry))
  if (process.argv.includes('--check')) check()
  else replace()
} finally {
  for (const folder of [fresh, stage]) rmSync(folder, { recursive: true, force: true })
}

/**
 * One folder for each bundle: ncc calls the entry index.js whatever its source is called, and puts the chunks of lazy
 * imports beside it. Not minified: it starts no sooner, and a stack trace should point at code that can be read.
 */
function bundle(entry: string, folder: string): void {
  const ncc = join(packages, '@vercel/ncc/dist/ncc/cli.js')
  const args = [ncc, 'build', entry, '--out', folder, '--license', 'licenses.txt', '--no-cache']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: stage, encoding: 'utf8' })
  if (status !== 0) throw new Error(`ncc could not bundle ${entry}:\n${stdout}${stderr}`)
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
