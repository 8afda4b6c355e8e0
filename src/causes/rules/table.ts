import type { Fault, FaultDetails } from '../fault.ts'
import { type CauseId, causeIds } from '../id.ts'
import { redactText, redactUrl } from '../redact.ts'
import type { CauseRule, Override } from './cause-rule.ts'
import { configurationRules } from './configuration.ts'
import { contentRules } from './content.ts'
import { diskRules } from './disk.ts'
import { dnsRules } from './dns.ts'
import { egressRules } from './egress.ts'
import { envProxyRules } from './env-proxy.ts'
import { gitAccessRules } from './git-access.ts'
import { gitTransferRules } from './git-transfer.ts'
import { rateLimitRule, statusRules, streamRule } from './http.ts'
import { integrityRules, sumdbReachRule } from './integrity.ts'
import { moduleZipRules } from './module-zip.ts'
import { otherRules } from './other.ts'
import { processRules } from './process.ts'
import { requirementRules } from './requirements.ts'
import { responseRules } from './response.ts'
import { tcpRules } from './tcp.ts'
import { tlsRules } from './tls.ts'
import { toolchainRules } from './toolchain.ts'

/**
 * Every cause in the order in which messages are compared with them; the first that fits names the fault. An
 * outer layer stands before what it embeds: a full disk prints the URL it was reading, git prints network errors,
 * a resolver's time-out is also an `i/o timeout`.
 */
export const rules: readonly CauseRule[] = [
  ...moduleZipRules,
  ...processRules,
  ...diskRules,
  ...configurationRules,
  ...toolchainRules,
  ...requirementRules,
  ...egressRules,
  ...integrityRules,
  rateLimitRule,
  ...gitAccessRules,
  ...envProxyRules,
  ...tlsRules,
  ...gitTransferRules,
  streamRule,
  sumdbReachRule,
  ...dnsRules,
  ...statusRules,
  ...tcpRules,
  ...responseRules,
  ...contentRules,
  ...otherRules,
]

/** A row with the place of its documentation. */
export type Cause = CauseRule & { readonly link: string }

const causes = new Map(rules.map((row): [CauseId, Cause] => [row.id, { ...row, link: `docs/causes.md#${row.id}` }]))

/** Everything the table says about a cause. */
export function causeOf(id: CauseId): Cause {
  const cause = causes.get(id)
  // A test compares the table with the list of ids; only a cast can get here.
  if (cause === undefined) throw new TypeError(`No row for the cause "${id}"; known are ${causeIds.join(', ')}.`)
  return cause
}

/**
 * May the same job, run again later, not meet this fault. If its wording is judged otherwise than the rule as to a retry, a
 * later run is, too: a policy (403) does not pass, an overloaded proxy (503) does.
 */
export function isTransient({ cause, retryable }: Pick<Fault, 'cause' | 'retryable'>): boolean {
  const rule = causeOf(cause)
  return retryable === rule.retryable ? rule.transient : retryable
}

/** The longest text that a fault carries, in characters. */
const textLimit = 2000

/**
 * A fault of this cause as it was seen here: judged by the row unless the sighting shows otherwise, with the
 * title and advice that name what was seen, and without secrets.
 */
export function faultOf(id: CauseId, sighting: FaultDetails, judged: Override = {}): Fault {
  const row = causeOf(id)
  const url = sighting.url ? redactUrl(sighting.url) : ''
  const text = clip(redactText(sighting.text))
  const shown = { module: '', version: '', mirror: '', ...sighting, host: sighting.host || hostIn(url), url, text }
  return {
    cause: id,
    title: row.headline?.(shown) ?? row.title,
    retryable: judged.retryable ?? row.retryable,
    mirrorHelps: judged.mirrorHelps ?? row.mirrorHelps,
    module: shown.module,
    version: shown.version,
    host: shown.host,
    url,
    mirror: shown.mirror,
    count: 1,
    recovered: false,
    text,
    advice: row.advice(shown),
    file: '',
    line: 0,
  }
}

function clip(text: string): string {
  return text.length > textLimit ? `${text.slice(0, textLimit - 1)}…` : text
}

function hostIn(url: string): string {
  return URL.parse(url)?.hostname ?? ''
}
