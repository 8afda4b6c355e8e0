import type { EnvProxies } from '../../network/env-proxies.ts'
import { type CheckResult, fine, warning } from './finding.ts'

const check = 'environment proxies'

/**
 * Which proxies of the environment go uses, which variables only look as if it did, and the proxy that git is configured
 * with, which go does not read.
 * @param gitProxy the value of git's http.proxy; empty for none
 */
export function checkEnvProxies(proxies: EnvProxies, gitProxy: string): CheckResult[] {
  const used = [proxies.https, proxies.http].filter((proxy) => proxy !== undefined)
  const git = gitProxy === '' ? [] : [`git: http.proxy=${shownProxy(gitProxy)}`]
  const list = [...used.map(({ name, url }) => `${name}=${url.protocol}//${url.host}`), ...git]
  const odd = proxies.ineffective.map(({ name, reason }) =>
    warning(check, `${name} ${reason}`, `Correct or unset ${name}.`),
  )
  return [fine(check, list.join(' · ') || 'none'), ...odd, ...(used.length === 0 ? warnOfGit(gitProxy) : [])]
}

/** People set it for the company's network and believe that it is enough. */
function warnOfGit(gitProxy: string): CheckResult[] {
  if (gitProxy === '') return []
  const detail = 'git goes through a proxy, and go does not: it reads HTTPS_PROXY and HTTP_PROXY only'
  const advice = 'If mirrors are out of reach without the proxy, set HTTPS_PROXY (and NO_PROXY) to the same one.'
  return [warning(check, detail, advice)]
}

/** The scheme, host and port of a proxy: a value that is no URL may be anything, and is not shown. Empty for none. */
export function shownProxy(value: string): string {
  if (value === '') return ''
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`)
  return url === null || url.host === '' ? '(not a URL)' : `${url.protocol}//${url.host}`
}
