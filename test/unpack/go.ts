import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filePath } from '../../src/gomod/module-file.ts'
import type { ModuleVersion } from '../../src/gomod/module-version.ts'
import { modulePaths } from '../../src/module-cache/paths.ts'
import { removeTree } from '../../src/module-cache/remove-tree.ts'

/** A folder for module caches and what else a test needs; removed when it is disposed of, read-only folders included. */
export class Workbench implements AsyncDisposable {
  readonly root = mkdtempSync(join(process.env['UNPACK_TEST_ROOT'] ?? tmpdir(), 'modward-unpack-'))
  #count = 0

  /** A path where nothing is yet. */
  path(name: string): string {
    return join(this.root, `${name}-${++this.#count}`)
  }

  /** Writes a zip where one may wait to be placed. */
  zip(content: Buffer): string {
    const path = this.path('zip')
    writeFileSync(path, content)
    return path
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await removeTree(this.root)
  }
}

/** Writes zips as a GOPROXY below a folder. */
export function writeProxy(folder: string, zips: readonly { module: ModuleVersion; zip: Buffer }[]): string {
  for (const { module, zip } of zips) {
    const base = join(folder, filePath({ ...module, kind: 'zip' })).slice(0, -'.zip'.length)
    mkdirSync(dirname(base), { recursive: true })
    writeFileSync(`${base}.info`, JSON.stringify({ Version: module.version }))
    writeFileSync(`${base}.mod`, `module ${module.path}\n`)
    writeFileSync(`${base}.zip`, zip)
  }
  return pathToFileURL(folder).href
}

/** What go says about the modules: the hash it computed, and its error if it did not accept the zip. */
export type GoSays = { readonly sum: string | undefined; readonly error: string | undefined }

/**
 * Has go download modules into a module cache, without go.sum and checksum database, so that it is asked about the zips
 * alone. The answers are in the order of the modules.
 */
export function goDownload(
  moduleCache: string,
  goproxy: string,
  modules: readonly ModuleVersion[],
  goflags = '',
): readonly GoSays[] {
  const args = ['mod', 'download', '-json', ...modules.map(({ path, version }) => `${path}@${version}`)]
  const { stdout } = go(args, dirname(moduleCache), moduleCache, { GOPROXY: goproxy, GOFLAGS: goflags })
  const answers = stdout.split(/\n(?=\{)/).map((text) => JSON.parse(text) as { Version: string; Error?: string })
  const errors = new Map(answers.map(({ Version, Error: error }) => [Version, error]))
  return modules.map((module) => {
    const { ziphash } = modulePaths(moduleCache, module)
    const error = errors.get(module.version)
    return { sum: existsSync(ziphash) ? readFileSync(ziphash, 'utf8') : undefined, error }
  })
}

/** Runs go with a module cache of its own and nothing of the user's settings. */
export function go(
  args: readonly string[],
  directory: string,
  moduleCache: string,
  env: Readonly<Record<string, string>> = {},
): { status: number | null; stdout: string; stderr: string } {
  const options = { cwd: directory, encoding: 'utf8', maxBuffer: 1 << 28 } as const
  const settings = {
    GOMODCACHE: moduleCache,
    GOSUMDB: 'off',
    GOTOOLCHAIN: 'local',
    GOENV: 'off',
    GOWORK: 'off',
    ...env,
  }
  return spawnSync('go', args, { ...options, env: { ...process.env, GOFLAGS: '', GOPROXY: 'off', ...settings } })
}

/** Everything below a folder: kind, mode and hash of the content, by path. */
export function look(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = { '.': describe(folder) }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    found[name] = describe(join(folder, name))
  return found
}

function describe(path: string): string {
  const { mode } = lstatSync(path)
  const content = (mode & 0o170000) === 0o100000 ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''
  return `${mode.toString(8)} ${content}`
}

/** What a module cache has of a module: the folder, the hash file with its mode and the mode of the zip, and markers. */
export function lookAtModule(moduleCache: string, module: ModuleVersion): Readonly<Record<string, unknown>> {
  const { folder, zip, ziphash, partial } = modulePaths(moduleCache, module)
  return {
    folder: existsSync(folder) ? look(folder) : undefined,
    zip: existsSync(zip) ? describe(zip) : undefined,
    ziphash: existsSync(ziphash) ? [readFileSync(ziphash, 'utf8'), describe(ziphash)] : undefined,
    partial: existsSync(partial),
  }
}
