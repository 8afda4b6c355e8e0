import { unescapeModule } from '../../gomod/escape.ts'

/** From here on a message names the remedy or who asks, not what is at fault. */
const aside =
  / has unexpected file | \(imported by|; to add|; to update|\(run|to update it|, imported (?:by|from)| \(from /
const version = /^[vV]?\d[\w.+~-]{0,150}$|^(?:latest|upgrade|patch|master|main|HEAD|[0-9a-f]{7,40})$/
const named: readonly RegExp[] = [
  /for module providing package (\S{1,300}?)(?:[;:\s]|$)/,
  /unrecognized import path "([^"\n]{1,300})"/,
  /malformed (?:module|import) path "([^"\n]{1,300})"/,
  /cannot find module providing package (\S{1,300}?)(?:[;:\s]|$)/,
  /no required module provides package (\S{1,300}?)(?:[;:\s]|$)/,
  /\bmodule ([^\s:"]{1,300}\.[^\s:"]{1,300}?):? /,
  /\bpackage ([^\s:"]{1,300}\.[^\s:"]{1,300}): /,
  /^(?:go: |go (?:get|install|list|mod download|build): ?|go (?:get|install) )([^\s:"@]{1,200}\.[^\s:"@]{1,200}): /m,
  /for public ([^\s;"]{1,300})/,
]

/** The module and version that a message is about: of a chain of requirements the last one. */
export function subjectOf(own: string, url: string): { readonly module: string; readonly version: string } {
  const end = own.search(aside)
  const text = end < 0 ? own : own.slice(0, end)
  const found = lastModule(text)
  if (found !== undefined) return found
  for (const pattern of named) {
    const module = pattern.exec(text)?.[1]
    if (module !== undefined) return { module: module.replace(/[:,]$/, ''), version: '' }
  }
  return moduleInUrl(url) ?? { module: '', version: '' }
}

function lastModule(text: string): { module: string; version: string } | undefined {
  if (!text.includes('@')) return undefined
  const tokens = text.split(/[\s"'()]+/)
  for (let index = tokens.length - 1; index >= 0; index--) {
    const word = tokens[index] ?? ''
    const at = word.lastIndexOf('@')
    if (at <= 0) continue
    const token = word.replace(/[:,;]$/, '')
    if (token.includes('://') || /^https?:\//.test(token) || /[\\]|^[./]/.test(token)) continue
    const module = token.slice(0, at)
    const rest = token.slice(at + 1).replace(/[:/].*$/s, '')
    if (version.test(rest) && /[./]/.test(module) && !module.includes(':')) return { module, version: rest }
  }
  return undefined
}

/** A proxy URL names the module, escaped: `…/<module>/@v/<version>.zip`. */
function moduleInUrl(url: string): { module: string; version: string } | undefined {
  const parts =
    /^https?:\/{1,2}[^/\s]{1,255}\/(.{1,600}?)\/@(?:v\/([^/\s]{1,200}?)(?:\.(?:info|mod|zip))?|latest)$/.exec(url)
  if (parts === null) return undefined
  // What comes before the host of the module is the path of the mirror.
  const path = decode(parts[1] ?? '').split('/')
  const start = path.findIndex((element) => element.includes('.'))
  const module = unescapeModule(path.slice(Math.max(start, 0)).join('/')) ?? ''
  const found = decode(parts[2] ?? '')
  return { module, version: found === 'list' ? '' : (unescapeModule(found) ?? '') }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The first URL that go names, without the punctuation around it; '' where it names none. */
export function urlIn(own: string): string {
  return /https?:\/{1,2}[^\s"'<>`]{1,1500}/.exec(own)?.[0].replace(/[:).,;]{1,3}$/, '') ?? ''
}

const hosts: readonly RegExp[] = [
  /lookup (\S{1,255}?)(?: on \S|: )/,
  /(?:could not resolve host|resolve hostname):? ([^\s:;)]{1,255})/i,
  /for 'https?:\/\/(?:[^@'\s/]{1,100}@)?([^/'\s:]{1,255})/,
  /(?:failed to connect to|connect to host|connection (?:closed|reset) by) (?!peer|remote)([\w.-]{1,255})/i,
  /https?:\/\/(?:[^@'"\s/]{1,100}@)?([^/'"\s:]{1,255})/,
  /(?<![\w.-])git@([\w.-]{1,255})/,
  /(?<![\w./-])([\w-][\w.-]{0,254})\/[^\s@]{1,1000}@[^\s:]{1,255}: no secure protocol found for repository/,
  /\bhost key (?:for|of) ([\w.-]{1,255})/i,
]

/** The host that a message is about: what was being reached, not the proxy in between. */
export function hostIn(own: string, vcs: string, url: string): string {
  const fromVcs = vcs.trim() === '' ? '' : firstOf(hosts, vcs)
  if (fromVcs !== '') return fromVcs
  const parsed = URL.parse(url.replace(/^(https?:\/)(?!\/)/, '$1/'))
  if (parsed !== null) return parsed.hostname
  return firstOf(hosts, `${own}\n`)
}

function firstOf(patterns: readonly RegExp[], text: string): string {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined) return found
  }
  return ''
}
