import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { FaultError } from '../../causes/fault-error.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { GoEnv } from '../../go/go-env.ts'
import type { ModuleFile } from '../../gomod/module-file.ts'
import { formatGoVersion } from '../../goversion/go-version.ts'
import type { Project } from '../../project/project.ts'
import { goPlatform } from '../../toolchain/platform.ts'
import { selectToolchain } from '../../toolchain/select-toolchain.ts'
import { type BundleFile, cachedPath } from './bundle-files.ts'

/** The zip of a toolchain, and its name as GOTOOLCHAIN has it: `go1.26.3`. */
export type Toolchain = BundleFile & { readonly name: string }

/**
 * The toolchains that go switches to for the projects, for this platform; none for projects that the Go at hand serves. Their hashes are
 * those that go has written beside the zips once the checksum database had confirmed them.
 * @throws {FaultError} if the module cache does not have one as go has downloaded it
 */
export async function toolchainFiles(projects: readonly Project[], goEnv: GoEnv): Promise<readonly Toolchain[]> {
  const files = new Map<string, ModuleFile>()
  for (const project of projects) {
    const [path = ''] = project.files
    const choice = selectToolchain(project.goLines, goEnv, goPlatform(), basename(path))
    if (choice.kind === 'switch' && !choice.pathOnly) files.set(`go${formatGoVersion(choice.needed)}`, choice.file)
  }
  return await Promise.all([...files].map(async ([name, file]) => ({ name, file, hashes: await hashOf(file, goEnv) })))
}

async function hashOf(file: ModuleFile, { GOMODCACHE }: GoEnv): Promise<ReadonlySet<string>> {
  const zip = cachedPath(GOMODCACHE, file)
  if (!existsSync(zip) || !existsSync(`${zip}hash`)) {
    const text = `the module cache does not have the zip of ${file.path}@${file.version} as go has downloaded it`
    throw new FaultError(faultOf('toolchain_unavailable', { text }))
  }
  return new Set([(await readFile(`${zip}hash`, 'utf8')).trim()])
}
