import type { CauseRule } from './cause-rule.ts'
import { moduleOf, pathOf } from './fault-terms.ts'
import { all, any, errorIncludes, not } from './matcher.ts'

/** go.mod, go.sum and vendor as they were committed: right on one machine, not complete for this command. */
export const requirementRules: readonly CauseRule[] = [
  {
    id: 'gosum_missing',
    layer: 'requirements',
    responsible: 'code',
    title: 'go.sum lacks an entry',
    headline: (seen) => (seen.module ? `go.sum lacks an entry for ${moduleOf(seen)}` : 'go.sum lacks an entry'),
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes('missing go.sum entr', 'updates to go.sum needed'),
          all(errorIncludes('go.sum'), errorIncludes('but go.sum does not', 'missing from go.sum')),
        ),
      },
    ],
    explanation:
      'go.sum has no hash for a required module, and this command may not add it. Usually go.mod was committed without go.sum.',
    advice: (seen) =>
      `Run \`go mod tidy\` (in a workspace also \`go work sync\`) and commit go.mod and go.sum.${seen.module ? ` Missing: ${pathOf(seen)}.` : ''}`,
    example:
      'main.go:10:2: missing go.sum entry for module providing package github.com/acme/toml (imported by example.com/app); to add:\n\tgo get example.com/app',
  },
  {
    id: 'vendor_inconsistent',
    layer: 'requirements',
    responsible: 'code',
    title: 'The vendor folder does not match go.mod',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: errorIncludes(
          'inconsistent vendoring',
          'vendor/modules.txt indicates',
          'go: vendored module',
          'vendor directory does not exist',
          'in vendor/modules.txt',
          'not marked as explicit in vendor',
          'marked as explicit in vendor',
          "run 'go mod vendor' to sync",
          'to sync the vendor directory',
        ),
      },
    ],
    explanation:
      'vendor/modules.txt belongs to another go.mod. A dependency was changed without `go mod vendor`, or only a part of the vendor folder was committed.',
    advice: () =>
      'Run `go mod vendor` (in a workspace `go work vendor`) and commit the vendor folder. To build without the vendor folder, use `-mod=mod` or `-mod=readonly`.',
    example:
      'go: inconsistent vendoring in /home/runner/work/app:\n\texample.com/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt',
  },
  {
    id: 'gomod_updates_needed',
    layer: 'requirements',
    responsible: 'code',
    title: 'go.mod is not up to date',
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          errorIncludes(
            'updates to go.mod needed',
            'disabled by -mod=readonly',
            'import lookup disabled by -mod=readonly',
          ),
          errorIncludes('go.mod file is not up to date', 'existing contents have changed since last read'),
          all(errorIncludes('no required module provides package'), not(errorIncludes('go.mod file not found'))),
          errorIncludes('to update it:'),
          all(errorIncludes('is replaced but not required'), errorIncludes('to add')),
          all(
            errorIncludes('module'),
            errorIncludes('provides package'),
            errorIncludes('and is replaced but not required'),
          ),
          errorIncludes('ambiguous import: found package', 'implicitly required module'),
        ),
      },
    ],
    explanation: 'The imports of the packages do not match go.mod, and this command may not change go.mod.',
    advice: (seen) =>
      seen.text.includes('go work use')
        ? 'Run `go work use` on a developer machine and commit go.work. The command raises the go line of go.work.'
        : 'Run `go mod tidy` on a developer machine and commit go.mod and go.sum.',
    example: 'go: updates to go.mod needed; to update it:\n\tgo mod tidy',
  },
  {
    id: 'gowork_missing',
    layer: 'start',
    responsible: 'set-up',
    title: 'GOWORK names a go.work that does not exist',
    headline: (seen) => {
      const path = /reading go\.work: open (\S{1,1000}): /.exec(seen.text)?.[1]
      return `GOWORK names ${path ?? 'a go.work'}, which does not exist`
    },
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: all(
          errorIncludes('reading go.work: open', 'reading go.work: lstat', 'reading go.work: stat'),
          errorIncludes('no such file or directory', 'cannot find the'),
        ),
      },
    ],
    explanation:
      'The variable GOWORK points to a workspace file that is not part of this checkout, so no go command can start. The job sets the variable, or `go env -w` stored it.',
    advice: () =>
      'Correct or unset GOWORK. `go env GOWORK` shows its value, `go env -u GOWORK` removes a stored value. To build without a workspace, set GOWORK=off. If the file belongs to another repository, check out that repository first.',
    example: 'go: reading go.work: open ../ci/go.work: no such file or directory',
  },
  {
    id: 'replace_missing',
    layer: 'requirements',
    responsible: 'code',
    title: 'A replace or use line points to a missing folder',
    headline: (seen) => {
      const used = usedFolder(seen.text)
      return used === ''
        ? 'A replace or use line points to a folder that is not there'
        : `go.work uses ${used}, which is not there`
    },
    retryable: false,
    mirrorHelps: false,
    transient: false,
    patterns: [
      {
        matcher: any(
          all(
            errorIncludes('(replaced by', 'replacement directory', 'replacement path', 'cannot load module'),
            errorIncludes('no such file or directory', 'cannot find the', 'does not exist', 'not a directory'),
          ),
          all(
            errorIncludes('go.work'),
            errorIncludes('reading', 'open', 'directory'),
            errorIncludes('no such file or directory', 'cannot find the'),
          ),
          // Before Go 1.20 no more was said of a use line.
          all(errorIncludes('go: open <path>: '), errorIncludes('no such file or directory', 'cannot find the')),
          errorIncludes('replacement module without version must be directory path', 'replacement directory'),
          all(
            errorIncludes('reading <path>: open', 'reading <path>: lstat', 'go.mod: open <path>'),
            errorIncludes('no such file or directory', 'cannot find the'),
          ),
        ),
      },
    ],
    explanation:
      "go.mod or go.work names a local folder that is not part of this checkout. Often it is another repository, a submodule, or a path that exists only on a developer's machine.",
    advice: (seen) =>
      `Check out ${usedFolder(seen.text) || 'the folder that the replace or use line names'} (submodules: \`submodules: recursive\`), or remove the line${seen.module ? ` for ${pathOf(seen)}` : ''} before the build.`,
    example:
      'go: example.com/lib@v1.0.0 (replaced by ../lib): reading ../lib/go.mod: open /home/runner/work/lib/go.mod: no such file or directory',
  },
]

/** The folder of a use line of go.work, '' if the message is about none. */
function usedFolder(text: string): string {
  return /cannot load module (\S{1,1000}) listed in go\.work/.exec(text)?.[1] ?? ''
}
