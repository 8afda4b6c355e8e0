import { setTimeout as sleep } from 'node:timers/promises'
import { wellKnown } from '../mirrors/candidate.ts'
import { findInCatalogue } from '../mirrors/catalogue.ts'
import type { Mirror, MirrorPlan } from '../mirrors/plan.ts'
import type { Verdict } from '../mirrors/preflight.ts'
import { faultOfTrouble } from '../mirrors/trouble.ts'
import { formatModule, type ModuleVersion } from '../module/version.ts'
import type { Network } from '../network/network.ts'
import { Probe } from '../network/probe.ts'
import type { Diagnosis } from './finding.ts'
import { type Closeup, followPath, lookClosely } from './path.ts'

/** A mirror that was looked at from top to bottom. */
type Patient = { readonly mirror: Mirror; readonly probe: Probe; readonly closeup: Closeup }

export type MirrorsCheckup = {
  readonly findings: readonly Diagnosis[]
  readonly verdicts: readonly Verdict[]
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

/** A clock that is wrong by more than this makes certificates look expired, and is said. */
const tolerableSkewMs = 60_000

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
  const firstGroup = plan.mirrors[0]?.group
  const patients = await Promise.all(
    plan.mirrors.map(async (mirror): Promise<Patient> => {
      const own = mirror.group === firstGroup ? options.sample : undefined
      const probeOptions = {
        sample: own ?? wellKnown,
        zip: true,
        sumdb: options.sumdb,
        stallMs: options.timeoutMs,
        signal,
      }
      const probe = new Probe(network, mirror.url, probeOptions)
      const deadline = sleep(options.timeoutMs, undefined, { signal: end.signal }).catch(() => {})
      const [closeup] = await Promise.all([lookClosely(network, mirror.url), Promise.race([probe.finished, deadline])])
      probe.expire()
      return { mirror, probe, closeup }
    }),
  )
  end.abort()
  options.signal.throwIfAborted()
  return {
    findings: [
      ...patients.flatMap((patient, index) => describe(patient, index === 0, network)),
      ...checkClock(patients),
    ],
    verdicts: patients.map((patient) => judge(patient, network)),
    sumdbBy: patients.find(({ probe }) => probe.offersSumdb)?.mirror.name,
  }
}

function describe({ mirror, probe, closeup }: Patient, preferred: boolean, network: Network): Diagnosis[] {
  const known = findInCatalogue(mirror.name)
  const fault = probe.trouble && faultOfTrouble(probe.trouble, network)
  // A stand-in that nobody has chosen may be out of reach: that is no fault of the set-up.
  if (mirror.origin === 'catalogue' && !preferred) {
    const state = fault === undefined ? `healthy, ${Math.round(probe.ms)} ms` : fault.title
    return [
      {
        check: 'stand-in',
        ok: true,
        detail: `${mirror.name} (${known?.operator}, ${known?.region}): ${state}`,
        advice: '',
      },
    ]
  }
  if (preferred || fault !== undefined) return followPath(mirror, probe, closeup, network, known !== undefined)
  return [{ check: 'mirror', ok: true, detail: `${mirror.name}: healthy, ${Math.round(probe.ms)} ms`, advice: '' }]
}

function judge({ mirror, probe }: Patient, network: Network): Verdict {
  const fault = probe.trouble && faultOfTrouble(probe.trouble, network)
  const time = `${Math.round(probe.ms)} ms`
  const lacks = `Lacks ${probe.last === undefined ? 'the sample' : formatModule(probe.sample)}.`
  const reason =
    fault === undefined ? (probe.state === 'lacks' ? lacks : `Healthy, ${time}.`) : `${fault.title} (${fault.cause}).`
  return { url: mirror.name, group: mirror.group, healthy: probe.state === 'answers', reason, layers: probe.layers }
}

/** The clocks of servers against ours: they agree with one another, or ours is right. */
function checkClock(patients: readonly Patient[]): Diagnosis[] {
  const skews = patients.flatMap(({ probe }) => probe.last?.clockSkewMs ?? []).toSorted((a, b) => a - b)
  const skew = skews[Math.floor(skews.length / 2)]
  if (skew === undefined) return []
  if (Math.abs(skew) < tolerableSkewMs)
    return [{ check: 'clock', ok: true, detail: 'agrees with the mirrors', advice: '' }]
  const minutes = Math.round(Math.abs(skew) / 60_000)
  const detail = `this machine's clock is ${minutes} min ${skew > 0 ? 'behind' : 'ahead of'} the mirrors'`
  return [
    {
      check: 'clock',
      ok: false,
      cause: 'tls_expired',
      detail,
      advice: 'Set the clock (NTP): certificates look expired or not yet valid.',
    },
  ]
}
