import type { CauseRule } from './cause-rule.ts'

/** Causes that no text shows: they are seen before go runs, or are what is left. */
export const otherRules: readonly CauseRule[] = [
  {
    id: 'input_invalid',
    layer: 'start',
    responsible: 'set-up',
    title: 'An input has a value that is not allowed',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [],
    explanation: 'An input of the action, or a flag of the command, cannot be read. Nothing was started.',
    advice: () => 'Correct the inputs that the message names; it says what each of them allows.',
    example: 'attempts: "many" is not a whole number from 1 to 20',
  },
  {
    id: 'unknown',
    layer: 'unknown',
    responsible: 'unknown',
    title: 'A failure that modward does not know',
    retryable: true,
    mirrorHelps: false,
    // Nothing shows that it passes: a rerun by itself should rest on more.
    transient: false,
    patterns: [],
    explanation: 'Nothing in the output matches a known fault. It may still be one: the last lines of the log tell.',
    advice: () =>
      "Read the last lines of go's own output below. If they show a fault of the network or of modules, please report the text so that it gets a name.",
    example: 'exit status 1',
  },
]
