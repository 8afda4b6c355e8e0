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
    explanation: 'An input of the action, or a flag of the command, has an invalid value. Nothing was started.',
    advice: () => 'Correct the inputs in the message. The message says which values are allowed.',
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
    explanation:
      'The output matches no known error of a download. It may still be one: read the last lines of the log.',
    advice: () =>
      "Read the last lines of go's own output below. If they show an error of the network or of a module, please report the text, so that modward can name it.",
    example: 'exit status 1',
  },
]
