import type { ModuleVersion } from '../gomod/module-version.ts'
import type { Network } from '../network/network.ts'
import type { Mirror } from './plan.ts'
import type { Probe, ProbeState } from './probe/probe.ts'

/** A mirror under examination; the probe is missing while nobody has asked the mirror anything. */
export type Candidate = {
  readonly mirror: Mirror
  /** The module version that it is asked for. */
  readonly sample: ModuleVersion
  readonly network: Network
  readonly begin: () => Probe
  probe: Probe | undefined
}

/** Asked for where the project's own modules are nobody's business. */
export const canary: ModuleVersion = { path: 'golang.org/x/text', version: 'v0.3.0' }

/**
 * How a mirror stands. One that nobody has asked yet is no reason to wait, and no choice either; one that lacks a module that
 * nobody needs has answered.
 */
export function stateOf({ probe, sample }: Candidate): ProbeState {
  return probe?.state === 'lacks' && sample === canary ? 'answers' : (probe?.state ?? 'pending')
}
