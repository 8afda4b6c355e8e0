import type { EnvProxies } from '../../network/env-proxies.ts'
import type { CheckResult } from './finding.ts'

/** Which proxies of the environment are in force for go, and which variables only look as if they were. */
export function checkEnvProxies(proxies: EnvProxies): CheckResult[] {
  const inForce = [proxies.https, proxies.http].filter((proxy) => proxy !== undefined)
  const detail = inForce.map(({ name, url }) => `${name}=${url.protocol}//${url.host}`).join(' · ')
  const used: CheckResult = { check: 'environment proxies', ok: true, detail: detail || 'none', advice: '' }
  const ineffective = proxies.ineffective.map(({ name, reason }): CheckResult => {
    const advice = `Correct or unset ${name}.`
    return { check: 'environment proxies', ok: true, detail: `${name} ${reason}`, advice }
  })
  return [used, ...ineffective]
}
