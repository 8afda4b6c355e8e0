import { isSecretUser, loginLength } from './userinfo.ts'

/** What stands where a secret stood; the go command writes passwords in URLs the same way. */
export const mask = 'xxxxx'

/** What our own advice writes where a token belongs: a shell variable for the reader, and no secret. */
const placeholder = '$TOKEN'

/** Queries that say how something is asked for; any other may be a signature or a token of a store behind a mirror. */
const plainParameter = /^(?:go-get=1|alt=media|service=git-(?:upload|receive)-pack)$/

/**
 * A URL fit to be shown: the password becomes `xxxxx` (a user name without one, which may be a token, too), and queries and
 * fragments are dropped, as stores behind mirrors sign them. What is no URL is treated as text.
 */
export function redactUrl(url: string | URL): string {
  const text = String(url)
  const masked = redactLogins(text)
  const parsed = URL.parse(masked)
  // What is no URL before or behind its login is not made one here.
  if (parsed === null) return redactText(text)
  for (const [name, value] of [...parsed.searchParams]) {
    if (!plainParameter.test(`${name}=${value}`)) parsed.searchParams.delete(name)
  }
  parsed.hash = ''
  const shown = parsed.href
  return typeof url === 'string' && !url.endsWith('/') && shown.endsWith('/') ? shown.slice(0, -1) : shown
}

// Every quantifier below runs over a class that cannot match what follows it, and has a limit: no input makes them slow.
const urlStart = /\b([a-z][a-z0-9+.-]{1,20}):\/\/([^\s"'<>`]{1,4000})/gi
const queryParameter = /([?&;]|&amp;)([A-Za-z0-9_.~-]{1,64})=([^\s&;"'<>`)]{1,4000})/g
const fragment = /(\bhttps?:\/\/[^\s"'<>`#]{1,4000})#[^\s"'<>`)=]{0,200}=[^\s"'<>`)]{1,4000}/gi
/** Headers that are a login, up to the end of the line or of the quoted value. */
const secretHeader =
  /\b((?:proxy-)?authorization|(?:set-)?cookie|(?:x-)?(?:private|job|deploy|auth|artifactory|vault|gitlab|registry)-token|x-api-key|x-jfrog-art-api)(["']?\s{0,8}[:=]\s{0,8}["']?)((?:basic|bearer|token|digest|negotiate)\s{1,8})?[^\r\n"']{1,4000}/gi
const scheme = /\b(basic|bearer) +(?=[^\s"']{0,200}[0-9=_-])[A-Za-z0-9+/=._~-]{12,4000}/gi
/** Tokens that show what they are by their prefix: GitHub, GitLab, npm, Slack, AWS, Google. */
const knownToken =
  /\b(?:gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_[A-Za-z0-9_]{20,255}|glpat-[A-Za-z0-9_-]{16,255}|glcbt-[A-Za-z0-9_-]{16,255}|xox[abprs]-[A-Za-z0-9-]{10,255}|AKIA[A-Z0-9]{16}|ya29\.[A-Za-z0-9_-]{20,2000})\b/g

/** A text fit to be shown: credentials in URLs, queries, headers with logins and well-known tokens are masked. */
export function redactText(text: string): string {
  return redactLogins(text)
    .replace(fragment, '$1')
    .replace(queryParameter, (whole, before: string, name: string, value: string) =>
      plainParameter.test(`${name}=${value}`) ? whole : `${before}${name}=${mask}`,
    )
    .replace(secretHeader, (_, name: string, gap: string, kind = '') => `${name}${gap}${kind}${mask}`)
    .replace(scheme, (_, kind: string) => `${kind} ${mask}`)
    .replace(knownToken, mask)
}

/** Masks what is secret before the host of each URL. */
function redactLogins(text: string): string {
  return text.replace(urlStart, (whole, kind: string, rest: string) => {
    const length = loginLength(rest)
    return length === undefined ? whole : `${kind}://${maskLogin(kind, rest.slice(0, length))}${rest.slice(length)}`
  })
}

/** `ssh://git@host` only names an account. */
function maskLogin(kind: string, login: string): string {
  const colon = login.indexOf(':')
  const [user, password] = colon < 0 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)]
  if (password === placeholder || login === placeholder) return login
  const shown = isSecretUser(user, password) && !kind.includes('ssh') ? mask : user
  return colon < 0 ? shown : `${shown}:${mask}`
}
