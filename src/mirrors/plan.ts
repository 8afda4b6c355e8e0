import { goDefaults } from '../gomod/go-defaults.ts'
import { catalogue } from './catalogue.ts'
import { formatGoproxy, type GoproxyEntry, hasCredentials, parseGoproxy, withoutCredentials } from './goproxy.ts'

/** One GOPROXY mirror that may be asked. */
export type Mirror = {
  /** Without credentials and without a trailing slash: safe to show, and its name in reports. */
  readonly name: string
  /** Where requests go, credentials taken out (they live in network/credentials). */
  readonly url: URL
  /** Mirrors of one group may stand in for one another on faults. */
  readonly group: string
  /** The separator that follows it in the list: with `|` even a fault lets the next entry decide. */
  readonly separator: ',' | '|'
  /** Given by the user (or the job's own GOPROXY), or by the catalogue. */
  readonly origin: 'list' | 'catalogue'
}

/**
 * Which mirrors may be asked, best first, and what stays behind them for the go command itself. `mirrors` is empty
 * where the relay cannot help (`direct`, `off`, `file://` only): go then goes its own way.
 */
export type MirrorPlan = {
  readonly mirrors: readonly Mirror[]
  /**
   * What follows the mirrors in the user's list, separator included: `,direct`, `|direct`, `,off`, `,file:///x`, or
   * empty.
   */
  readonly tail: string
}

/** A plan, and the secrets that were taken out of it. */
export type PlannedMirrors = {
  readonly plan: MirrorPlan
  /** `user:password` (decoded) by mirror name, for `openNetwork`. */
  readonly credentials: ReadonlyMap<string, string>
  /** Every text of the list that must never be shown: passwords as written and decoded. */
  readonly secrets: readonly string[]
  /** The list that the plan was made of, separators and tail included; credentials in place. For the export. */
  readonly entries: readonly GoproxyEntry[]
}

/**
 * Decides which mirrors may be asked. `goproxy` is what `go env GOPROXY` says, `unchanged` where nobody set it. The
 * job's own GOPROXY, where it is Go's unchanged default and `mirrors` is `auto`, lets the public catalogue stand in.
 * Everything else is a closed list: whoever lists mirrors in the `mirrors` input declares them equivalent (one group);
 * a GOPROXY of the job makes groups only of what `|` joins, since `,` there is often what keeps private names from
 * public proxies.
 *
 * Mirrors are the leading run of http and https entries; from the first other one on, the list is a tail that go walks
 * itself. An http entry with credentials starts the tail too: go refuses to send them, and so must we.
 * @throws {import('./goproxy.ts').GoproxyError} where go would refuse the list
 */
export function planMirrors(
  mirrors: 'auto' | 'inherit' | { readonly list: string },
  goproxy: { readonly value: string; readonly unchanged: boolean },
): PlannedMirrors {
  const declared = typeof mirrors === 'object'
  const entries = parseGoproxy(declared ? mirrors.list : goproxy.value)
  if (mirrors === 'auto' && goproxy.unchanged && goproxy.value === goDefaults.GOPROXY) return planCatalogue(entries)
  const end = entries.findIndex((entry) => !isMirror(entry))
  const run = end === -1 ? entries : entries.slice(0, end)
  const rest = end === -1 ? [] : entries.slice(end)

  const planned: Mirror[] = []
  const credentials = new Map<string, string>()
  let group = 1
  for (const [index, entry] of run.entries()) {
    if (entry.kind !== 'proxy') continue
    const before = run[index - 1]
    if (before !== undefined && before.separator === ',' && !declared) group += 1
    const { url } = withoutCredentials(entry)
    const name = url.href.replace(/\/$/, '')
    if (planned.some((mirror) => mirror.name === name)) continue
    if (hasCredentials(entry)) credentials.set(name, userinfo(entry.url))
    planned.push({ name, url, group: `list-${group}`, separator: entry.separator, origin: 'list' })
  }
  const joint = run.at(-1)?.separator ?? ''
  return {
    plan: { mirrors: planned, tail: rest.length === 0 ? '' : `${joint}${formatGoproxy(rest)}` },
    credentials,
    secrets: entries.flatMap(secretsOf),
    entries,
  }
}

function planCatalogue(entries: readonly GoproxyEntry[]): PlannedMirrors {
  const mirrors = catalogue.map((entry): Mirror => {
    return { name: entry.url, url: new URL(entry.url), group: 'public', separator: ',', origin: 'catalogue' }
  })
  return {
    plan: { mirrors, tail: ',direct' },
    credentials: new Map(),
    secrets: [],
    entries,
  }
}

function isMirror(entry: GoproxyEntry): boolean {
  return entry.kind === 'proxy' && !(entry.url.protocol === 'http:' && hasCredentials(entry))
}

function userinfo(url: URL): string {
  return `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
}

function secretsOf(entry: GoproxyEntry): string[] {
  if (!('url' in entry)) return []
  const { username, password } = entry.url
  // A lone user name is how many registries take a token.
  const secret = password === '' ? username : password
  return [...new Set([secret, decodeURIComponent(secret)])].filter((text) => text !== '')
}
