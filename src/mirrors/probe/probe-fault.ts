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
import type { ProbeFailure } from './probe-file.ts'

/** The fault of a probe that failed. */
export function faultOfProbe(failure: ProbeFailure, network: Network): Fault {
  const at = { url: failure.url, proxy: network.proxyFor(failure.url) }
  const { cause, text, override } = transportFaultOf(failure, at)
  return faultOf(cause, { text, url: failure.url.href, host: failure.url.hostname }, override)
}

function transportFaultOf(failure: ProbeFailure, at: RequestLocation): TransportFault {
  if (failure.kind === 'error') return faultOfError(failure.error, at)
  if (failure.kind === 'status') return faultOfStatus(failure.status, failure.headers, failure.text, at)
  return faultOfBadResponse(failure.text, at)
}
