import type { Fault } from '../causes/fault.ts'
import { faultOf } from '../causes/rules/table.ts'
import type { ModuleFile } from '../gomod/module-file.ts'
import { compareGoVersions, formatGoVersion, type GoVersion, parseGoVersion } from '../goversion/go-version.ts'
import type { GoPlatform } from './platform.ts'
import { toolchainFile } from './release-file.ts'

/** What the `go` and `toolchain` lines of a project mean for an installed go command. */
export type ToolchainNeed =
  /** It is new enough. */
  | { readonly kind: 'met' }
  /** It is too old, and may not fetch another. */
  | { readonly kind: 'unmet'; readonly fault: Fault }
  /** It will switch to this toolchain, and fetch that if it is not installed; with `pathOnly` it looks on PATH and nowhere else. */
  | { readonly kind: 'switch'; readonly needed: GoVersion; readonly file: ModuleFile; readonly pathOnly: boolean }

/** A go command: its version, and the value of GOTOOLCHAIN. */
export type GoAtHand = { readonly version: string; readonly GOTOOLCHAIN: string }

/** Before this release go neither switches nor refuses: it tries, and mentions the line if compiling fails. */
const firstToSwitch: GoVersion = { major: 1, minor: 21, patch: undefined, kind: '', pre: 0 }

/**
 * What go will do about the `go` and `toolchain` lines (`go 1.26.0`, `toolchain go1.26.3`) of a go.mod or go.work, by the
 * rules of cmd/go/internal/toolchain, Select. `file` names it in the fault.
 */
export function selectToolchain(
  lines: readonly string[],
  at: GoAtHand,
  platform: GoPlatform,
  file = 'go.mod',
): ToolchainNeed {
  const own = parseGoVersion(at.version)
  if (own === undefined || compareGoVersions(own, firstToSwitch) < 0) return { kind: 'met' }
  const { name, mode } = readSetting(at.GOTOOLCHAIN)
  const least = parseGoVersion(name) ?? own
  const language = versionIn(lines, /^go (\S+)$/)
  const runs = mode === 'fixed' ? least : highest([least, language, versionIn(lines, /^toolchain (\S+)$/)])
  if (language !== undefined && compareGoVersions(language, runs) > 0) {
    return { kind: 'unmet', fault: tooOld(language, runs, at, file) }
  }
  if (compareGoVersions(runs, own) === 0) return { kind: 'met' }
  return { kind: 'switch', needed: runs, file: toolchainFile(runs, platform), pathOnly: mode === 'path' }
}

/** `auto` and `path` are short for `local+auto` and `local+path`. */
function readSetting(value: string): { name: string; mode: 'auto' | 'path' | 'fixed' } {
  const words = value.split('+')
  const last = words.at(-1)
  return { name: words[0] ?? '', mode: last === 'auto' || last === 'path' ? last : 'fixed' }
}

function highest(versions: readonly [GoVersion, ...(GoVersion | undefined)[]]): GoVersion {
  return versions.reduce<GoVersion>(
    (best, version) => (version !== undefined && compareGoVersions(version, best) > 0 ? version : best),
    versions[0],
  )
}

function versionIn(lines: readonly string[], pattern: RegExp): GoVersion | undefined {
  return lines.map((line) => parseGoVersion(pattern.exec(line)?.[1] ?? '')).find((version) => version !== undefined)
}

function tooOld(needed: GoVersion, running: GoVersion, { GOTOOLCHAIN }: GoAtHand, file: string): Fault {
  const versions = `requires go >= ${formatGoVersion(needed)} (running go ${formatGoVersion(running)}; GOTOOLCHAIN=${GOTOOLCHAIN})`
  return faultOf('go_too_old', { text: `go: ${file} ${versions}` })
}
