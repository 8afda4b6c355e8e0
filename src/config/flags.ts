import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type CommandName, commandNames } from './command-name.ts'
import type { Config } from './config.ts'
import { type Input, inputs } from './definitions.ts'
import { hasEffect } from './flag-effect.ts'
import { InputError, parseInputs } from './parse-inputs.ts'
import { suggest } from './suggest.ts'
import { asBoolean } from './values.ts'

/** What a command line asks for. */
export type Command =
  /** `fresh`: with an empty module cache, removed afterwards. */
  | ({ readonly name: 'guard'; readonly config: Config; readonly fresh: boolean } & Output)
  | ({ readonly name: 'go' | 'drill'; readonly config: Config } & Output)
  /** `command` is a program and its arguments; `prefetch`: the modules of the projects are fetched before it asks. */
  | {
      readonly name: 'run'
      readonly config: Config
      readonly command: readonly string[]
      readonly prefetch: boolean
      readonly debug: boolean
    }
  /** `output` is the path of the bundle; `toolchain`: with the Go that the projects switch to. */
  | ({
      readonly name: 'bundle'
      readonly config: Config
      readonly output: string
      readonly toolchain: boolean
    } & Output)
  /** `compare` is the path of a saved report; empty for none. `hosts`: print the hosts that downloads need. */
  | ({
      readonly name: 'doctor'
      readonly config: Config
      readonly compare: string
      readonly hosts: boolean
    } & Output)
  /** `file` is empty for standard input. */
  | ({ readonly name: 'explain'; readonly file: string } & Output)
  /** Paths of reports and folders, `-` for standard input; `html` and `metrics` are empty for none. */
  | ({
      readonly name: 'ledger'
      readonly reports: readonly string[]
      readonly html: string
      readonly metrics: string
    } & Output)
  | { readonly name: 'help'; readonly about: CommandName | undefined }
  | { readonly name: 'version' }

/** What a command prints: one JSON document on standard output; every event on standard error. */
type Output = { readonly json: boolean; readonly debug: boolean }

/** A command line that modward does not understand; the message says what it would have understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const table: readonly Input<unknown>[] = Object.values(inputs)

/**
 * Reads the arguments that follow the program's name.
 * @throws {UsageError} for an unknown command or flag, and for arguments that do not fit the command.
 * @throws {InputError} naming every flag with a value that is not allowed.
 */
export function parseFlags(args: readonly string[]): Command {
  // Without the -- the flags of the command would be read as ours, and the message would be about them.
  const isBareRun = args[0] === 'run' && !args.includes('--') && !args.some((word) => /^(-h|--help)$/.test(word))
  if (isBareRun) throw new UsageError(noCommand)
  const found = read(args)
  const { words, values, switches, behind } = found
  const [first, ...rest] = words
  if (first === 'help') return { name: 'help', about: commandNames.find((name) => name === rest[0]) }
  if (switches.has('help')) return { name: 'help', about: commandNames.find((name) => name === first) }
  if (switches.has('version') || first === 'version') return { name: 'version' }
  const problems = [...found.problems, ...(found.problems.length === 0 ? [] : wrongValues(values))]
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  const name = commandNames.find((known) => known === first)
  if (name === undefined) throw new UsageError(unknownCommand(first))
  const output = { json: switches.has('json'), debug: switches.has('debug') }
  refuseForeign(name, [...values.keys(), ...switches])
  if (name === 'run') return runCommand(rest, behind, { values, switches })
  if (name === 'ledger') return ledgerCommand(rest, values, output)
  if (name === 'explain') {
    const [foreign] = values.keys()
    if (foreign !== undefined) throw new UsageError(`explain reads a log and takes no flag --${foreign}.`)
    const file = only(name, rest)
    return { name, file: file === '-' ? '' : file, ...output }
  }
  refuseWithoutEffect(name, values)
  if (name === 'go') {
    return { name, ...output, config: parseInputs((input) => goInput(input, only(name, rest), values)) }
  }
  if (name === 'doctor' || name === 'drill') only(name, rest)
  if (rest.length > 0 && values.has('working-directory')) {
    throw new UsageError('Name the directories as arguments or with --working-directory, not both.')
  }
  if (rest.length > 0) values.set('working-directory', rest.join('\n'))
  const config = parseInputs((input) => values.get(input))
  if (name === 'doctor') {
    return { name, ...output, config, compare: values.get('compare') ?? '', hosts: switches.has('hosts') }
  }
  if (name === 'guard') return { name, ...output, config, fresh: switches.has('fresh') }
  if (name === 'drill') return { name, ...output, config }
  const bundle = values.get('output') ?? ''
  if (bundle === '') throw new UsageError('bundle needs to know where to: --output FOLDER, or --output FILE.tar.')
  return { name, ...output, config, output: bundle, toolchain: switches.has('toolchain') }
}

/** Flags that are not inputs, and the only command that takes each. */
const owners: Readonly<Record<string, CommandName>> = {
  compare: 'doctor',
  fresh: 'guard',
  hosts: 'doctor',
  html: 'ledger',
  'no-prefetch': 'run',
  output: 'bundle',
  toolchain: 'bundle',
}

function refuseForeign(command: CommandName, flags: Iterable<string>): void {
  for (const flag of flags) {
    const owner = owners[flag]
    if (owner !== undefined && owner !== command) throw new UsageError(`Only ${owner} takes the flag --${flag}.`)
  }
}

const noCommand = 'run needs a command behind two hyphens: modward run [FLAGS] -- COMMAND…'

