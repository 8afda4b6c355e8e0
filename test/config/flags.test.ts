import { describe, expect, test } from 'vitest'
import { commandNames } from '../../src/config/command-name.ts'
import { inputs } from '../../src/config/definitions.ts'
import { type Command, parseFlags, UsageError } from '../../src/config/flags.ts'
import { help } from '../../src/config/help.ts'
import { inputGroups } from '../../src/config/input-groups.ts'
import { InputError } from '../../src/config/parse-inputs.ts'

function configOf(line: string) {
  const command: Command = parseFlags(line.split(' '))
  if (!('config' in command)) throw new Error(`${command.name} has no config`)
  return command.config
}

describe('flags', () => {
  test('directories are arguments', () => {
    expect(configOf('guard').directories).toEqual(['.'])
    expect(configOf('guard a b/**').directories).toEqual(['a', 'b/**'])
    expect(configOf('guard -- -odd').directories).toEqual(['-odd'])
    expect(configOf('guard --working-directory x,y').directories).toEqual(['x', 'y'])
    expect(configOf('--mirrors inherit doctor a').directories).toEqual(['a'])
  })

  test('an input is a flag of the same name, its value apart or behind =', () => {
    expect(configOf('guard --stall-timeout 5s --mirrors=https://a.example|direct')).toMatchObject({
      stallTimeout: 5000,
      mirrors: { list: 'https://a.example|direct' },
    })
  })

  test.each([
    ['--no-fail-on-error', false],
    ['--fail-on-error', true],
    ['--fail-on-error=false', false],
    ['--fail-on-error false', false],
    ['--fail-on-error=True', true],
    ['--fail-on-error --no-fail-on-error', false],
  ])('the switch %s', (flags, failOnError) => {
    expect(configOf(`guard ${flags}`)).toMatchObject({ failOnError, directories: ['.'] })
  })

  test('a directory after a switch stays a directory', () => {
    expect(configOf('guard --fail-on-error app').directories).toEqual(['app'])
    expect(configOf('guard --fail-on-error=true false').directories).toEqual(['false'])
  })

  test('the cache is switched off, or takes a mode', () => {
    expect(configOf('guard --no-cache').cache).toBe('false')
    expect(configOf('guard --cache restore').cache).toBe('restore')
  })

  test('all that is wrong is told at once: flags, and values of others', () => {
    const line = ['guard', '--bogus', '--attempts', '99', '--json=false', '--backoff', 'x']
    expect(() => parseFlags(line)).toThrow(UsageError)
    for (const part of ['Unknown flag --bogus.', '--json takes no value', 'attempts: "99"', 'backoff: "x"'])
      expect(() => parseFlags(line)).toThrow(part)
  })

  test('json, help, version', () => {
    expect(parseFlags(['guard', '--json'])).toMatchObject({ name: 'guard', json: true })
    expect(() => parseFlags(['guard', '--json=false'])).toThrow('--json takes no value; leave out "=false".')
    expect(parseFlags(['explain', 'go.log', '--json'])).toEqual({
      name: 'explain',
      file: 'go.log',
      json: true,
      debug: false,
    })
    expect(parseFlags(['explain'])).toEqual({ name: 'explain', file: '', json: false, debug: false })
    expect(parseFlags(['explain', '-'])).toEqual({ name: 'explain', file: '', json: false, debug: false })
    expect(parseFlags(['--help'])).toEqual({ name: 'help', about: undefined })
    expect(parseFlags(['doctor', '-h'])).toEqual({ name: 'help', about: 'doctor' })
    expect(parseFlags(['help'])).toEqual({ name: 'help', about: undefined })
    expect(parseFlags(['help', 'doctor'])).toEqual({ name: 'help', about: 'doctor' })
    expect(parseFlags(['version'])).toEqual({ name: 'version' })
    expect(parseFlags(['-v'])).toEqual({ name: 'version' })
    expect(parseFlags(['--version'])).toEqual({ name: 'version' })
  })

  test.each(['guard', 'doctor', 'explain', 'go stable'])('%s takes --debug', (command) => {
    expect(parseFlags([...command.split(' '), '--debug'])).toMatchObject({ debug: true })
  })

  test('doctor compares with a saved report, and no other command does', () => {
    expect(parseFlags(['doctor', '--compare', 'saved.json'])).toMatchObject({ name: 'doctor', compare: 'saved.json' })
    expect(parseFlags(['doctor'])).toMatchObject({ compare: '' })
    expect(() => parseFlags(['guard', '--compare=saved.json'])).toThrow('Only doctor')
    expect(parseFlags(['doctor', '--hosts'])).toMatchObject({ name: 'doctor', hosts: true, compare: '' })
    expect(() => parseFlags(['guard', '--hosts'])).toThrow('Only doctor')
  })

  test('run takes a command with flags of its own behind --', () => {
    const parsed = parseFlags('run --mirrors inherit --no-prefetch -- go vet --mirrors -json -- x'.split(' '))
    expect(parsed).toMatchObject({
      name: 'run',
      command: ['go', 'vet', '--mirrors', '-json', '--', 'x'],
      prefetch: false,
      config: { mirrors: 'inherit', directories: ['.'] },
    })
    expect(parseFlags(['run', '--', 'make'])).toMatchObject({ command: ['make'], prefetch: true, debug: false })
    expect(parseFlags(['run', '--help'])).toEqual({ name: 'help', about: 'run' })
  })

  test('guard takes an empty module cache', () => {
    expect(parseFlags(['guard', '--fresh', 'a'])).toMatchObject({ fresh: true, config: { directories: ['a'] } })
    expect(parseFlags(['guard'])).toMatchObject({ fresh: false })
  })

  test('bundle takes directories and where to', () => {
    expect(parseFlags(['bundle', 'a', 'b', '--output', 'x.tar', '--json'])).toMatchObject({
      name: 'bundle',
      output: 'x.tar',
      toolchain: false,
      json: true,
      config: { directories: ['a', 'b'] },
    })
    expect(parseFlags(['bundle', '--toolchain', '--output=x'])).toMatchObject({ toolchain: true })
  })

  test('ledger takes reports and the files that it writes', () => {
    expect(parseFlags(['ledger', 'a', '-', '--html', 'l.html', '--metrics=l.prom', '--json'])).toMatchObject({
      name: 'ledger',
      reports: ['a', '-'],
      json: true,
      html: 'l.html',
      metrics: 'l.prom',
    })
    expect(parseFlags(['ledger', 'a'])).toMatchObject({ reports: ['a'], json: false, html: '', metrics: '' })
  })

  test('metrics are pushed to an http URL', () => {
    expect(configOf('guard').metricsPush).toBeUndefined()
    expect(configOf('guard --metrics-push https://push.example').metricsPush?.host).toBe('push.example')
    expect(() => configOf('guard --metrics-push ftp://me:pw@push.example')).toThrow(
      'metrics-push: "ftp://xxxxx@push.example" is not allowed. Allowed: an http:// or https:// URL',
    )
  })

  test('ask for a Go by an argument or by a flag', () => {
    expect(configOf('go 1.26.3').goVersion).toMatchObject({ kind: 'exact', text: '1.26.3' })
    expect(configOf('go --go-version stable --mirrors inherit')).toMatchObject({
      goVersion: { kind: 'stable' },
      mirrors: 'inherit',
    })
    expect(configOf('go --go-version-file go.mod').goVersionFile).toBe('go.mod')
    expect(() => configOf('go 1.26.3-corp')).toThrow(
      'go-version: "1.26.3-corp" is not allowed. Allowed: a version (1.26.3',
    )
  })
})

