import type { Fault } from '../../causes/fault.ts'
import { faultOf } from '../../causes/rules/table.ts'
import {
  faultOfBadResponse,
  faultOfError,
  faultOfStatus,
  type RequestLocation,
  type TransportFault,
} from '../../causes/transport/transport-fault.ts'
import type { Network } from '../../network/network.ts'
import type { ProbeFault } from './probe-file.ts'

/** What a request to a mirror ran into, as a fault. */
export function faultOfProbe(trouble: ProbeFault, network: Network): Fault {
  const seen = see(trouble, { url: trouble.url, proxy: network.proxyFor(trouble.url) })
  const { text, override } = seen
  return faultOf(seen.cause, { text, url: trouble.url.href, host: trouble.url.hostname }, override)
}

function see(trouble: ProbeFault, at: RequestLocation): TransportFault {
  if (trouble.kind === 'error') return faultOfError(trouble.error, at)
  if (trouble.kind === 'status') return faultOfStatus(trouble.status, trouble.headers, trouble.text, at)
  return faultOfBadResponse(trouble.text, at)
}
