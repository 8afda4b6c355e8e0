import { secretsOfLogin } from '../causes/userinfo.ts'
import { goDefaults } from '../gomod/go-defaults.ts'
import type { MirrorOrigin } from '../report/schema.ts'
import { catalogue, findInCatalogue } from './catalogue.ts'
import { formatGoproxy, type GoproxyEntry, hasCredentials, parseGoproxy, withoutCredentials } from './goproxy.ts'

/** The group of Go's default and the catalogue mirrors that modward adds to it. */
export const publicGroup = 'public'

/** One GOPROXY mirror that may be used. */
export type Mirror = {
  /** Without credentials and without a trailing slash: safe to show, and its name in reports. */
  readonly name: string
  /** Without credentials: network/credentials adds them to requests. */
  readonly url: URL
  /** Mirrors of one group are fallback mirrors for one another after an error. */
  readonly group: string
  /** The separator behind it in the list: with `|` the next entry is used after any error, with `,` after 404 and 410. */
  readonly separator: ',' | '|'
  readonly origin: MirrorOrigin
  /** Its place in the list, from 0, whatever the preflight made of the order. */
  readonly position: number
  /** Mirrors of one tier compete by speed; of different tiers the earlier is asked first, however slow, while it answers. */
  readonly tier: number
}

/** Who decides the order: see the input `mirror-order`. */
export type MirrorOrder = 'auto' | 'listed' | 'fastest'

/**
 * The mirrors that may be used, best first, and the rest of the list, which the go command walks itself. `mirrors` is empty
 * if the relay cannot help: the list has `direct`, `off` or `file://` only.
 */
export type MirrorPlan = {
  readonly mirrors: readonly Mirror[]
  /** The list behind the mirrors, separator included: `,direct`, `|direct`, `,off`, `,file:///x`, or empty. */
  readonly tail: string
}

/** A plan, and the secrets that were taken out of it. */
export type PlannedMirrors = {
  readonly plan: MirrorPlan
  /** `user:password` (decoded) by mirror name, for `openNetwork`. */
  readonly credentials: ReadonlyMap<string, string>
  /** Every secret in the list: passwords as written and decoded. */
  readonly secrets: readonly string[]
  /** The whole list, credentials included, for the export to later steps. */
  readonly entries: readonly GoproxyEntry[]
}

/**
 * Decides which mirrors may be used. `goproxy` is what `go env GOPROXY` prints; `unchanged` if that is the default of this
 * Go. If it is what the Go team ships, and `mirrors` is `auto`, the public catalogue's mirrors are fallback mirrors. Any other
 * list is closed: the mirrors of the `mirrors` input are one group, as the user declares them equivalent; in the job's GOPROXY
 * only `|` joins a group, since `,` is often what keeps private names from public mirrors. Between two mirrors of the public catalogue
 * there is nothing to keep, and `,` acts as `|`, unless the user wants exactly the job's list.
 *
 * Mirrors are the leading http and https entries; from the first other entry on, the list is a tail that go walks itself. An
 * http entry with credentials starts the tail, too: go refuses to send them in the clear.
 * @throws {import('./goproxy.ts').GoproxyError} if go would refuse the list
 */
export function planMirrors(
  mirrors: 'auto' | 'inherit' | { readonly list: string },
  goproxy: { readonly value: string; readonly unchanged: boolean },
  order: MirrorOrder = 'auto',
): PlannedMirrors {
  const declared = typeof mirrors === 'object'
  const entries = parseGoproxy(declared ? mirrors.list : goproxy.value)
  if (mirrors === 'auto' && goproxy.unchanged && goproxy.value === goDefaults.GOPROXY)
    return planCatalogue(entries, order)
  const run: ProxyEntry[] = []
  for (const entry of entries) {
    if (!isMirror(entry)) break
    run.push(entry)
  }
  const rest = entries.slice(run.length)

  const planned: Mirror[] = []
  const credentials = new Map<string, string>()
  let group = 1
  for (const [index, entry] of run.entries()) {
    const before = run[index - 1]
    const { url } = withoutCredentials(entry)
    const name = nameOf(url)
    const isPublic = before !== undefined && arePublic(nameOf(withoutCredentials(before).url), name)
    const isJoined = declared || before?.separator === '|' || (isPublic && mirrors === 'auto')
    if (before !== undefined && !isJoined) group += 1
    if (planned.some((mirror) => mirror.name === name)) continue
    if (hasCredentials(entry)) credentials.set(name, userinfo(entry.url))
    const origin = declared ? 'input' : 'job'
    planned.push(next(planned, order, { name, url, group: `list-${group}`, separator: entry.separator, origin }))
  }
  const joint = run.at(-1)?.separator ?? ''
  return {
    plan: { mirrors: planned, tail: rest.length === 0 ? '' : `${joint}${formatGoproxy(rest)}` },
    credentials,
    secrets: entries.flatMap(secretsOf),
    entries,
  }
}

/** The mirror with its place behind those before it. Policy of `mirror-order`: by default only public mirrors compete by speed. */
function next(before: readonly Mirror[], order: MirrorOrder, mirror: Omit<Mirror, 'position' | 'tier'>): Mirror {
  const last = before.at(-1)
  const isSameGroup = last?.group === mirror.group
  const competes = order === 'fastest' || (order === 'auto' && last !== undefined && arePublic(last.name, mirror.name))
  const tier = last === undefined ? 0 : last.tier + (isSameGroup && competes ? 0 : 1)
  return { ...mirror, position: before.length, tier }
}

/** Whether modward added the mirror by itself. */
export function isAdded({ origin }: Pick<Mirror, 'origin'>): boolean {
  return origin === 'catalogue'
}

function arePublic(...names: readonly string[]): boolean {
  return names.every((name) => findInCatalogue(name) !== undefined)
}

function nameOf(url: URL): string {
  return url.href.replace(/\/$/, '')
}

function planCatalogue(entries: readonly GoproxyEntry[], order: MirrorOrder): PlannedMirrors {
  const mirrors: Mirror[] = []
  for (const [index, { url }] of catalogue.entries()) {
    // The official mirror is Go's default, and so the job's own.
    const origin = index === 0 ? 'job' : 'catalogue'
    const mirror = { name: url, url: new URL(url), group: publicGroup, separator: ',', origin } as const
    mirrors.push(next(mirrors, order, mirror))
  }
  return {
    plan: { mirrors, tail: ',direct' },
    credentials: new Map(),
    secrets: [],
    entries,
  }
}

type ProxyEntry = Extract<GoproxyEntry, { readonly kind: 'proxy' }>

function isMirror(entry: GoproxyEntry): entry is ProxyEntry {
  return entry.kind === 'proxy' && !(entry.url.protocol === 'http:' && hasCredentials(entry))
}

function userinfo(url: URL): string {
  return `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
}

function secretsOf(entry: GoproxyEntry): string[] {
  if (!('url' in entry)) return []
  const { username, password } = entry.url
  return [...new Set([...secretsOfLogin(`${username}:${password}`), ...secretsOfLogin(userinfo(entry.url))])]
}
