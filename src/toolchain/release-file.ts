import type { ModuleFile } from '../gomod/module-file.ts'
import { formatGoVersion, type GoVersion, isLanguageVersion, parseGoVersion } from '../goversion/go-version.ts'
import type { GoPlatform } from './platform.ts'

/** The module under which proxies serve Go itself, one version for each release and platform. */
export const toolchainModule = 'golang.org/toolchain'

/** The file that holds a Go release for a platform: what the go command fetches when it switches toolchains. */
export function toolchainFile(version: GoVersion, { os, arch }: GoPlatform): ModuleFile {
  // A language version has no toolchain: its first release is used.
  const name = isLanguageVersion(version) ? { ...version, patch: 0 } : version
  return { path: toolchainModule, version: `v0.0.1-go${formatGoVersion(name)}.${os}-${arch}`, kind: 'zip' }
}

/**
 * The releases in a module version list, all platforms together, as the go command reads it: mirrors list what was requested
 * before, and a release exists for every platform that Go supports.
 */
export function readReleases(list: string): readonly GoVersion[] {
  const names = new Set<string>()
  for (const line of list.split('\n')) {
    const name = /^v0\.0\.1-go(\S+)\.[a-z0-9]+-[a-z0-9]+$/.exec(line.trim())?.[1]
    if (name !== undefined) names.add(name)
  }
  return [...names].map(parseGoVersion).filter((version) => version !== undefined)
}
