/** Where a host stands for certain: a name with a dot, an address, or localhost. */
const certainHost =
  /^(?:[a-z0-9-]{1,63}\.){1,20}[a-z][a-z0-9-]{0,62}\.?(?::\d{1,5})?(?:[/?#]|$)|^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?(?:[/?#]|$)|^localhost(?::\d{1,5})?(?:[/?#]|$)|^\[[0-9a-f:.]{2,45}\]/i
/** What only looks like one: a version behind a module's path. */
const version = /^v\d/i
/** The end of a host that may be followed by a port. */
const authorityEnd = /[/?#\\]/

/**
 * How long the login is at the beginning of a URL without its scheme, `@` left out; undefined if there is none. Passwords may hold
 * what ends a host in a correct URL (`/`, `#`, `?`, `@`, `:`), as people paste them, and paths hold `@`, too (`/@v/`,
 * `m@v1.0.0`): the first host that is one for certain ends the login.
 */
export function loginLength(rest: string): number | undefined {
  const end = rest.search(authorityEnd)
  const authority = end === -1 ? rest : rest.slice(0, end)
  const own = authority.lastIndexOf('@')
  const host = authority.slice(own + 1)
  const isLogin = own >= 0
  if (certainHost.test(`${host}/`)) return isLogin ? own : undefined
  // Of a host without a dot nothing is certain: if one that is certain follows, the password holds what ends a host.
  const isHost = isLogin || /^[^:]*(?::\d{0,5})?$/.test(host)
  for (let at = rest.lastIndexOf('@'); at > own; at = rest.lastIndexOf('@', at - 1)) {
    const after = rest.slice(at + 1, at + 300)
    if (!isHost || (certainHost.test(after) && !version.test(after))) return at
  }
  return isLogin ? own : undefined
}

/** The secrets in a GOPROXY list or one URL, also in one that cannot be parsed: logins, passwords, and their longer parts. */
export function secretsInUrls(text: string): readonly string[] {
  const secrets = new Set<string>()
  for (const word of text.split(/[,|](?=\s*(?:[a-z][a-z0-9+.-]*:\/\/|direct\b|off\b|[^@,|]*(?:[,|]|$)))/i)) {
    const rest = word.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    const length = loginLength(rest)
    // `https://user:secret` without a host: what follows the colon is no port.
    const [, unfinished = ''] = /^[^:/?#@]*:(?!\d{0,5}(?:[/?#]|$))(.+)$/s.exec(rest) ?? []
    const login = length === undefined ? unfinished : rest.slice(0, length)
    for (const secret of secretsOfLogin(login)) secrets.add(secret)
  }
  return [...secrets]
}

/** What is secret in `user:password`: the password; a user that stands alone, or whose password is none, as it is a token then. */
export function secretsOfLogin(login: string): readonly string[] {
  const colon = login.indexOf(':')
  const [user, password] = colon === -1 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)]
  const isToken = isSecretUser(user, password)
  const values = [password === notAPassword ? '' : password, isToken ? user : ''].filter((value) => value !== '')
  return values.flatMap((value) => [value, ...partsOf(value)])
}

const notAPassword = 'x-oauth-basic'

/** Tokens are also given as the user: alone, or with a password that is none. */
export function isSecretUser(user: string, password: string): boolean {
  if (user === '' || user === 'git') return false
  return password === '' || password === notAPassword || user.length >= 20
}

/** Messages may repeat a part of a password that was taken for something else; short words would hide half the log. */
function partsOf(secret: string): string[] {
  const parts = secret.split(/[/?#@:,|%\s"'<>\\]+/)
  return parts.length < 2 ? [] : parts.filter((part) => part.length >= 8 || (part.length >= 6 && /\d/.test(part)))
}
