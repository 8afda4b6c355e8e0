import type { ModuleVersion } from '../gomod/module-version.ts'
import type { Network } from '../network/network.ts'
import { isAdded, type Mirror } from './plan.ts'
import type { Probe, ProbeState } from './probe/probe.ts'
import { faultOfProbe } from './probe/probe-fault.ts'

/** A mirror in the preflight. */
export type Candidate = {
  readonly mirror: Mirror
  /** The module version that it is probed with. */
  readonly sample: ModuleVersion
  readonly network: Network
  readonly begin: () => Probe
  /** The newest probe; undefined until the mirror is probed. */
  probe: Probe | undefined
  /** Probes that failed, without the newest one. */
  failures: number
  /** When the next probe begins after one that failed, by `performance.now()`; undefined if what was found counts. */
  nextLookAt: number | undefined
}

/** A well-known module: a mirror that must not learn the names of the project's modules is probed with it. */
export const canary: ModuleVersion = { path: 'golang.org/x/text', version: 'v0.3.0' }

/** The state that selection counts with: pending before the probe; answers if only the canary, which no job needs, is not found. */
export function stateOf({ probe, sample, nextLookAt }: Candidate): ProbeState {
  if (probe === undefined || nextLookAt !== undefined) return 'pending'
  return probe.state === 'notFound' && sample === canary ? 'answers' : probe.state
}

/** The wait before the second probe of a mirror whose first one failed; doubles after each further one; milliseconds. */
const pauseMs = 300
/** One sample decides nothing: so many probes fail before a mirror counts as unhealthy. */
const looks = 2

/**
 * Plans and begins the second look at a mirror whose probe failed in a way that may pass, as far as the deadline leaves time; with
 * `looksOn` one after another until the deadline.
 */
export function lookAgain(
  candidate: Candidate,
  clock: { readonly now: number; readonly deadline: number },
  looksOn: boolean,
): void {
  const { probe, failures, nextLookAt, network, mirror } = candidate
  if (clock.now >= clock.deadline) candidate.nextLookAt = undefined
  else if (nextLookAt !== undefined && clock.now >= nextLookAt) {
    candidate.probe = candidate.begin()
    candidate.failures = failures + 1
    candidate.nextLookAt = undefined
  } else if (nextLookAt === undefined && probe?.state === 'failed' && (looksOn || failures + 1 < looks)) {
    // What modward added by itself costs no time of its own.
    if (isAdded(mirror)) return
    const mayPass = probe.failure === undefined || faultOfProbe(probe.failure, network).retryable
    const at = clock.now + pauseMs * 2 ** failures
    if (mayPass && at < clock.deadline) candidate.nextLookAt = at
  }
}
