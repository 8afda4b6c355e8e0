import satisfies from 'semver/functions/satisfies.js'
import validVersion from 'semver/functions/valid.js'
import minVersion from 'semver/ranges/min-version.js'
import validRange from 'semver/ranges/valid.js'
import {
  compareGoVersions,
  formatGoVersion,
  fromSemver,
  type GoVersion,
  isLanguageVersion,
  parseGoVersion,
  toSemver,
} from './go-version.ts'

/** Which Go is asked for. `text` is how the user wrote it. */
export type GoQuery = { readonly text: string } & (
  | { readonly kind: 'exact'; readonly version: GoVersion }
  /** A semver range, such as `1.26.x`. */
  | { readonly kind: 'range'; readonly range: string }
  /** The newest release, and the newest of the release line before it. */
  | { readonly kind: 'stable' | 'oldstable' }
)

/** What may be written; for error messages. */
export const allowedQueries = 'a version (1.26.3, 1.27rc1), a range (1.26, 1.26.x, ^1.25), "stable" or "oldstable"'

/**
 * Reads a version as users and version files write it; undefined if it is none. A bare `1.26` is the range of its
 * releases, as with setup-go: the newest of them is what people mean by it.
 */
export function parseGoQuery(text: string): GoQuery | undefined {
  const word = text.trim()
  if (word === 'stable' || word === 'oldstable') return { kind: word, text: word }
  const plain = word.replace(/^go(?=\d)/, '')
  const version = fromSemver(plain) ?? parseGoVersion(plain)
  if (version !== undefined && !/^\d+\.\d+$/.test(plain)) return { kind: 'exact', version, text: word }
  // A semantic version that is no Go version (1.26.3-corp) is no range either.
  const range = word === '' || validVersion(plain) !== null ? null : validRange(plain)
  return range === null ? undefined : { kind: 'range', range, text: word }
}

/** The newest of the versions that the query asks for; undefined if none does. */
export function chooseVersion(query: GoQuery, versions: readonly GoVersion[]): GoVersion | undefined {
  const sorted = versions.filter((version) => !isLanguageVersion(version)).toSorted(compareGoVersions)
  const newest = sorted.findLast(({ kind }) => kind === '')
  switch (query.kind) {
    case 'exact':
      return sorted.find((version) => compareGoVersions(version, query.version) === 0)
    case 'range':
      return sorted.findLast((version) => satisfies(toSemver(version), query.range))
    case 'stable':
      return newest
    case 'oldstable':
      return sorted.findLast(({ minor, kind }) => kind === '' && newest !== undefined && minor < newest.minor)
  }
}

/** The versions around one that does not exist, oldest first: at most two below and two above. */
export function nearestVersions(query: GoQuery, versions: readonly GoVersion[]): readonly GoVersion[] {
  const sorted = versions.toSorted(compareGoVersions)
  const wanted = query.kind === 'exact' ? query.version : query.kind === 'range' ? lowest(query.range) : undefined
  if (wanted === undefined) return sorted.slice(-4)
  const above = sorted.findIndex((version) => compareGoVersions(version, wanted) > 0)
  const at = above < 0 ? sorted.length : above
  return sorted.slice(Math.max(0, at - 2), at + 2)
}

/** `1.26.10, 1.26.11, 1.27.0`, for messages. */
export function formatGoVersions(versions: readonly GoVersion[]): string {
  return versions.map(formatGoVersion).join(', ')
}

function lowest(range: string): GoVersion | undefined {
  const lowest = minVersion(range)
  return lowest === null ? undefined : fromSemver(lowest.version)
}
