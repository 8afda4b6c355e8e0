import { isAboutCredentials } from '../../causes/credential-advice.ts'
import type { Fault } from '../../causes/fault.ts'
import type { RunLog } from '../../events/run-log.ts'
import { type CredentialPlaces, findCredentialSources } from '../../network/credential-sources.ts'

/**
 * Finds out which credentials the job has for each host that refused a login; titles and advice of the faults depend on it. Only
 * after a failure: it takes several git commands.
 */
export async function findCredentials(faults: readonly Fault[], log: RunLog, places: CredentialPlaces): Promise<void> {
  const hosts = new Set(faults.filter(isAboutCredentials).map(({ host }) => host))
  for (const host of hosts) {
    log.emit({ type: 'credentials', host, sources: await findCredentialSources(host, places) })
  }
}
