import { configurationFaults } from './faults/configuration.ts'
import { contentFaults } from './faults/content.ts'
import { diskFaults } from './faults/disk.ts'
import { gitFaults } from './faults/git.ts'
import { httpFaults } from './faults/http.ts'
import { networkFaults } from './faults/network.ts'
import { pageFaults } from './faults/pages.ts'
import { proxyFaults } from './faults/proxy.ts'
import { sshFaults } from './faults/ssh.ts'
import { sumFaults } from './faults/sums.ts'
import type { StagedFault } from './staged-fault.ts'

/** Every fault. `tools` is the folder of certificates, keys and repositories. */
export function faults(tools: string): readonly StagedFault[] {
  return [
    ...httpFaults,
    ...networkFaults,
    ...proxyFaults,
    ...sumFaults(),
    ...gitFaults(tools),
    ...sshFaults(tools),
    ...pageFaults(tools),
    ...diskFaults,
    ...configurationFaults,
    ...contentFaults,
  ]
}
