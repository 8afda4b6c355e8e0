import { posix } from 'node:path'

/**
 * The URL of a path about a module (`example.com/m/@v/v1.0.0.zip`, `…/@latest`) below a mirror's root, byte for byte as
 * go sends it: caches, firewalls and signed links may compare the raw path. The root's own path keeps its encoding, `!` becomes
 * `%21`, `@` and `+` stay, and doubled slashes go. The root's query stays behind the path.
 * The rules of cmd/go/internal/modfetch (newProxyRepo, getBody, pathEscape) and net/url (EscapedPath).
 * @param path escaped as a module path, not percent-encoded, no leading slash
 */
export function moduleUrl(root: URL, path: string): URL {
  return withPath(root, posix.normalize(`${root.pathname}/${encodePath(path)}`))
}

/**
 * The URL of a path of the checksum database (`sumdb/sum.golang.org/supported`, `lookup/…`) below a mirror's or a database's
 * root, byte for byte as go sends it. Unlike in a module's URL, `!` stays as it is if the root has no path of its own, or one
 * with an unusual encoding: cmd/go/internal/web (Join) proposes the plain path, and net/url (EscapedPath) encodes it anew only
 * if the proposal does not fit.
 * @param path escaped as a module path, not percent-encoded, no leading slash
 */
export function sumdbUrl(root: URL, path: string): URL {
  const base = root.pathname.replace(/\/$/, '')
  const keepsPlain = base === '' || !hasUsualEncoding(base)
  return withPath(root, `${base}/${keepsPlain ? path : encodePath(path)}`)
}

/** Where go asks a mirror whether it passes a checksum database on; a path for {@link sumdbUrl}. */
export function supportedPath(database: string): string {
  return `sumdb/${database}/supported`
}

function withPath(root: URL, path: string): URL {
  const url = new URL(root)
  url.pathname = path
  return url
}

/** What net/url leaves as it is in a path; module paths hold none of the letters about which path and segment differ. */
const plain = /[\w.~$&+,/:;=@-]/
const other = /[^\w.~$&+,/:;=@-]/gu

function encodePath(path: string): string {
  return path.replace(other, percent)
}

function percent(letter: string): string {
  return Array.from(Buffer.from(letter), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

/** Whether net/url would encode the decoded path in the same way: upper-case hex, and of nothing that may stand plain. */
function hasUsualEncoding(path: string): boolean {
  const rest = path.replace(/%([0-9A-F]{2})/g, (code, hex) =>
    plain.test(String.fromCharCode(Number.parseInt(hex, 16))) ? code : '',
  )
  return Array.from(rest).every((letter) => plain.test(letter))
}
