import { faultOf } from '../../causes/rules/table.ts'
import { messageOf } from '../../error-message.ts'
import { faultOfProbe } from '../../mirrors/probe/probe-fault.ts'
import type { Network } from '../../network/network.ts'
import { discard, send } from '../../network/send.ts'
import { parseSumdb } from '../../sumdb/setting.ts'
import { errorWords } from './error-words.ts'
import { type CheckResult, failure, fine, warning } from './finding.ts'

const check = 'checksum database'

/** A checksum database, as GOSUMDB names it; pinned to an address, mirrors are not asked for it. */
export type SumdbAddress = { readonly name: string; readonly direct: URL; readonly pinned: boolean }

/**
 * The database that GOSUMDB names: none when it is off, which is said with the settings, nor when its value cannot be
 * read, which ends a download that needs it.
 */
export function readSumdb(
  gosumdb: string,
  needed: boolean,
): { readonly sumdb: SumdbAddress | undefined; readonly warnings: readonly CheckResult[] } {
  if (gosumdb === 'off') return { sumdb: undefined, warnings: [] }
  try {
    const { verifier, direct, pinned } = parseSumdb(gosumdb)
    return { sumdb: { name: verifier.name, direct, pinned }, warnings: [] }
  } catch (error) {
    const cause = 'goproxy_invalid'
    const detail = `GOSUMDB=${gosumdb} cannot be read: ${messageOf(error)}`
    const { advice } = faultOf(cause, { text: detail })
    const result = needed ? failure('settings', cause, detail, advice) : warning('settings', detail, advice)
    return { sumdb: undefined, warnings: [result] }
  }
}

/**
 * Whether the checksum database can be asked: through a mirror, unless GOSUMDB pins its address, and by itself. If go.sum has
 * all that the project needs, a database out of reach is a warning.
 * @param mirrors what the mirrors say, which are asked at the same time
 */
export async function checkSumdb(
  sumdb: SumdbAddress,
  mirrors: Promise<{ readonly sumdbBy: string | undefined }>,
  network: Network,
  options: { readonly timeoutMs: number; readonly signal: AbortSignal; readonly needed: boolean },
): Promise<CheckResult[]> {
  const { name } = sumdb
  const [{ sumdbBy }, direct] = await Promise.all([mirrors, askDirectly(network, sumdb.direct, options)])
  const through = sumdb.pinned ? undefined : sumdbBy
  const own = direct === undefined ? `${sumdb.direct.host} answers` : direct.told
  const parts = [through === undefined ? '' : `passed on by ${through}`, own].filter((part) => part !== '')
  const about = parts.length === 1 && sumdb.direct.host === name ? '' : `${name}: `
  const detail = `${about}${parts.join(' · ')}`
  if (through !== undefined || direct === undefined) return [fine(check, detail)]
  const { evidence } = direct
  if (options.needed) {
    // The advice names what the download would run into.
    const { advice } = faultOf('sumdb_unreachable', { text: detail, url: sumdb.direct.href })
    return [failure(check, 'sumdb_unreachable', detail, advice, evidence)]
  }
  const spared = `${detail} · go.sum is complete: go needs the database only for new modules`
  const advice = `Before you add modules, allow ${sumdb.direct.host} in the firewall, use a mirror that passes the checksum database on, or set GOSUMDB to \`sum.golang.google.cn\`, the same database under another name.`
  return [{ ...warning(check, spared, advice), evidence }]
}

/** Why the database itself cannot be asked, in plain words and in those of the error; undefined if it can. */
async function askDirectly(
  network: Network,
  url: URL,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<{ readonly told: string; readonly evidence: string } | undefined> {
  const deadline = AbortSignal.timeout(timeoutMs)
  try {
    const latest = new URL(`${url.href.replace(/\/$/, '')}/latest`)
    const reply = await send(network, latest, { stallMs: timeoutMs, signal: AbortSignal.any([signal, deadline]) })
    discard(reply)
    return reply.status === 200 ? undefined : { told: `${url.host} answers ${reply.status}`, evidence: '' }
  } catch (error) {
    if (deadline.aborted) return { told: `${url.host} does not answer within ${timeoutMs / 1000} s`, evidence: '' }
    const { title } = faultOfProbe({ kind: 'error', url, error }, network)
    return { told: title, evidence: errorWords(error, url, network) }
  }
}