describe('wrong usage', () => {
  test.each([
    ['gaurd', 'Did you mean guard?'],
    ['fetch', 'The commands are guard, run, bundle, doctor, explain'],
    ['', 'No command given'],
    ['guard --miror x', 'Did you mean --mirrors?'],
    ['guard --no-summary', '--summary has no effect on guard: it is an input of the GitHub Action.'],
    ['guard --annotations=false', '--annotations has no effect on guard'],
    ['guard --serve', '--serve has no effect on guard'],
    ['doctor --attempts 2', '--attempts has no effect on doctor: it is for guard.'],
    ['doctor --unpack go', '--unpack has no effect on doctor: it is for guard.'],
    ['doctor --go-version 1.26', '--go-version has no effect on doctor: it is for guard.'],
    ['go 1.26 --no-cache', '--cache has no effect on go: it is for guard.'],
    ['go 1.26 --report r.json', '--report has no effect on go'],
    ['guard --no-sumary', 'Did you mean --no-summary?'],
    ['guard --no-mirrors', 'Unknown flag --no-mirrors'],
    ['guard --frobnicate', 'modward COMMAND --help lists the flags'],
    ['guard -x', 'Unknown flag -x'],
    ['guard --attempts', '--attempts needs a value'],
    ['guard --attempts --json', '--attempts needs a value'],
    ['guard a --working-directory b', 'not both'],
    ['doctor a b', 'takes one argument, but was given 2: a b'],
    ['go', 'modward go VERSION'],
    ['go 1.26 1.27', 'takes one argument'],
    ['go 1.26 --go-version 1.27', 'not both'],
    ['explain a b', 'takes one argument'],
    ['explain --attempts 3 a', 'takes no flag --attempts'],
    ['run', 'run needs a command behind two hyphens'],
    ['run go vet -v', 'run needs a command behind two hyphens'],
    ['run --', 'run needs a command behind two hyphens'],
    ['run make -- lint', 'run needs a command behind two hyphens'],
    ['run --json -- make', 'run takes no flag --json'],
    ['run --cache false -- make', '--cache has no effect on run: it is for guard.'],
    ['run --output x -- make', 'Only bundle takes the flag --output'],
    ['guard --no-prefetch', 'Only run takes the flag --no-prefetch'],
    ['doctor --fresh', 'Only guard takes the flag --fresh'],
    ['guard --toolchain', 'Only bundle takes the flag --toolchain'],
    ['bundle', 'bundle needs to know where to'],
    ['bundle --output x --serve', '--serve has no effect on bundle'],
    ['ledger', 'ledger needs reports'],
    ['ledger a --attempts 3', 'takes no flag --attempts'],
    ['ledger a --compare b', 'Only doctor takes the flag --compare'],
    ['guard --html x', 'Only ledger takes the flag --html'],
    ['ledger a --html', '--html needs a value'],
  ])('%s', (line, message) => {
    const parse = () => parseFlags(line.split(' ').filter((word) => word !== ''))
    expect(parse).toThrow(UsageError)
    expect(parse).toThrow(message)
  })

  test('bad values of flags are told together, as those of inputs are', () => {
    const parse = () => parseFlags(['guard', '--attempts=-1', '--timeout', '5', '--fail-on-error=maybe'])
    expect(parse).toThrow(InputError)
    expect(parse).toThrow(/attempts: "-1"[\s\S]*timeout: "5"[\s\S]*fail-on-error: "maybe"/)
  })
})

