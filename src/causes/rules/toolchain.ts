import type { CauseRule } from './cause-rule.ts'
import { flagOfNewerGo, newerGoMod } from './configuration.ts'
import { moduleOf } from './fault-terms.ts'
import { all, any, errorIncludes, not } from './matcher.ts'

/** Which go command runs, and whether it is new enough. */
export const toolchainRules: readonly CauseRule[] = [
  {
    id: 'go_missing',
    layer: 'start',
    responsible: 'set-up',
    title: 'There is no go command on PATH',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'go: command not found',
            'go: not found',
            'command not found: go',
            'exec: "go": executable file not found',
            "'go' is not recognized as an internal or external command",
            "the term 'go' is not recognized",
            'env: go: no such file or directory',
            "env: 'go': no such file or directory",
            'env: ‘go’: no such file or directory',
            'spawn go enoent',
            'binary with name "go" not found',
            'binary with name "go": not found',
            'go: no such file or directory',
          ),
        ),
      },
    ],
    explanation: 'Go is not installed on this machine, or its bin folder is not in PATH.',
    advice: () => 'Set the input `go-version-file: go.mod` (or `go-version`), or install Go before this step.',
    example: '/usr/bin/bash: line 1: go: command not found',
  },
  {
    id: 'no_gomod',
    layer: 'start',
    responsible: 'set-up',
    title: 'There is no go.mod or go.work here',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'go.mod file not found in current directory',
            'cannot find main module',
            'current directory is not in a module',
            'supported outside a module',
            'is outside module root',
            'does not contain main module',
            'does not contain modules listed in go.work',
            'outside main module or its',
            'outside modules listed in go.work',
            'not one of the workspace modules',
            'no modules specified (see',
            'no modules were found in the current workspace',
            'no go.work file found',
          ),
        ),
      },
    ],
    explanation: 'The command ran in a folder that is not inside a Go module or workspace.',
    advice: () =>
      'Set `working-directory` to the folder with go.mod or go.work, and check that a step before this one checks out the repository.',
    example: "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
  },
  {
    id: 'go_too_old',
    layer: 'toolchain',
    responsible: 'set-up',
    title: 'The go command is older than the module requires',
    headline: (seen) => {
      const needed = /requires go >= ?(\d[\w.]{0,20})/.exec(seen.text)?.[1]
      return needed ? `Go ${needed} or later is required` : 'The go command is older than the module requires'
    },
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          all(
            errorIncludes(
              'requires go >=',
              'note: module requires go',
              'imported by a module that requires go',
              'module too new',
              'maximum supported go version',
              'but maximum supported version is',
              'but maximum version supported by tidy is',
              'requires go1.',
            ),
            // Then the Go that runs is new enough: a line of go.work is what lags behind.
            not(errorIncludes('but go.work lists')),
          ),
          newerGoMod,
          // Commands and flags that this go does not know yet.
          errorIncludes(
            'unknown subcommand "mod"',
            'unknown subcommand "work"',
            'go work: unknown command',
            'go work vendor: unknown command',
          ),
          flagOfNewerGo,
        ),
      },
    ],
    explanation:
      'A go or toolchain line requires a newer Go than the installed one, and GOTOOLCHAIN=local forbids go to download it. setup-go and the official images set GOTOOLCHAIN=local.',
    advice: (seen) => {
      const needed = /requires go >= ?(\d[\w.]{0,20})/.exec(seen.text)?.[1]
      const version = needed ? `Go ${needed}` : 'the Go version that go.mod asks for'
      return `Install ${version} in this job (\`go-version-file: go.mod\` always takes the version of go.mod), set GOTOOLCHAIN=auto so that go downloads it, or lower the requirement${seen.module ? ` of ${moduleOf(seen)}` : ''}.`
    },
    example: 'go: go.mod requires go >= 1.25.7 (running go 1.23.12; GOTOOLCHAIN=local)',
  },
  {
    id: 'toolchain_unavailable',
    layer: 'toolchain',
    responsible: 'set-up',
    title: 'The Go toolchain that go.mod asks for is not available',
    headline: (seen) => {
      const name = /(?:download |invalid toolchain:? |find ")(go1[\w.-]{0,30})/.exec(seen.text)?.[1]
      return name ? `The toolchain ${name} is not available` : 'The Go toolchain that go.mod asks for is not available'
    },
    retryable: false,
    mirrorHelps: true,
    // What was seen on the wire says more if the network hid behind it.
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'toolchain not available',
            'invalid toolchain',
            'is not a toolchain version',
            'no releases found for go',
            'is a language version but not a toolchain version',
            'unknown toolchain',
          ),
          all(errorIncludes('cannot find "go1'), errorIncludes('in path', '%path%')),
          all(errorIncludes('gotoolchain'), errorIncludes('not found', 'no such')),
        ),
      },
    ],
    explanation:
      'No mirror has a toolchain with this name. The version does not exist (`1.22` is only a language version, `1.22.0` is a release), or the mirror does not serve toolchains. With GOPROXY=direct, a broken network gives the same message, so modward also looks at the requests themselves.',
    advice: (seen) => {
      const language = /download (go1\.\d{1,3}) for/.exec(seen.text)?.[1]
      return language
        ? `Write the go line of go.mod as ${language.slice(2)}.0: a language version is not a release. Or install that Go in the job.`
        : 'Check that the version in the go or toolchain line of go.mod exists. Check that a mirror in GOPROXY serves golang.org/toolchain, or install that Go in the job.'
    },
    example: 'go: download go1.22 for linux/amd64: toolchain not available',
  },
]
