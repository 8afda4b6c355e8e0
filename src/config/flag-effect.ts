import type { CommandName } from './command-name.ts'

/** Inputs of the action that do nothing on any command line: it has no job summary, no annotations and no later steps. */
const ofRunners: readonly string[] = ['annotations', 'summary', 'serve']

const ofRelays = [
  'working-directory',
  'mirrors',
  'mirror-order',
  'private',
  'stall-timeout',
  'concurrency',
  'report',
  'trace',
]
const ofGo = ['git-auth', 'attempts', 'backoff', 'backoff-max', 'timeout']

/** The only inputs with an effect on commands that use a part of what guard does. */
const ofParts: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  run: ofRelays,
  doctor: ['working-directory', 'mirrors', 'mirror-order', 'private', 'preflight-timeout', 'cache', 'cache-dir'],
  go: ['mirrors', 'mirror-order', 'timeout', 'stall-timeout', 'concurrency', 'go-version', 'go-version-file', 'trace'],
  bundle: [...ofRelays, ...ofGo, 'unpack', 'preflight', 'preflight-timeout'],
  drill: [
    ...ofRelays.filter((name) => name !== 'report'),
    ...ofGo,
    'unpack',
    'preflight',
    'preflight-timeout',
    'cache-timeout',
  ],
}

/** Whether the flag of an input has an effect on a command. A flag without one is refused, not ignored. */
export function hasEffect(input: string, command: CommandName): boolean {
  const part = ofParts[command]
  return part === undefined ? command === 'guard' && !ofRunners.includes(input) : part.includes(input)
}
