import { askGoauth, basic, type Credential, canAnswer, type NetrcLocation, type Refusal } from './goauth.ts'

/** What is sent to prove who asks: each header only over https, and only below the prefix it was given for. */
export interface Credentials {
  headers(url: URL): Promise<Readonly<Record<string, string>>>
  /**
   * Asks the GOAUTH commands again after a refusal; whether that brought other headers for the URL. Once for each host
   * and status.
   */
  refresh(refusal: Refusal): Promise<boolean>
}

/**
 * Keeps credentials by prefix as cmd/go/internal/auth does: the longest prefix of host and path wins. `userinfo` holds
 * the `user:password` of mirror URLs by mirror name; those outrank netrc and GOAUTH for their mirror. `onSecret` hears
 * every value that is learned; the signal of the place ends commands that still run.
 */
export function makeCredentials(
  place: NetrcLocation,
  goauth: string,
  userinfo: ReadonlyMap<string, string>,
  onSecret: (value: string) => void,
): Credentials {
  const offered = new Map<string, Readonly<Record<string, string>>>()
  const own = new Map([...userinfo].map(([name, pair]) => [toPrefix(name), basicOf(pair)]))
  /** The secret of `Basic …` is also the password inside it. */
  const tell = (value: string) => {
    const word = value.split(' ').at(-1) ?? ''
    onSecret(word)
    const pair = value.startsWith('Basic ') ? Buffer.from(word, 'base64').toString() : ''
    if (pair.includes(':')) onSecret(pair.slice(pair.indexOf(':') + 1))
  }
  for (const headers of own.values()) Object.values(headers).forEach(tell)
  const asked = new Map<string, Promise<void>>()
  const learn = async (credentials: Promise<readonly Credential[]>) => {
    for (const { prefix, headers } of await credentials) {
      for (const value of Object.values(headers)) tell(value)
      if (Object.keys(headers).length === 0) offered.delete(toPrefix(prefix))
      else offered.set(toPrefix(prefix), headers)
    }
  }
  let first: Promise<void> | undefined
  const find = (url: URL) => findLongest(own, url) ?? findLongest(offered, url) ?? {}
  return {
    async headers(url) {
      if (url.protocol !== 'https:') return {}
      first ??= learn(askGoauth(goauth, place))
      await first
      return find(url)
    },
    async refresh(refusal) {
      if (refusal.url.protocol !== 'https:' || !canAnswer(goauth)) return false
      const before = JSON.stringify(find(refusal.url))
      const key = `${refusal.url.host} ${refusal.status}`
      const again = asked.get(key) ?? learn(askGoauth(goauth, place, refusal))
      asked.set(key, again)
      await again
      return JSON.stringify(find(refusal.url)) !== before
    },
  }
}

function basicOf(pair: string): Record<string, string> {
  const at = pair.indexOf(':')
  return at === -1 ? basic(pair, '') : basic(pair.slice(0, at), pair.slice(at + 1))
}

function toPrefix(text: string): string {
  return text.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

function findLongest<T>(known: ReadonlyMap<string, T>, url: URL): T | undefined {
  const parts = `${url.host}${url.pathname}`.replace(/\/$/, '').split('/')
  for (let length = parts.length; length > 0; length -= 1) {
    const value = known.get(parts.slice(0, length).join('/'))
    if (value !== undefined) return value
  }
  return undefined
}
