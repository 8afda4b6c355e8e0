import { FaultError } from '../../causes/fault-error.ts'
import type { Env } from '../../config/config.ts'
import { type GoEnv, goVariables, readAllVariables } from '../../go/go-env.ts'
import { readNetrc } from '../../network/netrc.ts'
import { shownProxy } from './check-env-proxies.ts'
import { shown } from './check-settings.ts'

/** Variables that go and the git below it read, and that `go env` does not tell. */
const others: readonly string[] = [
  ...['NO_PROXY', 'no_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS', 'NETRC', 'GOMAXPROCS'],
  ...['GO_EXTLINK_ENABLED', 'GCCGOTOOLDIR', 'LOCALDOMAIN', 'RES_OPTIONS', 'HOSTALIASES'],
  ...['GIT_ALLOW_PROTOCOL', 'GIT_SSL_NO_VERIFY', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_SSH', 'GIT_TERMINAL_PROMPT'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_CONFIG_COUNT'],
]
const proxies: readonly string[] = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy']
/** May hold a command line or a path that says something about a person; that they are set is what matters. */
const opaque: readonly string[] = [
  'GIT_SSH_COMMAND',
  'GIT_ASKPASS',
  'GIT_PROXY_COMMAND',
  'GIT_CONFIG_PARAMETERS',
  'SSH_AUTH_SOCK',
]

/** Told by `go env`, and different each time or derived from others. */
const noise: readonly string[] = ['GOGCCFLAGS', 'GOVERSION', 'GOTELEMETRYDIR']

/**
 * Every variable that go reads and that has a value: all of `go env`, and the proxies, authorities, netrc and git settings
 * beside it. Fit to be shown: no credential, of the netrc file only the machines that it names.
 */
export async function readVariables(
  directory: string,
  go: GoEnv,
  env: Env,
  signal: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const told = await readAllVariables(directory, env, signal).catch((error: unknown) => {
    if (error instanceof FaultError) return {}
    throw error
  })
  // The values of these are right whatever go.mod asks for.
  const known = Object.fromEntries(goVariables.map((name) => [name, go[name]]))
  const variables = Object.entries({ ...told, ...known })
    .filter(([name]) => !noise.includes(name))
    .map(([name, value = '']) => [name, shown(name, value)])
  const beside = [
    ...others.map((name) => [name, shown(name, env[name] ?? '')]),
    ...proxies.map((name) => [name, shownProxy(env[name] ?? '')]),
    ...opaque.map((name) => [name, env[name] ? '(set)' : '']),
    ['netrc machines', netrcMachines(env).join(', ')],
  ]
  return Object.fromEntries([...variables, ...beside].filter(([, value]) => value !== ''))
}

/** The machines that the netrc file names; none if it cannot be read. */
export function netrcMachines(env: Env): readonly string[] {
  try {
    return [...new Set(readNetrc(env).map(({ machine }) => machine))].sort()
  } catch {
    return []
  }
}
