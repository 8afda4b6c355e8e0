import { faultOf } from '../../causes/rules/table.ts'
import { messageOf } from '../../error-message.ts'
import type { Network } from '../../network/network.ts'
import { discard, send } from '../../network/send.ts'
import { parseSumdb } from '../../sumdb/setting.ts'
import type { CheckResult } from './finding.ts'
import { wordsOf } from './join-words.ts'

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
    return { sumdb: undefined, warnings: [{ check: 'settings', ok: !needed, cause, detail, advice }] }
  }
}

/**
 * Whether the checksum database can be asked: through a mirror, unless GOSUMDB pins its address, and by itself.
 * `checkup` is that of the mirrors, which goes on meanwhile. Where go.sum vouches for all that the project needs, a
 * database out of reach is a warning.
 */
export async function checkSumdb(
  sumdb: SumdbAddress,
  checkup: Promise<{ readonly sumdbBy: string | undefined }>,
  network: Network,
  options: { readonly timeoutMs: number; readonly signal: AbortSignal; readonly needed: boolean },
): Promise<CheckResult[]> {
  const { name } = sumdb
  const [{ sumdbBy }, direct] = await Promise.all([checkup, askDirectly(network, sumdb.direct, options)])
  const through = sumdb.pinned ? undefined : sumdbBy
  const own = direct === undefined ? `${sumdb.direct.host} answers` : `${sumdb.direct.host} does not answer (${direct})`
  const parts = [through === undefined ? '' : `passed on by ${through}`, own].filter((part) => part !== '')
  const about = parts.length === 1 && sumdb.direct.host === name ? '' : `${name}: `
  const detail = `${about}${parts.join(' · ')}`
  if (through !== undefined || direct === undefined) return [{ check, ok: true, detail, advice: '' }]
  // The advice names what the download would run into.
  const { advice } = faultOf('sumdb_unreachable', { text: detail, url: sumdb.direct.href })
  if (options.needed) return [{ check, ok: false, cause: 'sumdb_unreachable', detail, advice }]
  const spared = `${detail} · go.sum has all that this project needs, so that only new modules ask for it`
  return [{ check, ok: true, detail: spared, advice }]
}

/** Why the database itself cannot be asked; undefined where it can. */
async function askDirectly(
  network: Network,
  url: URL,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<string | undefined> {
  const deadline = AbortSignal.timeout(timeoutMs)
  try {
    const latest = new URL(`${url.href.replace(/\/$/, '')}/latest`)
    const reply = await send(network, latest, { stallMs: timeoutMs, signal: AbortSignal.any([signal, deadline]) })
    discard(reply)
    return reply.status === 200 ? undefined : String(reply.status)
  } catch (error) {
    return deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : wordsOf(error, url, network)
  }
}
