import type { CauseId } from '../causes/id.ts'
import type { Responsible } from '../causes/rules/cause-rule.ts'
import { causeOf } from '../causes/rules/table.ts'

const sentences: Readonly<Record<Responsible, string>> = {
  network: 'Not your code: the fault is in the network or at the mirror.',
  'set-up': 'Not your code and not the network: a setting, an address or a credential is wrong or missing.',
  code: 'The fault is in the repository (go.mod, go.sum or code). A retry does not help.',
  module:
    'The fault is about the module or the line that requires it (spelling, version, access), not about the network.',
  upstream: 'Not your code and not your network: the fault is at the server or at the authors of the module.',
  machine:
    'Not your code and not the network: the fault is on the machine that runs the job (disk, files or permissions).',
  outside: 'A person or another program ended the run. Your code, the settings and the network are not the cause.',
  unknown: "Unknown error. Please read go's output.",
}

/** Whose fault it is, in a sentence: the question that people ask first. A difference from go.sum has three suspects. */
export function responsibleSentence(cause: CauseId): string {
  if (cause === 'gosum_mismatch')
    return 'Not the network: the mirror, the authors of the module, or go.sum itself is wrong.'
  return sentences[causeOf(cause).responsible]
}

const repository = 'https://github.com/modward/modward/blob/main'

/** The page that explains every cause. */
export const causesPage: string = `${repository}/docs/causes.md`

/** Where a cause is explained. */
export function causeLink(cause: CauseId): string {
  return `${repository}/${causeOf(cause).link}`
}
