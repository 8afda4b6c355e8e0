import type { Fault } from '../../causes/fault.ts'
import { mainFault } from '../../causes/rank.ts'
import type { Layer } from '../../causes/rules/cause-rule.ts'
import { causeOf } from '../../causes/rules/table.ts'
import type { FaultFold } from '../../events/sinks/fault-fold.ts'

/** Layers that no answer of a mirror causes: what go says of them stands. */
const own: readonly Layer[] = ['start', 'configuration', 'requirements', 'disk', 'version control']

/**
 * The root cause of a failure that go names. The relay knows why it answered as it did, while go sees a status or a checksum:
 * what it answered with, and whatever the fetcher met for the same module, comes before go's words.
 * @param answered what the error answer was about that go quotes; undefined if it quotes none
 * @param met what the fetcher has not recovered from
 */
export function rootCauseOf(named: Fault, answered: Fault | undefined, met: readonly Fault[]): Fault {
  if (answered === undefined && own.includes(causeOf(named.cause).layer)) return named
  const { module, version } = answered ?? named
  const related = met.filter((fault) => module !== '' && fault.module === module && isSameVersion(fault, version))
  return mainFault(answered === undefined ? related : [...related, answered]) ?? named
}

/** The root cause of a timeout: once the run has ended, each request that was in flight has emitted what it met. */
export function causeOfTimeOut(timeOut: Fault, { open }: Pick<FaultFold, 'open'>): Fault {
  return mainFault([...open, timeOut]) ?? timeOut
}

function isSameVersion(fault: Fault, version: string): boolean {
  return version === '' || fault.version === '' || fault.version === version
}
