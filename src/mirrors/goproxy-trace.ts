import type { Env } from '../config/config.ts'

/** The variable that goes with an exported GOPROXY, for later steps of modward in the same job. */
const traceVariable = 'MODWARD_GOPROXY_FROM'

/** What an earlier step of modward left in the job. */
type GoproxyTrace = {
  /** The GOPROXY that it exported. */
  readonly exported: string
  /** The job's own, which that one stands for; empty if it had none. */
  readonly from: string
  /** The URL of the relay that it left running, the first entry of `exported`; empty if it left none. */
  readonly relay: string
}

/**
 * The environment as the user set it: a GOPROXY that an earlier step of modward exported is replaced by what that step had found. So a
 * second step plans from the user's setting, and a relay of ours is never taken for a mirror, also if it came without its trace. A
 * GOPROXY that was changed since is the user's again.
 */
export function originalEnv(env: Env): Env {
  const goproxy = env['GOPROXY'] ?? ''
  const left = readTrace(env)
  const trace = left?.exported === goproxy ? left : traceIn(goproxy)
  if (trace !== undefined) return { ...env, GOPROXY: trace.from, [traceVariable]: JSON.stringify(trace) }
  return left === undefined ? env : { ...env, [traceVariable]: '' }
}

/** A relay's URL, with its secret, in front of a list that has a mirror of its own. */
const relayInFront = /^(http:\/\/127\.0\.0\.1:\d{1,5}\/[0-9a-f]{32})\|(?!direct\b|off\b|file:)(.+)$/

/** A trace read from GOPROXY itself, which may have been handed on without its variable. `serve` puts the relay in front of a whole list. */
function traceIn(exported: string): GoproxyTrace | undefined {
  const [, relay, from] = relayInFront.exec(exported) ?? []
  return relay === undefined || from === undefined ? undefined : { exported, from, relay }
}

/** The GOPROXY for later steps with the relay in front that an earlier step left running. `env` as {@link originalEnv} returns it. */
export function withEarlierRelay(goproxy: string, env: Env): string {
  const relay = readTrace(env)?.relay ?? ''
  return relay === '' || goproxy === '' ? goproxy : `${relay}|${goproxy}`
}

/**
 * The variables for later steps that say what an exported GOPROXY stands for; none if the job's own has credentials, which stay where
 * they are. `relay`: the URL of a relay that this step leaves running, empty for none.
 */
export function traceVariables(exported: string, env: Env, relay: string): Readonly<Record<string, string>> {
  const from = env['GOPROXY'] ?? ''
  if (from.includes('@')) return {}
  const trace: GoproxyTrace = { exported, from, relay: relay || (readTrace(env)?.relay ?? '') }
  return { [traceVariable]: JSON.stringify(trace) }
}

function readTrace(env: Env): GoproxyTrace | undefined {
  try {
    const { exported, from, relay } = JSON.parse(env[traceVariable] || '{}')
    const isTrace = [exported, from, relay].every((value) => typeof value === 'string')
    return isTrace ? { exported, from, relay } : undefined
  } catch {
    return undefined
  }
}
