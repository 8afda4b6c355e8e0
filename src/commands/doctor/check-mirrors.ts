import { setTimeout as sleep } from 'node:timers/promises'
import { formatModule, type ModuleVersion } from '../../gomod/module-version.ts'
import { canary } from '../../mirrors/candidate.ts'
import { findInCatalogue } from '../../mirrors/catalogue.ts'
import type { Mirror, MirrorPlan } from '../../mirrors/plan.ts'
import { Probe } from '../../mirrors/probe/probe.ts'
import { faultOfProbe } from '../../mirrors/probe/probe-fault.ts'
import type { Network } from '../../network/network.ts'
import type { MirrorHealth } from '../../report/schema.ts'
import type { AffectedVariables } from './check-answer.ts'
import { checkClock } from './check-clock.ts'
import { type ConnectionDetails, checkConnection, inspectConnection } from './check-connection.ts'
import type { CheckResult } from './finding.ts'

/** A mirror that was looked at from top to bottom. */
type Patient = {
  readonly mirror: Mirror
  readonly probe: Probe
  readonly closeup: ConnectionDetails
  readonly stake: AffectedVariables
}

export type MirrorsCheckup = {
  readonly findings: readonly CheckResult[]
  readonly verdicts: readonly MirrorHealth[]
  /** The mirror that passes the checksum database on; undefined where none does. */
  readonly sumdbBy: string | undefined
}

export type MirrorsOptions = {
  /**
   * A public module version that the project needs; the zip of a well-known module is asked for where there is none.
   */
  readonly sample: ModuleVersion | undefined
  readonly sumdb: string | undefined
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/**
 * Looks at every mirror side by side: the path to the preferred one layer by layer, the others in a line each. Stays
 * below the time-out.
 */
export async function checkMirrors(
  plan: MirrorPlan,
  network: Network,
  options: MirrorsOptions,
): Promise<MirrorsCheckup> {
  const end = new AbortController()
  const signal = AbortSignal.any([options.signal, end.signal])
  const patients = await Promise.all(
    plan.mirrors.map(async (mirror): Promise<Patient> => {
      const own = mayKnow(mirror, plan) ? options.sample : undefined
      const probeOptions = {
        sample: own ?? canary,
        zip: true,
        sumdb: options.sumdb,
        stallMs: options.timeoutMs,
        signal,
      }
      const probe = new Probe(network, mirror.url, probeOptions)
      const deadline = sleep(options.timeoutMs, undefined, { signal: end.signal }).catch(() => {})
      const [closeup] = await Promise.all([
        inspectConnection(network, mirror.url, options.timeoutMs),
        Promise.race([probe.finished, deadline]),
      ])
      probe.expire()
      return { mirror, probe, closeup, stake: { own: own !== undefined, alone: isAlone(plan) } }
    }),
  )
  end.abort()
  options.signal.throwIfAborted()
  const [preferred, ...others] = patients
  const standIns = others.filter(({ mirror }) => mirror.origin === 'catalogue')
  return {
    findings: [
      ...(preferred === undefined ? [] : examine(preferred, patients, network)),
      ...others
        .filter(({ mirror }) => mirror.origin !== 'catalogue')
        .flatMap((patient) => glance(patient, patients, network)),
      ...describeStandIns(standIns, network),
      ...checkClock(patients.flatMap(({ probe }) => probe.last?.clockSkewMs ?? [])),
    ],
    verdicts: patients.map((patient) => judge(patient, network)),
    sumdbBy: patients.find(({ probe }) => probe.offersSumdb)?.mirror.name,
  }
}

/**
 * Only the first group may know the names of the project's modules, and no public stand-in needs to while nobody needs
 * the stand-in.
 */
function mayKnow(mirror: Mirror, { mirrors: [first] }: MirrorPlan): boolean {
  return mirror.group === first?.group && (mirror === first || mirror.origin !== 'catalogue')
}

/** Whether nothing is asked for what the only mirror does not have. */
function isAlone({ mirrors, tail }: MirrorPlan): boolean {
  return mirrors.length === 1 && (tail === '' || /^[,|]off$/.test(tail))
}

/** The path to one mirror. What fails there is only a warning while another one of the user's list stands in. */
function examine({ mirror, probe, closeup, stake }: Patient, all: readonly Patient[], network: Network): CheckResult[] {
  const path = checkConnection(mirror, probe, closeup, network, {
    ...stake,
    isPublic: findInCatalogue(mirror.name) !== undefined,
  })
  const other = all.find((one) => {
    return one.mirror.group === mirror.group && one.mirror.origin !== 'catalogue' && one.probe.state === 'answers'
  })
  if (other === undefined || probe.state !== 'failed') return path
  const rescue = `${other.mirror.name} stands in, but each go command tries this one, too.`
  return path.map((finding) => (finding.ok ? finding : { ...finding, ok: true, advice: `${finding.advice} ${rescue}` }))
}

/** A mirror behind the preferred one: a line is enough while it is well. */
function glance(patient: Patient, all: readonly Patient[], network: Network): CheckResult[] {
  const { mirror, probe } = patient
  if (probe.state === 'failed') return examine(patient, all, network)
  const detail =
    probe.state === 'answers' ? `healthy, ${Math.round(probe.ms)} ms` : (probe.last?.detail ?? 'not waited for')
  return [{ check: 'mirror', ok: true, detail: `${mirror.name}: ${detail}`, advice: '' }]
}

/** Stand-ins that nobody has chosen may be out of reach: that is no fault of the set-up. */
function describeStandIns(standIns: readonly Patient[], network: Network): CheckResult[] {
  if (standIns.length === 0) return []
  const states = standIns.map(({ mirror, probe }) => {
    const fault = probe.failure && faultOfProbe(probe.failure, network)
    return `${mirror.url.host} ${fault === undefined ? `${Math.round(probe.ms)} ms` : `out of reach (${fault.cause})`}`
  })
  return [{ check: 'stand-ins', ok: true, detail: states.join(' · '), advice: '' }]
}

function judge({ mirror, probe }: Patient, network: Network): MirrorHealth {
  const fault = probe.failure && faultOfProbe(probe.failure, network)
  const time = `${Math.round(probe.ms)} ms`
  const lacks = `Lacks ${probe.last === undefined ? 'the sample' : formatModule(probe.sample)}.`
  const reason =
    fault === undefined
      ? probe.state === 'notFound'
        ? lacks
        : `Healthy, ${time}.`
      : `${fault.title} (${fault.cause}).`
  const { name: url, group, origin } = mirror
  return { url, group, origin, healthy: probe.state === 'answers', reason, layers: probe.layers }
}
