import { readFile } from 'node:fs/promises'
import { delimiter, resolve } from 'node:path'
import { FaultError } from '../../causes/fault-error.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { Config, Env } from '../../config/config.ts'
import type { RunLog } from '../../events/run-log.ts'
import type { GoQuery } from '../../goversion/go-query.ts'
import { openToolFinder } from '../../host/tool-finder.ts'
import { secretsOfSettings } from '../../network/job-secrets.ts'
import { openNetwork } from '../../network/network.ts'
import { formatDuration } from '../../report/format.ts'
import { type ProvidedGo, provideGo } from '../../toolchain/provide.ts'
import { readGoSettings, toolFolder } from '../../toolchain/toolchain-settings.ts'
import { readVersionFile, VersionFileError } from '../../toolchain/version-file.ts'
import { concurrencyOf } from './concurrency.ts'
import { planFor } from './read-projects.ts'
import type { RunContext } from './run-context.ts'

/** The inputs that decide which Go, and from where. */
export type GoRequest = Pick<
  Config,
  'goVersion' | 'goVersionFile' | 'mirrors' | 'mirrorOrder' | 'stallTimeout' | 'concurrency'
>

/** What setting up Go may use, and how long it may take. */
export type SetUpOptions = Pick<RunContext, 'env' | 'root' | 'temp' | 'host'> & {
  readonly log: RunLog
  readonly signal: AbortSignal
}

/** Whether the inputs ask for a Go of their own. */
export function isRequested({ goVersion, goVersionFile }: GoRequest): boolean {
  return goVersion !== undefined || goVersionFile !== ''
}

/**
 * Provides the Go that the inputs ask for, and exports it to later steps; undefined if they ask for none.
 * @throws {FaultError} with the cause why it is not available
 */
export async function setUpGo(request: GoRequest, options: SetUpOptions): Promise<ProvidedGo | undefined> {
  const { env, temp, host, log, signal } = options
  const query = await queryOf(request, options)
  if (query === undefined) return undefined
  const began = performance.now()
  const settings = await readGoSettings(env)
  for (const secret of secretsOfSettings(settings)) host.secret(secret)
  const { plan, credentials, secrets } = planFor(request, settings)
  for (const secret of secrets) host.secret(secret)
  const onSecret = (value: string) => host.secret(value)
  const network = openNetwork({ env, goauth: settings.GOAUTH, credentials, requests: concurrencyOf(request), onSecret })
  try {
    const go = await provideGo(query, {
      env,
      plan,
      network,
      gosumdb: settings.GOSUMDB,
      toolFolder: toolFolder(env),
      openTools: openToolFinder,
      temp,
      stallMs: request.stallTimeout,
      log,
      onInfo: (line) => host.info(line),
      signal,
    })
    host.info(`▸ Go: ${go.version} ${origins[go.source]}, ${formatDuration(performance.now() - began)}`)
    await host.exportEnv(go.folders, go.variables)
    return go
  } finally {
    await network.close()
  }
}

const origins: Readonly<Record<ProvidedGo['source'], string>> = {
  PATH: 'is on PATH',
  'tool cache': 'from the tool cache',
  download: 'downloaded and verified',
}

/** The environment in which `go` is that Go. */
export function envWith(env: Env, { folders, variables }: Pick<ProvidedGo, 'folders' | 'variables'>): Env {
  // Windows spells it Path, and a second spelling beside it would win or lose by chance.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, ...variables, [name]: [...folders, env[name]].filter(Boolean).join(delimiter) }
}

async function queryOf(
  { goVersion, goVersionFile }: GoRequest,
  { root, host }: SetUpOptions,
): Promise<GoQuery | undefined> {
  if (goVersion !== undefined && goVersionFile !== '') {
    host.warning('Both go-version and go-version-file are set; go-version counts.')
  }
  if (goVersion !== undefined || goVersionFile === '') return goVersion
  try {
    return readVersionFile(goVersionFile, await readFile(resolve(root, goVersionFile), 'utf8'))
  } catch (error) {
    const reason = error instanceof VersionFileError ? error.message : `it cannot be read (${codeOf(error)})`
    const text = `go-version-file: "${goVersionFile}" is not allowed: ${reason}. Allowed: a go.mod, go.work, .go-version or .tool-versions file.`
    throw new FaultError(faultOf('input_invalid', { text }), { cause: error })
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
