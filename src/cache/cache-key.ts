import { createHash } from 'node:crypto'

/** The number of the format. It changes with what is saved and with its layout: entries of another format are never found. */
const format = 2

/** The longest key that GitHub's cache service accepts. */
const maximum = 512

/** What the key is made of: it decides which modules a job needs. */
export type KeyParts = {
  /** The contents of every go.sum and go.work.sum of all projects; their order does not matter. */
  readonly sums: readonly string[]
  /** The `go` and `toolchain` lines of all projects. */
  readonly goLines: readonly string[]
  /** The toolchains that go fetches in this job, such as `v0.0.1-go1.26.0.linux-amd64`. */
  readonly toolchains: readonly string[]
  /** The user's own text; empty for none. */
  readonly suffix: string
}

/** The names under which a folder of modules is restored and saved. */
export type CacheKey = {
  /** The exact key: of the same modules. */
  readonly exact: string
  /** The prefix of keys of the same modules that replaced a damaged entry; the newest is the best. */
  readonly replacement: string
  /** The prefix of keys of other, probably similar, modules. */
  readonly prefix: string
}

/**
 * Makes the key of a job's modules, `modward-2-<suffix>-<hash>`: at most 512 characters and no comma, as the service requires.
 * The suffix comes before the hash, so that the prefix only matches keys with the same suffix. Modules are the same on every
 * system, so that all jobs of a matrix share an entry; where go fetches a toolchain, those of one system.
 */
export function makeKey(parts: KeyParts): CacheKey {
  const hash = createHash('sha256')
  for (const list of [parts.sums, parts.goLines, parts.toolchains]) {
    // git may have made the line ends of a checkout those of Windows.
    const texts = list.map((text) => text.replaceAll('\r\n', '\n'))
    for (const text of [...new Set(texts)].sort()) hash.update(`${text.length}:${text}`)
    hash.update(';')
  }
  const digest = hash.digest('hex').slice(0, 40)
  const head = ['modward', format]
  const prefix = `${[...head, ...encodeSuffix(parts.suffix)].join('-')}-`
  const exact = prefix + digest
  return { exact, replacement: `${exact}+`, prefix }
}

/** Whether this is the key of an entry of the same modules: the first one, or one that replaced it. */
export function isExact(key: CacheKey, found: string): boolean {
  return found === key.exact || found.startsWith(key.replacement)
}

/**
 * The key of the entry that replaces `found`, a damaged entry of the same modules. Saved entries cannot be changed, so each
 * replacement has a key of its own, counted up.
 */
export function replacementKey(key: CacheKey, found: string): string {
  const generation = found.startsWith(key.replacement) ? Number.parseInt(found.slice(key.replacement.length), 10) : 0
  return `${key.replacement}${(Number.isNaN(generation) ? 0 : generation) + 1}`
}

/** The suffix in a key: anything but plain characters is encoded, and a very long one is cut and hashed. */
function encodeSuffix(suffix: string): string[] {
  if (suffix === '') return []
  const encoded = encodeURIComponent(suffix).replaceAll('*', '%2A')
  // Leaves room for the head, the hash and a generation.
  if (encoded.length <= maximum - 112) return [encoded]
  return [`${encoded.slice(0, 64)}~${createHash('sha256').update(suffix).digest('hex').slice(0, 40)}`]
}
