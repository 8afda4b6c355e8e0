import { secretsOfLogin } from '../causes/userinfo.ts'
import { basic, type CommandContext, type Credential, canAnswer, type Refusal, runGoauth } from './goauth.ts'

/** Credential headers: each is sent only over https, and only below the prefix that it was given for. */
export interface Credentials {
  headers(url: URL): Promise<Readonly<Record<string, string>>>
  /** Runs the GOAUTH commands again after a refusal, once for each host and status; whether the URL has other headers now. */
  refresh(refusal: Refusal): Promise<boolean>
}

/** A shorter part of a header is a word, such as its scheme, or a number. */
const shortestPart = 8

/**
 * Keeps credentials by prefix as cmd/go/internal/auth does: the longest prefix of host and path wins. `userinfo` holds
 * the `user:password` of mirror URLs by mirror name; those outrank netrc and GOAUTH for their mirror. `onSecret` is
 * called with every secret. The signal of the context ends commands that still run.
 */
export function makeCredentials(
  context: CommandContext,
  goauth: string,
  userinfo: ReadonlyMap<string, string>,
  onSecret: (value: string) => void,
): Credentials {
  const offered = new Map<string, Readonly<Record<string, string>>>()
  const own = new Map([...userinfo].map(([name, pair]) => [toPrefix(name), basicOf(pair)]))
  /** A header is a secret as a whole, and so is each value in it; `Basic …` holds an encoded pair and the password in that. */
  const report = (value: string) => {
    for (const part of [value, ...value.split(/[\s;,]+/)]) if (part.length >= shortestPart) onSecret(part)
    for (const [, given = ''] of value.matchAll(/=\s*"?([^\s;,"]+)/g)) if (given.length >= shortestPart) onSecret(given)
    const pair = value.startsWith('Basic ') ? Buffer.from(value.slice('Basic '.length), 'base64').toString() : ''
    if (pair.includes(':')) for (const secret of secretsOfLogin(pair)) onSecret(secret)
  }
  for (const headers of own.values()) Object.values(headers).forEach(report)
  const reruns = new Map<string, Promise<void>>()
  const learn = async (credentials: Promise<readonly Credential[]>) => {
    for (const { prefix, headers } of await credentials) {
      for (const value of Object.values(headers)) report(value)
      if (Object.keys(headers).length === 0) offered.delete(toPrefix(prefix))
      else offered.set(toPrefix(prefix), headers)
    }
  }
  let first: Promise<void> | undefined
  const find = (url: URL) => findLongest(own, url) ?? findLongest(offered, url) ?? {}
  return {
    async headers(url) {
      if (url.protocol !== 'https:') return {}
      first ??= learn(runGoauth(goauth, context))
      await first
      return find(url)
    },
    async refresh(refusal) {
      if (refusal.url.protocol !== 'https:' || !canAnswer(goauth)) return false
      const before = JSON.stringify(find(refusal.url))
      const key = `${refusal.url.host} ${refusal.status}`
      const rerun = reruns.get(key) ?? learn(runGoauth(goauth, context, refusal))
      reruns.set(key, rerun)
      await rerun
      return JSON.stringify(find(refusal.url)) !== before
    },
  }
}

function basicOf(pair: string): Record<string, string> {
  const at = pair.indexOf(':')
  return at === -1 ? basic(pair, '') : basic(pair.slice(0, at), pair.slice(at + 1))
}

/** As go does: what begins with `http://` matches no URL. */
function toPrefix(text: string): string {
  return text.replace(/^https:\/\//, '').replace(/\/$/, '')
}

function findLongest<T>(known: ReadonlyMap<string, T>, url: URL): T | undefined {
  const parts = `${url.host}${url.pathname}`.replace(/\/$/, '').split('/')
  for (let length = parts.length; length > 0; length -= 1) {
    const value = known.get(parts.slice(0, length).join('/'))
    if (value !== undefined) return value
  }
  return undefined
}
