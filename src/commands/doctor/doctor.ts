import { resolve } from 'node:path'
import type { Fault } from '../../causes/fault.ts'
import { FaultError } from '../../causes/fault-error.ts'
import type { Config, Env } from '../../config/config.ts'
import { type GoEnv, readGoEnv } from '../../go/go-env.ts'
import { GoproxyError } from '../../mirrors/goproxy.ts'
import { type PlannedMirrors, planMirrors } from '../../mirrors/plan.ts'
import { openSecrets, secretsOfSettings } from '../../network/job-secrets.ts'
import { openNetwork } from '../../network/network.ts'
import { redactDeep } from '../../report/json.ts'
import type { HostReport, MirrorReport } from '../../report/schema.ts'
import { type CheckedDownloads, checkDownloads } from './check-downloads.ts'
import { checkEnvProxies } from './check-env-proxies.ts'
import { checkBuildCache, checkCacheDirectory, checkModuleCache, checkSumdbState } from './check-folders.ts'
import { checkProjects, needsOf } from './check-project.ts'
import { checkSettings } from './check-settings.ts'
import { readSumdb } from './check-sumdb.ts'
import type { DoctorContext } from './context.ts'
import { type CheckResult, type Finding, failure, faultFinding, findingOf, fine } from './finding.ts'
import { openGit } from './git-settings.ts'
import { noProjects, readProjects, type SeenProjects } from './seen-projects.ts'
import { settingsWithoutGo } from './settings-without-go.ts'
import { readVariables } from './variables.ts'

/** What `modward doctor --json` prints. */
export type DoctorReport = {
  readonly schema: 1
  /** No finding is an error: what the project needs can be downloaded. */
  readonly healthy: boolean
  /** The cause of the first finding that is an error. */
  readonly cause: string | null
  /** In the order in which a download meets things. */
  readonly findings: readonly Finding[]
  readonly mirrors: readonly MirrorReport[]
  /** The hosts that the downloads of the projects connect to, as far as they were seen. */
  readonly hosts: readonly HostReport[]
  /** The go command's version, and every variable that it reads and that has a value, without credentials. */
  readonly go: { readonly version: string; readonly env: Readonly<Record<string, string>> }
}

/**
 * Looks at everything that a download of the modules of the projects depends on, downloads nothing, changes nothing, and
 * tells what it saw in the order in which a download meets it. Never throws for what it finds; only the signal ends it early.
 */
export async function doctor(config: Config, context: DoctorContext): Promise<DoctorReport> {
  const { env, root, signal } = context
  const secrets = openSecrets(env)
  const redact = (text: string) => secrets.redact(text)
  const results: CheckResult[] = []
  const tell = (...found: readonly CheckResult[]) => {
    results.push(...found)
    for (const result of found) context.onFinding(redactDeep(findingOf(result), redact))
  }

  context.onWait('  asking go for its settings …')
  const { go, fault } = await readGo(root, env, signal)
  for (const secret of secretsOfSettings(go)) secrets.add(secret)
  const planned = planFor(config, go)
  if (!('check' in planned)) for (const secret of planned.secrets) secrets.add(secret)
  tell(fault === undefined ? fine('go', `go ${go.version} in ${go.GOROOT}`) : faultFinding('go', fault))
  const seen = fault === undefined ? await readProjects(config, go, context) : noProjects

  const needs = needsOf(seen.projects, go.GOMODCACHE)
  const isKnown = seen.projects.length > 0
  const git = await openGit(env, root)
  const { sumdb, warnings } = readSumdb(go.GOSUMDB, !isKnown || needs.unsummed.length > 0)
  const plan = 'check' in planned ? undefined : planned.plan
  const credentials = 'check' in planned ? new Map<string, string>() : planned.credentials
  const network = openNetwork({
    env,
    goauth: go.GOAUTH,
    credentials,
    connectTimeoutMs: config.preflightTimeout,
    onSecret: (value) => secrets.add(value),
  })
  let checked: CheckedDownloads = { mirrors: [], hosts: [] }
  try {
    tell(...('check' in planned ? [planned] : []), ...checkSettings(go, { missing: needs.missing, plan }), ...warnings)
    tell(...checkEnvProxies(network.envProxies, await git.config('--get', 'http.proxy')))
    if (plan !== undefined) {
      checked = await checkDownloads({ config, go, plan, sumdb, needs, seen, git, network }, context, tell)
    }
  } finally {
    await network.close()
  }
  if (fault === undefined) tell(...(await checkFolders(config, go, context, needs.unsummed.length > 0)))
  tell(...checkProjects(withoutRepeats(seen, go)))
  return redactDeep(reportOf(results, checked, go.version, await readVariables(root, go, env, signal)), redact)
}

/** The settings, and why the go command could not be asked for them, if it could not. */
async function readGo(root: string, env: Env, signal: AbortSignal): Promise<{ go: GoEnv; fault?: Fault }> {
  try {
    return { go: await readGoEnv(root, env, signal) }
  } catch (error) {
    if (error instanceof FaultError) return { go: await settingsWithoutGo(env), fault: error.fault }
    throw error
  }
}

/** The mirrors, or why go would refuse the list. */
function planFor(config: Config, go: GoEnv): PlannedMirrors | CheckResult {
  try {
    const goproxy = { value: go.GOPROXY, unchanged: go.origins.GOPROXY === 'default' }
    return planMirrors(config.mirrors, goproxy, config.mirrorOrder)
  } catch (error) {
    if (!(error instanceof GoproxyError)) throw error
    return failure('settings', 'goproxy_invalid', error.message, 'Correct GOPROXY where it is set.')
  }
}

async function checkFolders(
  { cacheDirectory }: Config,
  go: GoEnv,
  { root }: DoctorContext,
  looksUp: boolean,
): Promise<readonly CheckResult[]> {
  return [
    ...(await checkModuleCache(go.GOMODCACHE)),
    ...(await checkSumdbState(go, looksUp)),
    ...(await checkBuildCache(go.GOCACHE)),
    ...(cacheDirectory === '' ? [] : await checkCacheDirectory(resolve(root, cacheDirectory))),
  ]
}

/** With GO111MODULE=off go refuses every project: the setting is told, and that once. */
function withoutRepeats(seen: SeenProjects, { GO111MODULE }: GoEnv): SeenProjects {
  return GO111MODULE === 'off' ? { ...seen, unreadable: [], refusals: [] } : seen
}

function reportOf(
  results: readonly CheckResult[],
  { mirrors, hosts }: CheckedDownloads,
  version: string,
  env: Readonly<Record<string, string>>,
): DoctorReport {
  const first = results.find(({ level }) => level === 'error')
  return {
    schema: 1,
    healthy: first === undefined,
    cause: first === undefined ? null : (first.cause ?? 'unknown'),
    findings: results.map(findingOf),
    mirrors,
    hosts,
    go: { version, env },
  }
}
