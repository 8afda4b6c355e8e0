/** A Go version: a release (`1.26.3`), a pre-release (`1.27rc1`), or a language version (`1.26`). */
export type GoVersion = {
  readonly major: number
  readonly minor: number
  /** Undefined for language versions, and for pre-releases, which come before the `.0`. */
  readonly patch: number | undefined
  /** `alpha`, `beta` or `rc`; empty for releases. */
  readonly kind: string
  readonly pre: number
}

/** The first release line whose first release is `1.N.0`; before it the bare `1.N` was the release. */
const firstWithPatchZero = 21

const shape = /^(?:go)?(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)|([a-z]+)(0|[1-9]\d*))?$/

/** Reads `1.26.3`, `1.27rc1` or `1.26`, with or without `go` in front; undefined if it is none. */
export function parseGoVersion(text: string): GoVersion | undefined {
  const [, major, minor, patch, kind = '', pre] = shape.exec(text) ?? []
  if (major === undefined || minor === undefined) return undefined
  const zero = kind === '' && Number(minor) < firstWithPatchZero ? 0 : undefined
  return {
    major: Number(major),
    minor: Number(minor),
    patch: patch === undefined ? zero : Number(patch),
    kind,
    pre: Number(pre ?? 0),
  }
}

/** The way the go command names it, without `go` in front. */
export function formatGoVersion({ major, minor, patch, kind, pre }: GoVersion): string {
  if (kind !== '') return `${major}.${minor}${kind}${pre}`
  if (patch === undefined || (patch === 0 && minor < firstWithPatchZero)) return `${major}.${minor}`
  return `${major}.${minor}.${patch}`
}

/**
 * The order of the package go/version: 1.21 < 1.21rc1 < 1.21.0 < 1.21.1. The language version comes first, because
 * every toolchain of that line understands it.
 */
export function compareGoVersions(a: GoVersion, b: GoVersion): number {
  return (
    a.major - b.major ||
    a.minor - b.minor ||
    (a.patch ?? -1) - (b.patch ?? -1) ||
    Number(a.kind > b.kind) - Number(a.kind < b.kind) ||
    a.pre - b.pre
  )
}

/** Whether it names a language (`1.26`) and not a toolchain that could be run. */
export function isLanguageVersion(version: GoVersion): boolean {
  return version.patch === undefined && version.kind === ''
}

/** As a semantic version, the way setup-go names the folders of the tool cache: `1.27rc1` is `1.27.0-rc.1`. */
export function toSemver({ major, minor, patch, kind, pre }: GoVersion): string {
  return `${major}.${minor}.${patch ?? 0}${kind === '' ? '' : `-${kind}.${pre}`}`
}

/** The inverse of {@link toSemver}; undefined if it names no Go version. */
export function fromSemver(text: string): GoVersion | undefined {
  const [, line, patch, kind, pre] = /^v?(\d+\.\d+)\.(\d+)(?:-([a-z]+)\.?(\d+))?$/.exec(text) ?? []
  if (line === undefined || patch === undefined) return undefined
  if (kind !== undefined) return patch === '0' ? parseGoVersion(`${line}${kind}${pre}`) : undefined
  return parseGoVersion(`${line}.${patch}`)
}