function runCommand(
  rest: readonly string[],
  command: readonly string[],
  { values, switches }: Pick<Arguments, 'values' | 'switches'>,
): Command {
  if (command.length === 0 || rest.length > command.length) throw new UsageError(noCommand)
  if (switches.has('json')) throw new UsageError('run takes no flag --json: its output is that of the command.')
  refuseWithoutEffect('run', values)
  const config = parseInputs((input) => values.get(input))
  return { name: 'run', config, command, prefetch: !switches.has('no-prefetch'), debug: switches.has('debug') }
}

function refuseWithoutEffect(command: CommandName, values: ReadonlyMap<string, string>): void {
  const idle = [...values.keys()].find((flag) => owners[flag] === undefined && !hasEffect(flag, command))
  if (idle === undefined) return
  const place = commandNames.some((name) => hasEffect(idle, name))
    ? 'it is for guard'
    : 'it is an input of the GitHub Action'
  throw new UsageError(`--${idle} has no effect on ${command}: ${place}.`)
}

function ledgerCommand(reports: readonly string[], values: ReadonlyMap<string, string>, output: Output): Command {
  const foreign = [...values.keys()].find((flag) => flag !== 'html' && flag !== 'metrics')
  if (foreign !== undefined) throw new UsageError(`ledger reads reports and takes no flag --${foreign}.`)
  if (reports.length === 0) {
    throw new UsageError('ledger needs reports: files, folders, or - for JSON Lines on standard input.')
  }
  return { name: 'ledger', reports, ...output, html: values.get('html') ?? '', metrics: values.get('metrics') ?? '' }
}

/** `go VERSION` is short for `go --go-version VERSION`. */
function goInput(input: string, version: string, values: ReadonlyMap<string, string>): string | undefined {
  const isTwice = version !== '' && values.has('go-version')
  if (isTwice) throw new UsageError('Name the version as an argument or with --go-version, not both.')
  if (version === '' && !values.has('go-version') && !values.has('go-version-file')) {
    throw new UsageError('go needs to know which: modward go VERSION, or --go-version-file FILE.')
  }
  return input === 'go-version' && version !== '' ? version : values.get(input)
}

type Arguments = {
  readonly words: string[]
  /** The flags that were given with a value, by name. */
  readonly values: Map<string, string>
  /** Flags without a value that are not inputs. */
  readonly switches: Set<string>
  /** All that stands behind `--`; they are words, too. */
  behind: readonly string[]
  /** What is wrong with the flags themselves. */
  readonly problems: string[]
}

function read(args: readonly string[]): Arguments {
  const options = flagOptions()
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const found: Arguments = { words: [], values: new Map(), switches: new Set(), behind: [], problems: [] }
  let open: { readonly name: string; readonly index: number } | undefined
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // `--summary false`: a switch takes no value of its own, yet this can mean nothing else.
      const word = open?.index === token.index - 1 ? asBoolean(token.value) : undefined
      if (open !== undefined && word !== undefined) found.values.set(open.name, word)
      else found.words.push(token.value)
    }
    open = undefined
    if (token.kind === 'option-terminator') found.behind = args.slice(token.index + 1)
    if (token.kind !== 'option') continue
    const option = options[token.name]
    if (option === undefined) found.problems.push(unknownFlag(token.rawName, Object.keys(options)))
    else if (option.type === 'boolean' && token.name in own) {
      if (token.value !== undefined)
        found.problems.push(`${token.rawName} takes no value; leave out "=${token.value}".`)
      found.switches.add(token.name)
    } else if (token.name.startsWith('no-')) {
      found.values.set(token.name.slice('no-'.length), 'false')
    } else if (option.type === 'boolean') {
      found.values.set(token.name, token.value ?? 'true')
      if (token.value === undefined) open = token
    } else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))) {
      found.problems.push(`${token.rawName} needs a value; write ${token.rawName}=VALUE.`)
    } else {
      found.values.set(token.name, token.value)
    }
  }
  return found
}

/** Wrong values are told beside wrong flags: all that is wrong, at once. */
function wrongValues(values: ReadonlyMap<string, string>): readonly string[] {
  try {
    parseInputs((input) => values.get(input))
    return []
  } catch (error) {
    if (error instanceof InputError) return [error.message]
    throw error
  }
}

const own = {
  json: { type: 'boolean' },
  debug: { type: 'boolean' },
  fresh: { type: 'boolean' },
  hosts: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  compare: { type: 'string' },
  html: { type: 'string' },
  'no-prefetch': { type: 'boolean' },
  output: { type: 'string' },
  toolchain: { type: 'boolean' },
} as const

function flagOptions(): ParseArgsOptionsConfig {
  const options: ParseArgsOptionsConfig = { ...own }
  for (const { name, placeholder, switchable } of table) {
    options[name] = { type: placeholder === '' ? 'boolean' : 'string' }
    if (switchable) options[`no-${name}`] = { type: 'boolean' }
  }
  return options
}

function unknownCommand(word: string | undefined): string {
  const known = `The commands are ${commandNames.join(', ')}; modward --help tells more.`
  if (word === undefined) return `No command given. ${known}`
  const near = suggest(word, commandNames)
  return `Unknown command "${word}".${near === undefined ? '' : ` Did you mean ${near}?`} ${known}`
}

function unknownFlag(flag: string, known: readonly string[]): string {
  const near = suggest(flag.replace(/^-+/, ''), known)
  const hint = near === undefined ? 'modward COMMAND --help lists the flags.' : `Did you mean --${near}?`
  return `Unknown flag ${flag}. ${hint}`
}

function only(command: CommandName, words: readonly string[]): string {
  if (words.length > 1)
    throw new UsageError(`${command} takes one argument, but was given ${words.length}: ${words.join(' ')}.`)
  return words[0] ?? ''
}
