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
    'Directories that hold a go.mod or go.work, or the path of such a file, one per line or comma-separated; globs allowed, braces too (`**` finds every module of the repository). If the default finds no go.mod and no go.work, every module below is taken',
  ),
  mirrors: input(
    'mirrors',
    'auto',
    'LIST',
    mirrors,
    "`auto` (the job's own GOPROXY; if that is Go's unchanged default, other public mirrors are fallback mirrors), `inherit` (exactly the job's GOPROXY), or a list of mirrors, best first, each a fallback for the ones before it",
  ),
  mirrorOrder: input(
    'mirror-order',
    'auto',
    'ORDER',
    oneOf('auto', 'listed', 'fastest'),
    '`auto` (only neighbours that are both public mirrors are ordered by health and speed, every other entry keeps its place while it answers), `listed` (never reordered) or `fastest` (the fastest healthy mirror first)',
  ),
  private: input(
    'private',
    '',
    'PATTERNS',
    list(pattern, (item) => !/\s|:\/\/|@/.test(item)),
    'GOPRIVATE patterns, added to those of `go env`; such modules are never asked of a mirror',
  ),
  gitAuth: input(
    'git-auth',
    '',
    'LINES',
    gitAuth,
    'Credentials for git, for modules that go fetches from their repositories: one `host[/path] token` a line, such as `github.com/acme TOKEN`. Only the go command of this step gets them, through GIT_CONFIG_* variables: they are never written to disk, reach no other host, and are not left to later steps',
  ),
  preflight: input(
    'preflight',
    'advise',
    'MODE',
    oneOf('advise', 'require', 'off'),
    '`advise` (probe, choose, report, go on), `require` (fail before downloading when no mirror is healthy) or `off` (no probe, list order)',
  ),
  preflightTimeout: input(
    'preflight-timeout',
    '5s',
    'DURATION',
    limit,
    'Limit of the whole preflight, all mirrors together',
  ),
  attempts: input('attempts', '4', 'NUMBER', integer(1, 20), 'Tries of `go mod download` for each project, 1 to 20'),
  backoff: input(
    'backoff',
    '1s',
    'DURATION',
    duration('0', '1h'),
    'Upper bound of the first wait between tries; doubles each time, with full jitter',
  ),
  backoffMax: input(
    'backoff-max',
    '30s',
    'DURATION',
    duration('0', '1h'),
    "Upper bound of one wait; a mirror's longer Retry-After is waited for where `timeout` leaves room",
  ),
  timeout: input(
    'timeout',
    '10m',
    'DURATION',
    limit,
    'Limit of the whole step; what is running then is stopped and diagnosed',
  ),
  stallTimeout: input(
    'stall-timeout',
    '20s',
    'DURATION',
    limit,
    'A transfer without a byte for so long is given up and tried elsewhere',
  ),
  concurrency: input(
    'concurrency',
    'auto',
    'NUMBER',
    wordOr('auto', integer(1, 128)),
    'Requests in flight at once, all mirrors and probes together, 1 to 128 or `auto`',
  ),
  unpack: input(
    'unpack',
    'auto',
    'MODE',
    oneOf('auto', 'go'),
    '`auto` (modward verifies and unpacks each module whose go.sum hash it can prove, the go command the rest) or `go` (the go command unpacks everything)',
  ),
  cache: switchable(
    input(
      'cache',
      'auto',
      'MODE',
      cacheMode,
      '`auto` (restore and save, but save nothing from events where strangers choose the content), `true` (always both), `restore` (never save), `save` (never restore) or `false` (off)',
    ),
  ),
  cacheKeySuffix: input('cache-key-suffix', '', 'TEXT', line, 'Text that goes into the cache key'),
  cacheTimeout: input(
    'cache-timeout',
    '2m',
    'DURATION',
    limit,
    'A restore or save that takes longer is dropped; the job goes on without it',
  ),
  cacheDirectory: input(
    'cache-dir',
    '',
    'DIR',
    line,
    "Keep saved modules in this folder instead of the runner's cache service: for terminals and self-hosted runners; several jobs may share it",
  ),
  goVersion: input(
    'go-version',
    '',
    'VERSION',
    goVersion,
    'Go to put on PATH first (`1.26.3`, `1.26.x`, `stable`): from the tool cache, or fetched from the mirrors and verified; empty: the go that is on PATH',
  ),
  goVersionFile: input(
    'go-version-file',
    '',
    'FILE',
    line,
    'Read that version from this go.mod, go.work (`toolchain` line before `go` line), .go-version or .tool-versions file',
  ),
  serve: switchable(
    input('serve', 'false', '', boolean, "Keep guarding the job's later Go commands until the job ends"),
  ),
  annotations: switchable(input('annotations', 'true', '', boolean, 'Write error, warning and notice annotations')),
  summary: switchable(input('summary', 'true', '', boolean, 'Write the job summary')),
  report: input('report', '', 'FILE', line, 'Also write the JSON report to this path'),
  metrics: input(
    'metrics',
    '',
    'FILE',
    line,
    "Write the run's metrics to this path in the Prometheus text format; counters go on from those in the file",
  ),
  metricsPush: input(
    'metrics-push',
    '',
    'URL',
    httpUrl,
    'Push the metrics to this Prometheus Pushgateway, in at most 5 s; a failed push is a warning',
  ),
  trace: input(
    'trace',
    '',
    'FILE',
    line,
    "Write every request, decision and error to this path, one JSON object a line; also written below RUNNER_TEMP when the runner's debug logging is on",
  ),
  failOnError: switchable(
    input(
      'fail-on-error',
      'true',
      '',
      boolean,
      '`false` keeps the step green after a failed download and says so in the output `outcome`',
    ),
  ),
} satisfies { readonly [K in keyof Config]: Input<Config[K]> }
