import type { Fault, FaultDetails } from '../fault.ts'
import type { CauseRule } from './cause-rule.ts'
import { moduleOf } from './fault-terms.ts'
import { all, any, errorIncludes, inside, not, status } from './matcher.ts'

const asked = any(inside('status'), inside('request'), inside('body'), inside('dial'), inside('vcs'))

/** Words of a go.mod that a newer Go has written, read by an older one. */
export const newerGoMod = errorIncludes(
  "invalid go version '1.",
  'maximum supported version is',
  'maximum version supported by tidy',
  'invalid go version 1.',
  ...['toolchain', 'tool', 'godebug', 'ignore'].flatMap((word) => [
    `unknown directive: ${word}\n`,
    `unknown block type: ${word}\n`,
  ]),
)

/** A flag of a module command, refused by a Go from before there were modules: its usage lines lack the word go. */
export const flagOfNewerGo = any(
  all(
    errorIncludes('flag provided but not defined: -mod'),
    errorIncludes(
      'usage: build [',
      'usage: install [',
      'usage: test [',
      'usage: get [',
      'usage: list [',
      'usage: vet [',
    ),
  ),
  // Of the go command itself, before its subcommand (-C, Go 1.20).
  all(errorIncludes('flag provided but not defined: -'), errorIncludes('go is a tool for managing')),
)

function sumdbOff({ text }: Pick<FaultDetails, 'text'>): boolean {
  return text.includes('disabled by GOSUMDB=off')
}

/** Where go cannot parse a file: go.mod, go.work, go.sum, or the file of -modfile. */
const syntaxError = /([^\s/\\:]{1,200}\.(?:mod|work|sum)):(\d{1,6})(?::\d{1,6})?:/
/** The same with the file's folder, as far as it is told from where go ran. */
const syntaxErrorPath = /(?:^|[\s:])((?!\/)[^\s:\\]{0,300}\.(?:mod|work|sum)):\d{1,6}(?::\d{1,6})?:/

/** The line of the file that go cannot parse; 0 if the fault is another, or names none. */
export function syntaxErrorLine({ cause, text }: Pick<Fault, 'cause' | 'text'>): number {
  return cause === 'gomod_syntax' ? Number(syntaxError.exec(text)?.[2] ?? 0) : 0
}

