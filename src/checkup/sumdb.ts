import { faultOf } from '../causes/table.ts'
import type { Network } from '../network/network.ts'
import { messageOf } from '../network/sample.ts'
import { discard, send } from '../network/send.ts'
import type { Diagnosis } from './finding.ts'

const check = 'checksum database'

/** A checksum database, as GOSUMDB names it; pinned to an address, mirrors are not asked for it. */
export type SumdbAddress = { readonly name: string; readonly direct: URL; readonly pinned: boolean }

/**
 * Whether the checksum database can be asked: through a mirror, unless GOSUMDB pins its address, and by itself.
 * `checkup` is that of the mirrors, which goes on meanwhile.
 */
export async function checkSumdb(
  sumdb: SumdbAddress,
  checkup: Promise<{ readonly sumdbBy: string | undefined }>,
  network: Network,
  options: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<Diagnosis[]> {
  const { name } = sumdb
  const [{ sumdbBy }, direct] = await Promise.all([checkup, askDirectly(network, sumdb.direct, options)])
  const through = sumdb.pinned ? undefined : sumdbBy
  const own = direct === undefined ? `${sumdb.direct.host} answers` : `${sumdb.direct.host} does not answer (${direct})`
  const parts = [through === undefined ? '' : `passed on by ${through}`, own].filter((part) => part !== '')
  const detail = `${name}: ${parts.join(' · ')}`
  if (through !== undefined || direct === undefined) return [{ check, ok: true, detail, advice: '' }]
  // The advice names what the download would run into.
  const { advice } = faultOf('sumdb_unreachable', { text: detail, url: sumdb.direct.href })
  return [{ check, ok: false, cause: 'sumdb_unreachable', detail, advice }]
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
    return deadline.aborted ? `no answer within ${timeoutMs / 1000} s` : messageOf(error)
  }
}
