import { FaultError } from './causes/fault-error.ts'
import { redactText } from './causes/redact.ts'
import { checkEnvProxies } from './checkup/env-proxies.ts'
import type { Diagnosis, Finding } from './checkup/finding.ts'
import { checkMirrors } from './checkup/mirrors.ts'
import { checkModuleCache } from './checkup/module-cache.ts'
import { checkPrivate } from './checkup/private.ts'
import { checkSettings } from './checkup/settings.ts'
import { checkSumdb, type SumdbAddress } from './checkup/sumdb.ts'
import { type GoEnv, goVariables, readGoEnv } from './go/env.ts'
import type { Config, Env } from './inputs/config.ts'
import { GoproxyError } from './mirrors/goproxy.ts'
import { type PlannedMirrors, planMirrors } from './mirrors/plan.ts'
import type { Verdict } from './mirrors/preflight.ts'
import type { ModuleVersion } from './module/version.ts'
import { openNetwork } from './network/network.ts'
import { readProject } from './project/project.ts'
import { parseSumdb } from './toolchain/sumdb/setting.ts'

/** What `modward doctor --json` prints. */
export type DoctorReport = {
  readonly schema: 1
  readonly healthy: boolean
  /** The cause of the first finding that is not ok. */
  readonly cause: string | null
  /** In the order in which a download meets things. */
  readonly findings: readonly Finding[]
  readonly mirrors: readonly Verdict[]
  /** The go command's version and the settings that matter, without credentials. */
  readonly go: { readonly version: string; readonly env: Readonly<Record<string, string>> }
}

/**
 * Looks at everything that a download of the modules of `directory` depends on, downloads nothing, and says what it
 * saw, in the order in which a download would meet it. Never throws for what it finds; only the signal ends it early.
 */
export async function doctor(directory: string, config: Config, env: Env, signal: AbortSignal): Promise<DoctorReport> {
  const go = await readGoEnv(directory, env, signal).catch(asDiagnosis('go'))
  if ('check' in go) return report([go], [], undefined)
  const project = await readProject(directory, {
    env,
    goEnv: go,
    root: directory,
    private: config.private,
    signal,
  }).catch(asDiagnosis('project'))
  const planned = plan(config, go)
  const findings: Diagnosis[] = [{ check: 'go', ok: true, detail: `go ${go.version} in ${go.GOROOT}`, advice: '' }]
  if ('check' in planned) return report([...findings, planned], [], go)

  const network = openNetwork({
    env,
    goauth: go.GOAUTH,
    credentials: planned.credentials,
    connectTimeoutMs: config.preflightTimeout,
  })
  try {
    findings.push(
      ...('check' in project ? [project] : []),
      ...checkSettings(go),
      ...checkEnvProxies(network.envProxies),
    )
    const sample = 'check' in project ? undefined : sampleOf(project.needs)
    const sumdb = sumdbOf(go)
    const probing = { sample, sumdb: sumdb?.name, timeoutMs: config.preflightTimeout, signal }
    const checkup = checkMirrors(planned.plan, network, probing)
    const asked = sumdb === undefined ? [] : checkSumdb(sumdb, checkup, network, probing)
    const [mirrors, database] = await Promise.all([checkup, asked])
    findings.push(...mirrors.findings, ...database)
    findings.push(
      ...(await checkPrivate(go, config.private, env, directory)),
      ...(await checkModuleCache(go.GOMODCACHE)),
    )
    return report(findings, mirrors.verdicts, go)
  } finally {
    await network.close()
  }
}

/** A go.mod that cannot be read is worth saying, and no reason to stop looking. */
function asDiagnosis(check: string): (error: unknown) => Diagnosis {
  return (error) => {
    if (!(error instanceof FaultError)) throw error
    const { cause, title, advice } = error.fault
    // Somebody may look at a machine without a project at hand.
    return { check, ok: cause === 'no_gomod', cause, detail: title, advice }
  }
}

function plan(config: Config, go: GoEnv): PlannedMirrors | Diagnosis {
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

/**
 * The database that GOSUMDB names; undefined when it is off (said with the settings), or unreadable, which go itself
 * explains best.
 */
function sumdbOf(go: GoEnv): SumdbAddress | undefined {
  if (go.GOSUMDB === 'off') return undefined
  try {
    const { verifier, direct, pinned } = parseSumdb(go.GOSUMDB)
    return { name: verifier.name, direct, pinned }
  } catch {
    return undefined
  }
}

/** The project's public modules, of which any will do. */
function sampleOf(needs: { readonly zips: readonly ModuleVersion[] }): ModuleVersion | undefined {
  return needs.zips[0]
}

function report(findings: readonly Diagnosis[], mirrors: readonly Verdict[], go: GoEnv | undefined): DoctorReport {
  const main = findings.find(({ ok }) => !ok)
  const settings = goVariables.flatMap((name) => (go?.[name] ? [[name, redactText(go[name])]] : []))
  return {
    schema: 1,
    healthy: main === undefined,
    cause: main === undefined ? null : (main.cause ?? 'unknown'),
    findings: findings.map(({ check, ok, detail, advice }) => ({ check, ok, detail: redactText(detail), advice })),
    mirrors,
    go: { version: go?.version ?? '', env: Object.fromEntries(settings) },
  }
}
