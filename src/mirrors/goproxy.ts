import { isAbsolute } from 'node:path'
import { loginLength } from '../causes/userinfo.ts'

/** After what the next entry is used: `,` only after 404 and 410, `|` after any error. */
export type Separator = ',' | '|'

/** One entry of a GOPROXY list; `separator` is what follows it (`,` after the last one, as Go assumes). */
export type GoproxyEntry =
  | { readonly kind: 'proxy'; readonly url: URL; readonly separator: Separator }
  | { readonly kind: 'file'; readonly url: URL; readonly separator: Separator }
  | { readonly kind: 'direct' | 'off'; readonly separator: Separator }

/** A GOPROXY value that the go command would refuse, too; the message never holds a password. */
export class GoproxyError extends Error {
  override readonly name = 'GoproxyError'
}

const allowed =
  'Allowed: https://…, http://… and file:///… URLs, host names, "direct" and "off", separated by "," or "|".'

/**
 * Reads a GOPROXY list by the rules of cmd/go/internal/modfetch (proxyList and newProxyRepo): empty entries are
 * skipped, `direct` and `off` end the list, a bare host gets `https://`.
 * @throws {GoproxyError} if go would refuse the value
 */
export function parseGoproxy(value: string): GoproxyEntry[] {
  const entries: GoproxyEntry[] = []
  for (const [, text = '', mark] of value.matchAll(/([^,|]*)([,|]|$)/g)) {
    const word = text.trim()
    const separator = mark === '|' ? '|' : ','
    if (word === '') continue
    if (word === 'direct' || word === 'off') {
      entries.push({ kind: word, separator: ',' })
      break
    }
    entries.push(parseUrl(word, separator))
  }
  if (entries.length === 0) throw new GoproxyError(`The GOPROXY list "${value}" has no entries. ${allowed}`)
  return entries
}

/** Writes entries back as a GOPROXY value that parses to the same list. Credentials are written as they are. */
export function formatGoproxy(entries: readonly GoproxyEntry[]): string {
  return entries
    .map((entry, index) => `${formatEntry(entry)}${index < entries.length - 1 ? entry.separator : ''}`)
    .join('')
}

/** A copy of the entry without user name and password. */
export function withoutCredentials<T extends GoproxyEntry>(entry: T): T {
  if (!('url' in entry)) return entry
  const url = new URL(entry.url)
  url.username = ''
  url.password = ''
  return { ...entry, url }
}

/** Whether the entry carries a user name or a password. */
export function hasCredentials(entry: GoproxyEntry): boolean {
  return 'url' in entry && (entry.url.username !== '' || entry.url.password !== '')
}

function parseUrl(word: string, separator: Separator): GoproxyEntry {
  const text = isBareHost(word) ? `https://${word}` : word
  if (!URL.canParse(text)) {
    const what = /^[a-z][a-z0-9+.-]*:/i.test(text) ? 'not a URL' : 'neither a URL nor a host name'
    throw new GoproxyError(`The GOPROXY entry "${withoutUserinfo(word)}" is ${what}. ${allowed}`)
  }
  const url = new URL(text)
  if (!isEscaped(url.username) || !isEscaped(url.password)) {
    throw new GoproxyError(
      `The GOPROXY entry "${withoutUserinfo(word)}" has a user name or password with a "%" that means nothing. Write %25 for it.`,
    )
  }
  if (url.protocol === 'http:' || url.protocol === 'https:') return { kind: 'proxy', url, separator }
  if (url.protocol !== 'file:') {
    throw new GoproxyError(
      `The GOPROXY entry "${withoutUserinfo(word)}" has the scheme "${url.protocol.slice(0, -1)}". ${allowed}`,
    )
  }
  if (url.host !== '' || url.search !== '' || url.hash !== '') {
    throw new GoproxyError(`The GOPROXY entry "${withoutUserinfo(word)}" may hold nothing but a path: file:///path.`)
  }
  return { kind: 'file', url, separator }
}

/** Anything with a `.`, `:` or `/` is a host, unless it has a scheme or is a path: go reserves single words for itself. */
function isBareHost(word: string): boolean {
  return /[.:/]/.test(word) && !word.includes(':/') && !word.startsWith('/') && !isAbsolute(word)
}

function isEscaped(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined
  } catch {
    return false
  }
}

/** The entry as a message may show it: what has a login in it, however wrong, is shown from its host on. */
function withoutUserinfo(word: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(word) ?? []
  const login = loginLength(rest)
  return login === undefined ? word : `${scheme}${rest.slice(login + 1)}`
}

function formatEntry(entry: GoproxyEntry): string {
  // A path that is `//` would be another one with a slash less.
  return 'url' in entry ? entry.url.href.replace(/(?<!\/)\/$/, '') : entry.kind
}
