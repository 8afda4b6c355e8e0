import { existsSync, readFileSync } from 'node:fs'
import { basename, delimiter, isAbsolute, join, relative, sep } from 'node:path'
import type { Fault } from '../causes/fault.ts'
import { classify } from '../causes/log/classify.ts'
import type { Env } from '../config/config.ts'
import { filePath, type ModuleFile } from '../gomod/module-file.ts'
import { formatModule } from '../gomod/module-version.ts'
import { formatGoVersion } from '../goversion/go-version.ts'
import { commandName, type GoPlatform, goPlatform } from './platform.ts'
import { type GoAtHand, selectToolchain } from './select-toolchain.ts'

/** What of a project decides which Go it needs. */
export type GoLines = {
  readonly kind: 'module' | 'workspace' | 'vendored'
  /** Its `go` and `toolchain` lines. */
  readonly goLines: readonly string[]
  /** The file that holds them comes first; absolute. */
  readonly files: readonly string[]
}

/** The go command at hand, and where it may get another one from. */
export type ToolchainSettings = GoAtHand & {
  readonly GOSUMDB: string
  readonly GOMODCACHE: string
  /** The list that go will use: the job's GOPROXY, or the one that modward was given in its place. */
  readonly goproxy: string
  readonly env: Env
}

/** What the `go` and `toolchain` lines of the projects mean for the go command at hand. */
export type ToolchainRequirements = {
  /** Why go will refuse a project, or fail to fetch what it asks for. */
  readonly fault: Fault | null
  /** Toolchains that go will fetch before all else. */
  readonly missing: readonly ModuleFile[]
  /** What go will do, a sentence for each project for which it switches. */
  readonly switches: readonly string[]
}

/**
 * Reads them before anything is downloaded: go itself would say it in the middle, or fetch a toolchain without a word.
 * @param root absolute; files are named relative to it
 */
export function toolchainRequirementsOf(
  projects: readonly GoLines[],
  settings: ToolchainSettings,
  root: string,
): ToolchainRequirements {
  const platform = goPlatform()
  const missing = new Map<string, ModuleFile>()
  const switches: string[] = []
  for (const project of projects.filter(({ kind }) => kind !== 'vendored')) {
    const [path = ''] = project.files
    const need = selectToolchain(project.goLines, settings, platform, basename(path))
    if (need.kind === 'met') continue
    const file = relative(root, path).replaceAll(sep, '/')
    const refused = (fault: Fault) => ({ fault: { ...fault, ...goLineOf(path, file) }, missing: [], switches: [] })
    if (need.kind === 'unmet') return refused(need.fault)
    const isThere = isInstalled(need.file, settings, platform)
    const fault = isThere ? undefined : whyNotFetched(need, settings)
    if (fault !== undefined) return refused(fault)
    if (!isThere) missing.set(need.file.version, need.file)
    const { version } = settings
    switches.push(
      `${file} makes go ${version} switch to ${formatGoVersion(need.needed)}${isThere ? '' : ', which is fetched first'}`,
    )
  }
  return { fault: null, missing: [...missing.values()], switches }
}

/**
 * Whether go need not fetch it: it is on PATH under its own name (cmd/go/internal/toolchain, Exec), or in the module cache,
 * unpacked or as a zip, which is unpacked without asking again.
 */
function isInstalled(file: ModuleFile, { env, GOMODCACHE }: ToolchainSettings, platform: GoPlatform): boolean {
  const name = commandName(nameOf(file), platform)
  const folders = Object.entries(env).find(([key]) => key.toUpperCase() === 'PATH')?.[1] ?? ''
  return [
    ...folders
      .split(delimiter)
      .filter(isAbsolute)
      .map((folder) => join(folder, name)),
    join(GOMODCACHE, formatModule(file)),
    join(GOMODCACHE, 'cache', 'download', filePath(file)),
  ].some((path) => existsSync(path))
}

/** What go would say instead of fetching it, in go's own words; undefined if it may. */
function whyNotFetched(
  { file, pathOnly }: { readonly file: ModuleFile; readonly pathOnly: boolean },
  { GOSUMDB, goproxy }: ToolchainSettings,
): Fault | undefined {
  const name = nameOf(file)
  if (pathOnly) return classify(`go: cannot find "${name}" in PATH`)
  if (goproxy === 'off') return classify(`go: ${formatModule(file)}: module lookup disabled by GOPROXY=off`)
  // A lone file:// proxy is the only one that is believed unchecked (cmd/go/internal/modfetch, useSumDB).
  if (GOSUMDB !== 'off' || /^file:[^,|]*$/.test(goproxy)) return undefined
  return classify(
    `go: download ${name}: ${formatModule(file)}: verifying module: checksum database disabled by GOSUMDB=off`,
  )
}

/** `go1.27.0`. */
function nameOf({ version }: ModuleFile): string {
  return version.replace(/^v0\.0\.1-/, '').replace(/\.[a-z0-9]+-[a-z0-9]+$/, '')
}

function goLineOf(path: string, file: string): { readonly file: string; readonly line: number } {
  const line =
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((text) => /^\s*go\s/.test(text)) + 1
  return file.startsWith('../') ? { file: '', line: 0 } : { file, line }
}