describe('help', () => {
  test.each([undefined, ...commandNames])('of %s fits 80 columns', (command) => {
    for (const line of help(command).split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  test('of modward begins with examples, and names every command but no flag of one', () => {
    const text = help()
    expect(text).toMatch(/^.*\n.*\n\nExamples:\n {2}modward guard\n/)
    for (const command of commandNames) expect(text).toContain(`modward ${command}`)
    expect(text).not.toContain('--mirrors')
  })

  test('of guard names every flag that has an effect, in groups', () => {
    const text = help('guard')
    expect(text.match(/^[A-Z].*:$/gm)).toEqual([
      'Usage:',
      'Examples:',
      'Flags:',
      ...inputGroups.map(([title]) => `${title}:`),
    ])
    for (const { name, switchable } of Object.values(inputs)) {
      const isIdle = ['annotations', 'summary', 'serve'].includes(name)
      expect(text.includes(`  --${name}`)).toBe(!isIdle)
      if (switchable) expect(text.includes(`--no-${name}`)).toBe(!isIdle)
    }
  })

  test('has each input in one group, and no other', () => {
    const names = inputGroups.flatMap(([, ours]) => ours)
    expect(names.toSorted()).toEqual(
      Object.values(inputs)
        .map(({ name }) => name)
        .toSorted(),
    )
  })

  test('of ledger has its own flags and no others', () => {
    expect(help('ledger')).toMatch(/^ {2}--html FILE$/m)
    expect(help('ledger')).toMatch(/^ {2}--metrics FILE$/m)
    expect(help('ledger')).not.toMatch(/--mirrors|--attempts|--report/)
  })

  test.each([
    ['run', /^ {2}--no-prefetch$/m, /--cache|--attempts|--json|--output/],
    ['bundle', /^ {2}--output PATH$/m, /--cache|--serve|--no-prefetch/],
  ] as const)('of %s has its own flags and no others', (command, own, foreign) => {
    expect(help(command)).toMatch(own)
    expect(help(command)).toContain('--mirrors')
    expect(help(command)).not.toMatch(foreign)
  })

  test('of explain has no flags of a download', () => {
    expect(help('explain')).not.toContain('--mirrors')
    expect(help('explain')).not.toContain('modward guard')
  })
})
