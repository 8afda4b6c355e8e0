import type { Fault } from '../causes/fault.ts'
import { type Place, type Seen, seeBadReply, seeError, seeStatus } from '../causes/seen.ts'
import { faultOf } from '../causes/table.ts'
import type { Network } from '../network/network.ts'
import type { Trouble } from '../network/sample.ts'

/** What a request to a mirror ran into, as a fault. */
export function faultOfTrouble(trouble: Trouble, network: Network): Fault {
  const seen = see(trouble, { url: trouble.url, proxy: network.proxyFor(trouble.url) })
  return faultOf(seen.cause, { text: seen.text, url: trouble.url.href, host: trouble.url.hostname })
}

function see(trouble: Trouble, at: Place): Seen {
  if (trouble.kind === 'error') return seeError(trouble.error, at)
  if (trouble.kind === 'status') return seeStatus(trouble.status, trouble.headers, trouble.text, at)
  return seeBadReply(trouble.text, at)
}
