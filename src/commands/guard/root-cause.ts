import type { Fault } from '../../causes/fault.ts'
import { mainFault } from '../../causes/rank.ts'
import type { Layer } from '../../causes/rules/cause-rule.ts'
import { causeOf } from '../../causes/rules/table.ts'

/** Layers that no answer of a mirror brings about: what go says of them stands. */
const own: readonly Layer[] = ['start', 'configuration', 'requirements', 'disk', 'version control']

/**
 * What lies behind the failure that go told of. Where the transport met a fault with the same file, that is it, whatever go
 * made of the answer: it knows the reason, while go may see a checksum that differs or just a status.
 */
export function rootCauseOf(heard: Fault, seen: readonly Fault[]): Fault {
  if (own.includes(causeOf(heard.cause).layer)) return heard
  const related = seen.filter(
    (fault) => !fault.recovered && (heard.module === '' || isAbout(fault, heard) || isDatabase(fault, heard)),
  )
  return mainFault(related) ?? heard
}

function isAbout(fault: Fault, { module, version }: Fault): boolean {
  return fault.module === module && (version === '' || fault.version === '' || fault.version === version)
}

/** A module that cannot be verified because the checksum database could not be asked. */
function isDatabase(fault: Fault, heard: Fault): boolean {
  return heard.cause.startsWith('sumdb_') && fault.module === '' && fault.url.includes('/sumdb/')
}
