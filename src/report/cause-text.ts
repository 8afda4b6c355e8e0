import type { CauseId } from '../causes/id.ts'
import type { Responsible } from '../causes/rules/cause-rule.ts'
import { causeOf } from '../causes/rules/table.ts'

const sentences: Readonly<Record<Responsible, string>> = {
  network: 'This is a fault of the network or of the mirror, not of your code.',
  'set-up': 'This is a fault of the set-up (settings, addresses or credentials), not of your code or the network.',
  code: 'This is a fault in the repository (go.mod, go.sum or code), not of the network: trying again will not help.',
  module:
    'This is about the module, or the line that asks for it (spelling, version, who may see it), not about the network.',
  upstream: 'This is a fault of the server that publishes the module, not of your code or your network.',
  machine:
    'This is a fault of the machine that runs the job (disk, files or permissions), not of your code or the network.',
  outside: 'The run was ended from outside: this is no fault of your code, the set-up or the network.',
  unknown: 'modward does not know this fault, so it cannot say whose it is: read what go printed.',
}

/** Whose fault it is, in a sentence: the question that people ask first. */
export function responsibleSentence(cause: CauseId): string {
  return sentences[causeOf(cause).responsible]
}

/** Where a cause is explained. */
export function causeLink(cause: CauseId): string {
  return `https://github.com/modward/modward/blob/main/${causeOf(cause).link}`
}
