import type { Config, Env } from './config.ts'
import { type Input, inputs } from './definitions.ts'

/** A value that is not allowed. Fit to be shown: on one line, not too long, credentials masked. */
export type InputProblem = { readonly name: string; readonly value: string; readonly allowed: string }

/** Every bad input at once, so that one look at the log is enough to mend them all. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly problems: readonly InputProblem[]

  constructor(problems: readonly InputProblem[]) {
    super(
      problems.map(({ name, value, allowed }) => `${name}: "${value}" is not allowed. Allowed: ${allowed}.`).join('\n'),
    )
    this.problems = problems
  }
}

/**
 * Reads all inputs, by their names in the action. What is not given or blank takes its default.
 * @throws {InputError} naming every bad input.
 */
export function parseInputs(read: (name: string) => string | undefined): Config {
  const problems: InputProblem[] = []
  const values: Record<string, unknown> = {}
  for (const [key, input] of Object.entries<Input<unknown>>(inputs)) {
    const text = read(input.name)?.trim() || input.default
    const parsed = input.parse(text)
    if ('value' in parsed) values[key] = parsed.value
    else problems.push({ name: input.name, value: show(parsed.entry ?? text, text), allowed: parsed.allowed })
  }
  if (problems.length > 0) throw new InputError(problems)
  // The table has one entry for each field of Config, of its type: `satisfies` there checks it.
  return values as Config
}

/** Reads the inputs as a runner hands them over, in `INPUT_…` variables. */
export function parseActionInputs(env: Env): Config | InputError {
  try {
    return parseInputs((name) => env[`INPUT_${name.toUpperCase()}`])
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** More of a value is not needed to find it, and the other problems need room, too. */
const shownLength = 100

function show(entry: string, whole: string): string {
  const line = mask(entry, whole).replace(/\r?\n/g, '\\n')
  return line.length > shownLength ? `${line.slice(0, shownLength - 1)}…` : line
}

/**
 * Hides what stands before an `@`, which in a URL may be a password. A password may itself hold an `@`, a `,` or a line
 * end, and then only a piece of it is shown: if the whole text has an `@`, all that looks like `user:pa…` goes.
 */
function mask(shown: string, whole: string): string {
  if (!whole.includes('@')) return shown
  const masked = shown.replace(/^(\w+:\/\/)?[\s\S]*@/, '$1xxxxx@')
  return masked === shown ? shown.replace(/^(\w+:\/\/)?([^:]*):.*/s, '$1xxxxx') : masked
}