/** The file that go cannot parse and its line, relative to where go ran; undefined if the fault is another or names no such file. */
export function syntaxErrorPlace(fault: Pick<Fault, 'cause' | 'text'>): Pick<Fault, 'file' | 'line'> | undefined {
  const line = syntaxErrorLine(fault)
  const file = syntaxErrorPath.exec(fault.text)?.[1]?.replace(/^\.\//, '')
  return line === 0 || file === undefined || file.startsWith('..') ? undefined : { file, line }
}

/** Values of GOFLAGS and GOPROXY, and the syntax of go.mod: wrong before anything is asked for. */
export const configurationRules: readonly CauseRule[] = [
  {
    id: 'goflags_invalid',
    layer: 'configuration',
    responsible: 'set-up',
    title: 'GOFLAGS holds a flag that go does not know',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          all(errorIncludes('flag provided but not defined: -mod'), not(flagOfNewerGo)),
          errorIncludes('parsing $goflags', '(from $goflags)', "not supported (can be '', 'mod'"),
          all(errorIncludes('-mod may only be set to'), errorIncludes('workspace mode')),
          errorIncludes(
            '-modfile cannot be used with commands that',
            '-modfile cannot be used in workspace',
            'file does not have .mod extension',
            'build flag -mod=',
          ),
          all(errorIncludes('invalid value'), errorIncludes('for flag -mod', 'for "-mod"')),
        ),
      },
    ],
    explanation:
      'Every go command reads GOFLAGS. GOFLAGS holds a flag that this Go version does not know, or that is not allowed in a workspace. go ends at once.',
    advice: () =>
      'Correct or unset GOFLAGS. `go env GOFLAGS` shows its value. `go env -u GOFLAGS` removes a value that `go env -w` stored.',
    example: 'go: parsing $GOFLAGS: unknown flag -foo',
  },
  {
    id: 'goproxy_invalid',
    layer: 'configuration',
    responsible: 'set-up',
    title: 'GOPROXY or another Go setting has an invalid value',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      { matcher: all(errorIncludes('goauth='), errorIncludes('could not run command', 'encountered an error')) },
      {
        matcher: errorIncludes(
          'invalid proxy url',
          'contains no entries',
          "missing ']' in host",
          'in host name',
          'invalid port "',
          'net/url: invalid',
          'cannot contain colon',
          'checksum database disabled by gosumdb=off',
          'missing gosumdb',
          'invalid sumdb name',
          'proxy url with non-path elements',
          'goauth encountered',
          'goauth=off cannot be',
          'cannot parse goauth',
          'output of goauth command',
          'goauth=git encountered',
          'unknown environment setting',
          'modules disabled by go111module',
          'modules disabled inside gopath',
          'invalid gowork',
          'refusing to pass credentials to insecure url',
          'invalid gosumdb',
          'malformed verifier id',
          'invalid gotoolchain',
          'bad govcs',
          'in govcs',
          'empty entry in govcs',
          'unreachable pattern in govcs',
          'goauth=git dir method',
          'unsupported protocol scheme',
          'malformed entry in govcs',
        ),
      },
    ],
    headline: (seen) => {
      if (sumdbOff(seen)) return 'GOSUMDB=off keeps go from fetching a newer Go'
      const variable = /\b(GO(?:PROXY|SUMDB|VCS|AUTH|TOOLCHAIN|WORK|111MODULE))\b/.exec(seen.text)?.[1]
      return variable === undefined
        ? 'GOPROXY or another Go setting has an invalid value'
        : `${variable} has an invalid value`
    },
    explanation:
      'go cannot use one of its settings. Examples: a mirror URL without a scheme, a list without entries, credentials on an http URL, a GOSUMDB or GOVCS value with a syntax error, a GOAUTH command that does not run. GOSUMDB=off also ends here if go must download a newer Go: go verifies a toolchain with the checksum database.',
    advice: (seen) =>
      sumdbOff(seen)
        ? 'Install the Go version of go.mod in this job (`go-version-file: go.mod`), or leave GOSUMDB at its default: go downloads only a toolchain that it can verify.'
        : 'Correct the variable in the message. `go env GOPROXY GOSUMDB GOPRIVATE GOVCS GOAUTH` shows the current values. Write a mirror as `https://host/path`, and `,` or `|` between two entries.',
    example: 'go: example.com/lib@v1.0.0: invalid proxy URL missing scheme: foo',
  },
  {
    id: 'goproxy_off',
    layer: 'configuration',
    responsible: 'set-up',
    title: 'Downloads are switched off, and a module is missing',
    headline: (seen) => `Downloads are switched off, and ${moduleOf(seen, 'a module')} is missing`,
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'module lookup disabled by',
            "can't resolve module using the vendor directory",
            'disabled by goproxy=off',
            'import lookup disabled by -mod=vendor',
            'cannot query module due to -mod=vendor',
          ),
          errorIncludes('goproxy=off'),
        ),
      },
    ],
    explanation:
      'GOPROXY=off or -mod=vendor forbids all downloads, and a module is missing in the module cache or in the vendor folder.',
    advice: (seen) =>
      `Remove GOPROXY=off (or -mod=vendor) for this step and allow a mirror in GOPROXY. If downloads must stay off, run \`go mod vendor\` and commit the result, or fill the module cache in an earlier step. Missing: ${moduleOf(seen, 'see the message')}.`,
    example: 'go: github.com/acme/lib@v1.2.3: module lookup disabled by GOPROXY=off',
  },
  {
    id: 'gomod_syntax',
    layer: 'configuration',
    responsible: 'code',
    title: 'go.mod, go.work or go.sum cannot be parsed',
    headline: (seen) => {
      const [, file, line] = syntaxError.exec(seen.text) ?? []
      return file ? `Line ${line} of ${file} cannot be parsed` : 'go.mod, go.work or go.sum cannot be parsed'
    },
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: all(
          // go asks the mirror for a version that is a branch while it reads go.mod; its error is not that of the file.
          any(not(asked), status(404, 410)),
          not(newerGoMod),
          any(
            errorIncludes(
              'errors parsing go.mod',
              'errors parsing go.work',
              'missing module declaration',
              'no module declaration in go.mod',
              'error loading go.mod',
              'error loading go.work',
              'conflicting replacements',
              'appears multiple times in workspace',
              'is replaced at all versions in the go.work',
              'malformed go.sum',
              'unknown directive: ',
              'unknown block type: ',
              'invalid go version',
              'repeated go statement',
              'repeated module statement',
              'go.mod file indicates',
            ),
            all(errorIncludes('errors parsing '), errorIncludes('.mod', '.work')),
          ),
        ),
      },
    ],
    explanation:
      'A line of go.mod, go.work or go.sum is not valid. Often it is the mark of a merge conflict, or a version that does not fit the path (v2 and later need /v2 in the path).',
    advice: () =>
      'Correct the line in the message, then run `go mod tidy`. If the line is a mark of a merge conflict, resolve the conflict first.',
    example: 'go: errors parsing go.mod:\ngo.mod:6: unknown directive: <<<<<<<',
  },
]
