import type { CommandName } from './command-name.ts'

/** Inputs of the action that do nothing on any command line: it has no job summary, no annotations and no later steps. */
const ofRunners: readonly string[] = ['annotations', 'summary', 'serve']

/** Inputs about a download and its report, for commands that do not download modules. */
const ofDownloads: readonly string[] = [
  'git-auth',
  'attempts',
  'backoff',
  'backoff-max',
  'report',
  'metrics',
  'metrics-push',
  'fail-on-error',
]

/** Whether the flag of an input has an effect on a command. A flag without one is refused, not ignored. */
export function hasEffect(input: string, command: CommandName): boolean {
  return !ofRunners.includes(input) && (command === 'guard' || !ofDownloads.includes(input))
}
