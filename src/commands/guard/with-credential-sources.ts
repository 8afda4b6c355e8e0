import { isAboutCredentials, withCredentials } from '../../causes/credentials.ts'
import type { Fault } from '../../causes/fault.ts'
import type { RunLog } from '../../events/run-log.ts'
import type { FaultFold } from '../../events/sinks/faults.ts'
import { type CredentialPlaces, findCredentialSources } from '../../network/credential-sources.ts'

/**
 * Finds out what the job has for each host that refused a login, and says so in the failure; the faults in the log are told by it
 * as well. Only after a failure: it takes several git commands.
 */
export async function withCredentialSources(
  failure: Fault,
  faults: FaultFold,
  log: RunLog,
  places: CredentialPlaces,
): Promise<Fault> {
  const hosts = new Set([failure, ...faults.faults].filter(isAboutCredentials).map(({ host }) => host))
  let told = failure
  for (const host of hosts) {
    const sources = await findCredentialSources(host, places)
    log.emit({ type: 'credentials', host, sources })
    if (isAboutCredentials(failure) && failure.host === host) told = withCredentials(failure, sources)
  }
  return told
}
