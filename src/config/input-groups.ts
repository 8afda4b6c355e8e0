/**
 * The inputs by what they are about, for the README and for `--help`. A test compares them with the inputs that there are: one in no group
 * would be shown nowhere.
 */
export const inputGroups: readonly (readonly [title: string, names: readonly string[]])[] = [
  ['What to download', ['working-directory', 'private', 'git-auth']],
  ['Mirrors', ['mirrors', 'mirror-order', 'preflight', 'preflight-timeout']],
  [
    'Retries and limits',
    ['attempts', 'backoff', 'backoff-max', 'timeout', 'stall-timeout', 'concurrency', 'unpack', 'fail-on-error'],
  ],
  ['Cache', ['cache', 'cache-dir', 'cache-key-suffix', 'cache-timeout']],
  ['Go and later steps', ['go-version', 'go-version-file', 'serve']],
  ['Output', ['annotations', 'summary', 'report', 'metrics', 'metrics-push', 'trace']],
]
