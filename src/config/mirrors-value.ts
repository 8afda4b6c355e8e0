import type { Config } from './config.ts'
import type { Parser } from './values.ts'

const allowed =
  'auto, inherit, or a list of https://… or http://… mirrors (also file:///…, direct and off), one per line or separated by , and |'

/**
 * Reads `mirrors`. A list becomes a GOPROXY value: a line end counts as `,` unless the line itself ends in a separator,
 * blank entries are dropped, and separators stay, as they say when the next entry decides. Every entry is checked by the
 * go command's own rules, so that a typing error is found before anything runs.
 */
export const mirrors: Parser<Config['mirrors']> = (text) => {
  if (text === 'auto' || text === 'inherit') return { value: text }
  let list = ''
  for (const [, entry = '', separators = ''] of text.matchAll(/([^,|\r\n]*)([,|\r\n\s]*)/g)) {
    const name = entry.trim()
    if (name === '') continue
    if (!isEntry(name)) return { allowed, entry: name }
    list += name + (/[,|]/.exec(separators)?.[0] ?? ',')
  }
  return list === '' ? { allowed } : { value: { list: list.slice(0, -1) } }
}

/**
 * The rule of cmd/go/internal/modfetch, proxyList: a bare host means https, single words are reserved. Stricter where go
 * would make a host of a typing error: `https:/x`, `https//x`, backslashes.
 */
function isEntry(entry: string): boolean {
  if (entry === 'direct' || entry === 'off') return true
  if (/[\s\\]/.test(entry) || !/[.:/]/.test(entry) || entry.startsWith('/')) return false
  const schemed = /^[a-z][a-z0-9+.-]*:\/\//i.test(entry)
  if (!schemed && /\/\/|:\//.test(entry)) return false
  const url = URL.parse(schemed ? entry : `https://${entry}`)
  if (url?.protocol === 'file:') return url.pathname.length > 1
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.hostname !== ''
}
