import type { Config } from './config.ts'
import { gitAuth } from './git-auth-value.ts'
import { goVersion } from './go-version-value.ts'
import { mirrors } from './mirrors-value.ts'
import {
  boolean,
  cacheMode,
  duration,
  globs,
  httpUrl,
  integer,
  line,
  list,
  oneOf,
  type Parser,
  wordOr,
} from './values.ts'

/** One input of the action, which is one flag of the command line, too. */
export type Input<T> = {
  readonly name: string
  /** Used if the input is not given or empty. */
  readonly default: string
  /** What stands for the value in the help; a flag without one is a switch, `--name` and `--no-name`. */
  readonly placeholder: string
  /** May be switched on and off without a value. */
  readonly switchable: boolean
  /** One line, the same as in action.yml. Code is in backquotes. */
  readonly description: string
  readonly parse: Parser<T>
}

function input<T>(
  name: string,
  defaultText: string,
  placeholder: string,
  parse: Parser<T>,
  description: string,
): Input<T> {
  return { name, default: defaultText, placeholder, switchable: false, description, parse }
}

function switchable<T>(given: Input<T>): Input<T> {
  return { ...given, switchable: true }
}

const pattern = 'path patterns as in GOPRIVATE, such as github.com/acme or *.corp.example, without a scheme'
const directory = 'one or more directories or globs with / as the separator'

// Limits: nothing below can be told apart from a failure, and no timer can wait for longer than 24 days.
const limit = duration('100ms', '24h')

/** Every input, by the name of what it becomes in {@link Config}, in the order of the documentation. */
export const inputs = {
  directories: input(
    'working-directory',
    '.',
    'DIRS',
    list(directory, (item) => !item.includes('\0'), { least: 1, split: globs }),
    'Folders with a go.mod or go.work, or paths of such files: one per line or comma-separated, globs and braces allowed (`**` finds every module of the repository). If the default folder has neither file, modward takes every module below it',
  ),
  mirrors: input(
    'mirrors',
    'auto',
    'LIST',
    mirrors,
    "`auto` (the job's own GOPROXY; other public mirrors help only if GOPROXY was never changed), `inherit` (exactly the job's GOPROXY), or a list of mirrors, best first: each is a fallback for the ones before it",
  ),
  mirrorOrder: input(
    'mirror-order',
    'auto',
    'ORDER',
    oneOf('auto', 'listed', 'fastest'),
    '`auto` (public mirrors next to each other are ordered by health and speed; every other entry keeps its place while it answers), `listed` (never reordered) or `fastest` (the fastest healthy mirror first)',
  ),
  private: input(
    'private',
    '',
    'PATTERNS',
    list(pattern, (item) => !/\s|:\/\/|@/.test(item)),
    'GOPRIVATE patterns, added to those of `go env`. modward never asks a mirror for such modules',
  ),
  gitAuth: input(
    'git-auth',
    '',
    'LINES',
    gitAuth,
    'Credentials for git, for private modules: one `host[/path] token` per line, such as `github.com/acme TOKEN`. Only the go command of this step gets them. They are never written to disk, never sent to another host, and later steps do not get them',
  ),
  preflight: input(
    'preflight',
    'advise',
    'MODE',
    oneOf('advise', 'require', 'off'),
    '`advise` (probe the mirrors, choose, report, go on), `require` (fail before the download if no mirror is healthy) or `off` (no probe, list order)',
  ),
  preflightTimeout: input(
    'preflight-timeout',
    '5s',
    'DURATION',
    limit,
    'Time limit of the preflight, all mirrors together',
  ),
  attempts: input('attempts', '4', 'NUMBER', integer(1, 20), 'Attempts of `go mod download` for each project, 1 to 20'),
  backoff: input(
    'backoff',
    '1s',
    'DURATION',
    duration('0', '1h'),
    'Longest first wait between attempts. It doubles each time; the real wait is a random part of it',
  ),
  backoffMax: input(
    'backoff-max',
    '30s',
    'DURATION',
    duration('0', '1h'),
    'Longest wait between attempts. A longer Retry-After of the mirror is respected if `timeout` allows',
  ),
  timeout: input(
    'timeout',
    '10m',
    'DURATION',
    limit,
    'Time limit of the step. When it is reached, modward stops and reports why',
  ),
  stallTimeout: input(
    'stall-timeout',
    '20s',
    'DURATION',
    limit,
    'If no byte arrives for this long, the file is requested again, from another mirror if possible',
  ),
  concurrency: input(
    'concurrency',
    'auto',
    'NUMBER',
    wordOr('auto', integer(1, 128)),
    'Requests at once, all mirrors and probes together: 1 to 128, or `auto`',
  ),
  unpack: input(
    'unpack',
    'auto',
    'MODE',
    oneOf('auto', 'go'),
    '`auto` (modward verifies and unpacks each module with a hash in go.sum, and the go command all others) or `go` (the go command unpacks everything)',
  ),
  cache: switchable(
    input(
      'cache',
      'auto',
      'MODE',
      cacheMode,
      '`auto` (restore and save, but save nothing in pull requests from forks and similar events), `true` (always both), `restore` (never save), `save` (never restore) or `false` (off)',
    ),
  ),
  cacheKeySuffix: input('cache-key-suffix', '', 'TEXT', line, 'Text that is added to the cache key'),
  cacheTimeout: input(
    'cache-timeout',
    '2m',
    'DURATION',
    limit,
    'A restore or save that takes longer is stopped. The job goes on without it',
  ),
  cacheDirectory: input(
    'cache-dir',
    '',
    'DIR',
    line,
    "Folder for saved modules, used instead of the runner's cache service: for terminals and self-hosted runners. Several jobs may share it",
  ),
  goVersion: input(
    'go-version',
    '',
    'VERSION',
    goVersion,
    'Go version to put on PATH (`1.26.3`, `1.26.x`, `stable`): from the tool cache, or downloaded from the mirrors and verified. If empty, modward uses the go on PATH',
  ),
  goVersionFile: input(
    'go-version-file',
    '',
    'FILE',
    line,
    'File with the Go version: go.mod, go.work (`toolchain` line before `go` line), .go-version or .tool-versions',
  ),
  serve: switchable(
    input('serve', 'false', '', boolean, 'Guard the later Go commands of this job, too, until the job ends'),
  ),
  annotations: switchable(input('annotations', 'true', '', boolean, 'Write annotations: errors, warnings, notices')),
  summary: switchable(input('summary', 'true', '', boolean, 'Write the job summary')),
  report: input('report', '', 'FILE', line, 'Path for a copy of the JSON report'),
  metrics: input(
    'metrics',
    '',
    'FILE',
    line,
    "Path for the run's metrics in the Prometheus text format. modward adds to the counters in the file",
  ),
  metricsPush: input(
    'metrics-push',
    '',
    'URL',
    httpUrl,
    'Push the metrics to this Prometheus Pushgateway, in at most 5 s. A failed push is a warning',
  ),
  trace: input(
    'trace',
    '',
    'FILE',
    line,
    "Path for a trace: every request, decision and error, one JSON object per line. It is also written below RUNNER_TEMP if the runner's debug logging is on",
  ),
  failOnError: switchable(
    input(
      'fail-on-error',
      'true',
      '',
      boolean,
      '`false` keeps the step green after a failed download; the output `outcome` says so',
    ),
  ),
} satisfies { readonly [K in keyof Config]: Input<Config[K]> }
