import { createHash } from 'node:crypto'

/** Raised when what is saved, or how it is laid out, changes: entries of another format are never looked at. */
const format = 1

/** The longest key that GitHub's cache service takes. */
const maximum = 512

/** What decides which modules a job needs. */
export type KeyParts = {
  /** As in `process.platform`. */
  readonly os: string
  /** As in `process.arch`. */
  readonly arch: string
  /** The contents of every go.sum and go.work.sum of all projects; their order does not matter. */
  readonly sums: readonly string[]
  /** The `go` and `toolchain` lines of all projects, which decide whether a toolchain is downloaded. */
  readonly toolchains: readonly string[]
  /** The user's own text; empty for none. */
  readonly suffix: string
}

/** The names under which a folder of modules is looked for and kept. */
export type CacheKey = {
  /** The exact key: the same modules. */
  readonly exact: string
  /** Keys of the exact content that replaced an entry found damaged begin with this; the newest is the best. */
  readonly healed: string
  /** Keys of other, probably similar, content begin with this. */
  readonly prefix: string
}

/**
 * Makes the key of a job's modules, `modward-1-linux-x64-<suffix>-<hash>`: at most 512 characters and no comma, as the
 * service demands. The suffix stands before the hash, so that the prefix stays inside one suffix.
 */
export function makeKey(parts: KeyParts): CacheKey {
  const hash = createHash('sha256')
  for (const list of [parts.sums, parts.toolchains]) {
    for (const text of [...new Set(list)].sort()) hash.update(`${text.length}:${text}`)
    hash.update(';')
  }
  const digest = hash.digest('hex').slice(0, 40)
  const head = ['modward', format, parts.os, parts.arch]
  const prefix = `${[...head, ...encodeSuffix(parts.suffix)].join('-')}-`
  const exact = prefix + digest
  return { exact, healed: `${exact}+`, prefix }
}

/** Is this the key of an entry with the exact content, be it the first one or one that replaced it? */
export function isExact(key: CacheKey, found: string): boolean {
  return found === key.exact || found.startsWith(key.healed)
}

/**
 * The key that outranks `found`, an entry of the exact content which turned out to be damaged. Entries cannot be
 * changed once they are kept, so each replacement has a key of its own, counted up.
 */
export function replacementKey(key: CacheKey, found: string): string {
  const generation = found.startsWith(key.healed) ? Number.parseInt(found.slice(key.healed.length), 10) : 0
  return `${key.healed}${(Number.isNaN(generation) ? 0 : generation) + 1}`
}

/** The suffix as it stands in a key: anything but plain characters is encoded, and a very long one is cut and hashed. */
function encodeSuffix(suffix: string): string[] {
  if (suffix === '') return []
  const encoded = encodeURIComponent(suffix).replaceAll('*', '%2A')
  // Room for the head, the hash and a generation.
  if (encoded.length <= maximum - 112) return [encoded]
  return [`${encoded.slice(0, 64)}~${createHash('sha256').update(suffix).digest('hex').slice(0, 40)}`]
}
