import { existsSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { Fault } from '../../causes/fault.ts'
import type { GoEnv } from '../../go/go-env.ts'
import { filePath, type ModuleFile } from '../../gomod/module-file.ts'
import { formatModule } from '../../gomod/module-version.ts'
import { formatGoVersion } from '../../goversion/go-version.ts'
import type { Project } from '../../project/project.ts'
import { goPlatform } from '../../toolchain/platform.ts'
import { selectToolchain } from '../../toolchain/select-toolchain.ts'

/** What the `go` and `toolchain` lines of the projects mean for the installed go command. */
export type ToolchainRequirements = {
  /** Why go will refuse a project. */
  readonly fault: Fault | null
  /** Toolchains that go will fetch before all else. */
  readonly missing: readonly ModuleFile[]
  /** What go will do, for the log. */
  readonly lines: readonly string[]
}

/** Read before anything is downloaded: go itself says it in the middle of the download, or fetches a toolchain silently. */
export function toolchainRequirementsOf(
  projects: readonly Project[],
  goEnv: GoEnv,
  root: string,
): ToolchainRequirements {
  const missing = new Map<string, ModuleFile>()
  const lines: string[] = []
  for (const project of projects.filter(({ kind }) => kind !== 'vendored')) {
    const [path = ''] = project.files
    const choice = selectToolchain(project.goLines, goEnv, goPlatform(), basename(path))
    if (choice.kind === 'met') continue
    const file = relative(root, path).replaceAll(sep, '/')
    if (choice.kind === 'unmet') return { fault: { ...choice.fault, ...goLineOf(path, file) }, missing: [], lines: [] }
    const isThere = hasToolchain(choice.file, goEnv.GOMODCACHE)
    if (!isThere) missing.set(choice.file.version, choice.file)
    const needed = formatGoVersion(choice.needed)
    lines.push(
      `▸ Go: ${file} makes go ${goEnv.version} switch to ${needed}${isThere ? '' : ', which is fetched first'}`,
    )
  }
  return { fault: null, missing: [...missing.values()], lines }
}

/** Unpacked it is used as it is; a zip is unpacked without asking again. */
function hasToolchain(file: ModuleFile, modCache: string): boolean {
  return (
    existsSync(join(modCache, formatModule(file))) || existsSync(join(modCache, 'cache', 'download', filePath(file)))
  )
}

function goLineOf(path: string, file: string): { readonly file: string; readonly line: number } {
  const line =
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((text) => /^\s*go\s/.test(text)) + 1
  return file.startsWith('../') ? { file: '', line: 0 } : { file, line }
}
