import { FaultError } from '../../causes/fault-error.ts'
import { Secrets } from '../../causes/redact.ts'
import type { Config, Env } from '../../config/config.ts'
import { type GoEnv, readGoEnv } from '../../go/go-env.ts'
import { redactedEnv } from '../../go/redacted-env.ts'
import type { ModuleVersion } from '../../gomod/module-version.ts'
import { GoproxyError } from '../../mirrors/goproxy.ts'
import { type PlannedMirrors, planMirrors } from '../../mirrors/plan.ts'
import { openNetwork } from '../../network/network.ts'
import { missingFiles } from '../../project/missing-files.ts'
import { type Project, readProject } from '../../project/project.ts'
import { redactDeep } from '../../report/json.ts'
import type { MirrorHealth } from '../../report/schema.ts'
import { checkEnvProxies } from './check-env-proxies.ts'
import { checkMirrors } from './check-mirrors.ts'
import { checkModuleCache } from './check-module-cache.ts'
import { checkPrivate } from './check-private.ts'
import { checkSettings } from './check-settings.ts'
import { checkSumdb, readSumdb } from './check-sumdb.ts'
import type { CheckResult, Finding } from './finding.ts'

/** What `modward doctor --json` prints. */
export type DoctorReport = {
  readonly schema: 1
  readonly healthy: boolean
  /** The cause of the first finding that is not ok. */
  readonly cause: string | null
  /** In the order in which a download meets things. */
  readonly findings: readonly Finding[]
  readonly mirrors: readonly MirrorHealth[]
  /** The go command's version and the settings that matter, without credentials. */
  readonly go: { readonly version: string; readonly env: Readonly<Record<string, string>> }
}

/**
 * Looks at everything that a download of the modules of `directory` depends on, downloads nothing, and says what it
 * saw, in the order in which a download would meet it. Never throws for what it finds; only the signal ends it early.
 */
export async function doctor(directory: string, config: Config, env: Env, signal: AbortSignal): Promise<DoctorReport> {
  const secrets = new Secrets()
  const go = await readGoEnv(directory, env, signal).catch(asDiagnosis('go'))
  if ('check' in go) return report([go], [], undefined, secrets)
  const project = await readProject(directory, {
    env,
    goEnv: go,
    root: directory,
    private: config.private,
    signal,
  }).catch(asDiagnosis('project'))
  const planned = plan(config, go)
  const findings: CheckResult[] = [{ check: 'go', ok: true, detail: `go ${go.version} in ${go.GOROOT}`, advice: '' }]
  if ('check' in planned) return report([...findings, planned], [], go, secrets)
  for (const secret of planned.secrets) secrets.add(secret)

  const network = openNetwork({
    env,
    goauth: go.GOAUTH,
    credentials: planned.credentials,
    connectTimeoutMs: config.preflightTimeout,
    onSecret: (value) => secrets.add(value),
  })
  try {
    const stake = stakeOf('check' in project ? undefined : project, go)
    const { sumdb, warnings } = readSumdb(go.GOSUMDB, stake.looksUp)
    findings.push(
      ...('check' in project ? [project] : []),
      ...checkSettings(go, stake.missing),
      ...warnings,
      ...checkEnvProxies(network.envProxies),
    )
    const options = { timeoutMs: config.preflightTimeout, signal }
    const checkup = checkMirrors(planned.plan, network, { ...options, sample: stake.sample, sumdb: sumdb?.name })
    const asked = sumdb === undefined ? [] : checkSumdb(sumdb, checkup, network, { ...options, needed: stake.looksUp })
    const [mirrors, database] = await Promise.all([checkup, asked])
    findings.push(...mirrors.findings, ...database)
    const nobody = planned.plan.mirrors.length === 0 && planned.plan.tail === 'direct'
    findings.push(
      ...(await checkPrivate(go, { patterns: config.private, all: nobody }, env, directory)),
      ...(await checkModuleCache(go.GOMODCACHE)),
    )
    return report(findings, mirrors.verdicts, go, secrets)
  } finally {
    await network.close()
  }
}

/** What a project has at stake; without one, anything may be asked for. */
type Stake = {
  /** One of its public modules, of which any will do. */
  readonly sample: ModuleVersion | undefined
  /** What it needs and the module cache lacks. */
  readonly missing: readonly ModuleVersion[]
  /** Whether go has to ask the checksum database, as go.sum does not name every module. */
  readonly looksUp: boolean
}

function stakeOf(project: Project | undefined, go: GoEnv): Stake {
  if (project === undefined) return { sample: undefined, missing: [], looksUp: true }
  const { needs, sums } = project
  const zips = missingFiles(needs, go.GOMODCACHE).filter(({ kind }) => kind === 'zip')
  const missing = zips.map(({ path, version }) => ({ path, version }))
  const looksUp = needs.zips.some(({ path, version }) => !sums.has(`${path} ${version}`))
  return { sample: needs.zips[0], missing, looksUp }
}

/** A go.mod that cannot be read is worth saying, and no reason to stop looking. */
function asDiagnosis(check: string): (error: unknown) => CheckResult {
  return (error) => {
    if (!(error instanceof FaultError)) throw error
    const { cause, title, advice } = error.fault
    // Somebody may look at a machine without a project at hand.
    return { check, ok: cause === 'no_gomod', cause, detail: title, advice }
  }
}

function plan(config: Config, go: GoEnv): PlannedMirrors | CheckResult {
  try {
    return planMirrors(config.mirrors, { value: go.GOPROXY, unchanged: go.origins.GOPROXY === 'default' })
  } catch (error) {
    if (!(error instanceof GoproxyError)) throw error
    return {
      check: 'settings',
      ok: false,
      cause: 'goproxy_invalid',
      detail: error.message,
      advice: 'Correct GOPROXY where it is set.',
    }
  }
}

function report(
  findings: readonly CheckResult[],
  mirrors: readonly MirrorHealth[],
  go: GoEnv | undefined,
  secrets: Secrets,
): DoctorReport {
  const main = findings.find(({ ok }) => !ok)
  const told: DoctorReport = {
    schema: 1,
    healthy: main === undefined,
    cause: main === undefined ? null : (main.cause ?? 'unknown'),
    findings: findings.map(({ check, ok, detail, advice }) => ({ check, ok, detail, advice })),
    mirrors,
    go: { version: go?.version ?? '', env: go === undefined ? {} : redactedEnv(go) },
  }
  // A server may say anything, also what it was sent.
  return redactDeep(told, (text) => secrets.redact(text))
}
