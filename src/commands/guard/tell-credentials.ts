import { type CredentialSources, isAboutCredentials, withCredentials } from '../../causes/credentials.ts'
import type { Fault } from '../../causes/fault.ts'
import { type CredentialPlaces, findCredentialSources } from '../../network/credential-sources.ts'
import type { FaultLog } from '../../report/fault-log.ts'

/**
 * Tells each refused login by what the job has for its host, in the log of faults and in the failure that ends the run.
 * Looked for only after a failure: it takes several git commands.
 */
export async function tellCredentials(failure: Fault, faults: FaultLog, places: CredentialPlaces): Promise<Fault> {
  const hosts = new Set([failure, ...faults.list()].filter(isAboutCredentials).map(({ host }) => host))
  const found = new Map<string, CredentialSources>()
  for (const host of hosts) found.set(host, await findCredentialSources(host, places))
  const tell = (fault: Fault): Fault => {
    const sources = isAboutCredentials(fault) ? found.get(fault.host) : undefined
    return sources === undefined ? fault : withCredentials(fault, sources)
  }
  faults.revise(tell)
  return tell(failure)
}
