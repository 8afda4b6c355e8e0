import type { CommandName } from './command-name.ts'
import { type Input, inputs } from './definitions.ts'
import { hasEffect } from './flag-effect.ts'

const width = 80
const indent = 6

const usages: Readonly<Record<CommandName, { readonly line: string; readonly about: string }>> = {
  guard: {
    line: 'modward guard [DIR…]',
    about:
      "Downloads the modules of the Go projects in DIR (default: here) through the project's own go command, past faults.",
  },
  run: {
    line: 'modward run [FLAGS] -- COMMAND…',
    about:
      'Runs any command (go, make, golangci-lint, …) with guarded Go downloads. Its input, output, signals and exit code stay its own; if a download failed, the reason comes behind its output, on standard error.',
  },
  bundle: {
    line: 'modward bundle [DIR…] --output PATH',
    about:
      'Writes all modules that the Go projects in DIR (default: here) need to PATH, as a GOPROXY for file://, verified against go.sum and proven complete: for image builds and networks without a way out.',
  },
  doctor: {
    line: 'modward doctor [DIR] [--compare FILE] [--hosts]',
    about:
      'Probes and explains how modules would be downloaded from here. Downloads nothing. FILE is a report that --json has printed elsewhere: tells what differs, and exits with 1 if something that matters does. --hosts prints the hosts that the downloads need, as an egress allow list.',
  },
  explain: {
    line: 'modward explain [FILE]',
    about: 'Reads a log of a go command (default: standard input) and prints a diagnosis of each fault in it.',
  },
  go: {
    line: 'modward go VERSION',
    about:
      'Provides that Go (1.26.3, 1.26.x, stable), downloaded and verified where it is not here yet, and prints its GOROOT.',
  },
  ledger: {
    line: 'modward ledger REPORT…',
    about:
      'Adds up the JSON reports of many runs: how many failed, were repaired or saved, by cause, host and week. REPORT is a file (JSON, JSON Lines or a trace), a folder, or - for standard input.',
  },
  drill: {
    line: 'modward drill [DIR]',
    about:
      'Says which failures of its mirror the project in DIR (default: here) survives with your settings, in what time, and what to change: fetches its modules once, then stages each failure in front of local mirrors that serve them again. Your module cache and settings stay as they are. Takes some minutes.',
  },
}

/** Flags that only one command has, and what they mean. */
const ownFlags: Readonly<Partial<Record<CommandName, readonly (readonly [flag: string, about: string])[]>>> = {
  guard: [['--fresh', 'Use an empty module cache, which is removed afterwards']],
  run: [['--no-prefetch', 'Fetch nothing before the command asks for it']],
  bundle: [
    ['--output PATH', 'Where to write it: a new folder, or a new file if PATH ends in .tar'],
    ['--toolchain', 'With the Go that the projects switch to, for the system that this runs on'],
  ],
  ledger: [
    ['--html FILE', 'Write one HTML page with charts; it needs nothing else'],
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

/** The text of `--help`, at most 80 columns wide: all of modward, or one command. */
export function help(command?: CommandName): string {
  const shown = command === undefined ? Object.values(usages) : [usages[command]]
  const all: readonly Input<unknown>[] = withoutInputs.includes(command) ? [] : Object.values(inputs)
  const flags = all.filter(({ name }) => hasEffect(name, command ?? 'guard'))
  const own = command === undefined ? [] : (ownFlags[command] ?? [])
  return `${[
    'Usage:',
    ...shown.flatMap(({ line, about }) => [`  ${line}`, ...wrap(about)]),
    '',
    'Flags:',
    ...(command === 'run' ? [] : ['  --json', ...wrap(json)]),
    '  --debug',
    ...wrap('A line on standard error for each request, retry, fallback and error'),
    '  -h, --help',
    '  --version',
    ...own.flatMap(([name, about]) => [`  ${name}`, ...wrap(about)]),
    ...flags.flatMap((input) => [flag(input), ...wrap(describe(input))]),
    '',
    ...wrap(command === 'run' ? codesOfRun : codes, 0),
  ].join('\n')}\n`
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
