import type { CommandName } from './command-name.ts'
import { type Input, inputs } from './definitions.ts'
import { hasEffect } from './flag-effect.ts'
import { inputGroups } from './input-groups.ts'

const width = 80
const indent = 6

type Usage = { readonly line: string; readonly about: string; readonly examples: readonly string[] }

const usages: Readonly<Record<CommandName, Usage>> = {
  guard: {
    line: 'modward guard [DIR…]',
    about:
      'Downloads the modules of the Go projects in DIR (default: here). Retries, falls back to other mirrors, and explains a failure.',
    examples: [
      'modward guard',
      'modward guard --fresh service',
      'modward guard --mirrors https://goproxy.corp.example',
    ],
  },
  run: {
    line: 'modward run [FLAGS] -- COMMAND…',
    about:
      'Runs any command (go, make, golangci-lint, …) with guarded Go downloads. The command keeps its input, output, signals and exit code. If a download failed, the reason follows on standard error.',
    examples: ['modward run -- go test ./...', 'modward run -- make lint'],
  },
  bundle: {
    line: 'modward bundle [DIR…] --output PATH',
    about:
      'Writes all modules of the Go projects in DIR (default: here) to PATH, as a GOPROXY for file://. Each file is compared with go.sum, and go loads all packages from the copy. For image builds and machines without a network.',
    examples: ['modward bundle --output modules', 'modward bundle --output modules.tar'],
  },
  doctor: {
    line: 'modward doctor [DIR] [--compare FILE] [--hosts]',
    about:
      'Checks each part of a download from here, and downloads nothing. --compare FILE compares with a report that --json printed on another machine, and exits with 1 if a difference matters. --hosts lists the hosts that downloads need, as an allow list.',
    examples: ['modward doctor', 'modward doctor --json > ci.json', 'modward doctor --hosts'],
  },
  explain: {
    line: 'modward explain [FILE]',
    about: 'Reads a log of a go command (default: standard input) and names the cause of each failed download.',
    examples: ['modward explain build.log', 'go mod download 2>&1 | modward explain'],
  },
  go: {
    line: 'modward go VERSION',
    about:
      'Provides that Go (1.26.3, 1.26.x, stable) and prints its GOROOT. If it is not here yet, it is downloaded from the mirrors and verified.',
    examples: ['modward go 1.26.x', 'modward go --go-version-file go.mod'],
  },
  ledger: {
    line: 'modward ledger REPORT…',
    about:
      'Adds up the JSON reports of many runs: how many failed, were repaired or saved, by cause, host and week. REPORT is a file (JSON, JSON Lines or a trace), a folder, or - for standard input.',
    examples: ['modward ledger reports', 'modward ledger reports --html ledger.html'],
  },
  drill: {
    line: 'modward drill [DIR]',
    about:
      'Tests which failures of a mirror the project in DIR (default: here) survives with your settings. Says how long each takes and what to change. Downloads the modules once, then stages the failures at local mirrors. Your module cache and settings are not changed. Takes some minutes.',
    examples: ['modward drill'],
  },
}

/** Flags that only one command has, and what they mean. */
const ownFlags: Readonly<Partial<Record<CommandName, readonly (readonly [flag: string, about: string])[]>>> = {
  guard: [['--fresh', 'Use an empty module cache, which is removed afterwards']],
  run: [['--no-prefetch', 'Do not prefetch the modules of the projects']],
  bundle: [
    ['--output PATH', 'Where to write it: a new folder, or a new file if PATH ends in .tar'],
    ['--toolchain', 'Add the Go version that the projects switch to, for this system'],
  ],
  ledger: [
    ['--html FILE', 'Write one HTML page with charts'],
    ['--metrics FILE', 'Write the sums in the Prometheus text format'],
  ],
}

/** Commands that download nothing and take none of the inputs. */
const withoutInputs: readonly (CommandName | undefined)[] = ['explain', 'ledger']

const json = 'One JSON document on standard output; progress goes to standard error'

const codes =
  'Exit codes: 0 ready, healthy or explained; 1 failed or unhealthy, with a diagnosis; 2 wrong usage or input; 130 and 143 interrupted.'
const codesOfRun =
  'Exit codes: those of the command, 128 + N if signal N ended it; 127 if there is no such command, 126 if it cannot be started; 2 wrong usage.'

const home = 'More: https://github.com/modward/modward'

/** The text of `--help`, at most 80 columns wide: the commands of modward, or one command with its flags. */
export function help(command?: CommandName): string {
  const lines = command === undefined ? overview() : helpOf(command)
  return `${lines.join('\n')}\n`
}

function overview(): readonly string[] {
  return [
    ...wrap(
      'modward downloads Go modules with retries and fallback mirrors, verifies them, and explains a failure.',
      0,
    ),
    '',
    'Examples:',
    ...[usages.guard, usages.run, usages.doctor, usages.explain].map(({ examples }) => `  ${examples[0]}`),
    '',
    'Commands:',
    ...Object.values(usages).flatMap(({ line, about }) => [`  ${line}`, ...wrap(about)]),
    '',
    'modward COMMAND --help has the flags of a command. Most commands have:',
    ...common(),
    '',
    ...wrap(codes, 0),
    home,
  ]
}

function helpOf(command: CommandName): readonly string[] {
  const { line, about, examples } = usages[command]
  const all: readonly Input<unknown>[] = withoutInputs.includes(command) ? [] : Object.values(inputs)
  const flags = all.filter(({ name }) => hasEffect(name, command))
  const own = ownFlags[command] ?? []
  return [
    'Usage:',
    `  ${line}`,
    ...wrap(about),
    '',
    'Examples:',
    ...examples.map((example) => `  ${example}`),
    '',
    'Flags:',
    ...own.flatMap(([name, meaning]) => [`  ${name}`, ...wrap(meaning)]),
    ...common(command),
    ...inputGroups.flatMap(([title, names]) => {
      const ours = flags.filter(({ name }) => names.includes(name))
      return ours.length === 0
        ? []
        : ['', `${title}:`, ...ours.flatMap((input) => [flag(input), ...wrap(describe(input))])]
    }),
    '',
    ...wrap(command === 'run' ? codesOfRun : codes, 0),
    home,
  ]
}

function common(command?: CommandName): readonly string[] {
  return [
    ...(command === 'run' ? [] : ['  --json', ...wrap(json)]),
    '  --debug',
    ...wrap('A line on standard error for each request, retry, fallback and error'),
    '  -h, --help',
    '  --version',
  ]
}

function flag({ name, placeholder, switchable }: Input<unknown>): string {
  const given = placeholder === '' ? `--${name}` : `--${name} ${placeholder}`
  return switchable ? `  ${given}, --no-${name}` : `  ${given}`
}

function describe(input: Input<unknown>): string {
  return input.default === '' ? input.description : `${input.description} (default: ${input.default})`
}

function wrap(text: string, margin = indent): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.replaceAll('`', '').split(' ')) {
    if (line !== '' && margin + line.length + 1 + word.length > width) {
      lines.push(' '.repeat(margin) + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, ' '.repeat(margin) + line]
}
