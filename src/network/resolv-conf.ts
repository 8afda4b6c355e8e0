/** What resolv.conf(5) says, as far as the go command heeds it. */
export type ResolvConf = {
  /** How long one resolver may take to answer, in milliseconds. */
  readonly timeoutMs: number
  /** How often all resolvers are asked. */
  readonly attempts: number
  /** From how many dots on a name is asked for as it is before the search domains. */
  readonly ndots: number
  /** Search domains without a final dot. */
  readonly search: readonly string[]
}

/** Go's own values for what the file leaves out. */
export const resolvDefaults: ResolvConf = { timeoutMs: 5000, attempts: 2, ndots: 1, search: [] }

/**
 * Reads a resolv.conf by the rules of net/dnsconfig_unix.go: the last `search` or `domain` line counts, options add up,
 * numbers that are too small are raised to the least that makes sense. (resolv.conf(5) caps a timeout at 30 s; go does not.)
 */
export function parseResolvConf(text: string): ResolvConf {
  let { timeoutMs, attempts, ndots, search } = resolvDefaults
  for (const line of text.split('\n')) {
    const [word = '', ...values] = line.trim().split(/\s+/)
    if (/^[#;]/.test(line)) continue
    if (word === 'domain') search = values.slice(0, 1).map(withoutDot)
    if (word === 'search') search = values.map(withoutDot).filter((domain) => domain !== '')
    if (word !== 'options') continue
    for (const option of values) {
      const [name = '', value = ''] = option.split(':')
      const number = /^\d{1,9}$/.test(value) ? Number(value) : 0
      if (name === 'timeout') timeoutMs = Math.max(1, number) * 1000
      if (name === 'attempts') attempts = Math.max(1, number)
      if (name === 'ndots') ndots = Math.min(15, number)
    }
  }
  return { timeoutMs, attempts, ndots, search }
}

/**
 * The names that are asked for one after the other, the rule of net/dnsclient_unix.go (nameList): with `ndots` dots or more
 * the name itself comes first, else the search domains. A name with a final dot is complete.
 */
export function namesToAsk(host: string, { ndots, search }: Pick<ResolvConf, 'ndots' | 'search'>): readonly string[] {
  if (host.endsWith('.')) return [host]
  const suffixed = search.map((domain) => `${host}.${domain}`).filter((name) => name.length <= 253)
  return host.split('.').length > ndots ? [host, ...suffixed] : [...suffixed, host]
}

function withoutDot(domain: string): string {
  return domain.replace(/\.$/, '')
}
