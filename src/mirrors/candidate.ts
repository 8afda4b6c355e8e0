import type { ModuleVersion } from '../gomod/module-version.ts'
import type { Network } from '../network/network.ts'
import type { Mirror } from './plan.ts'
import type { Probe, ProbeState } from './probe/probe.ts'

/** A mirror in the preflight. */
export type Candidate = {
  readonly mirror: Mirror
  /** The module version that it is probed with. */
  readonly sample: ModuleVersion
  readonly network: Network
  readonly begin: () => Probe
  /** Undefined until the mirror is probed. */
  probe: Probe | undefined
}

/** A well-known module: a mirror that must not learn the names of the project's modules is probed with it. */
export const canary: ModuleVersion = { path: 'golang.org/x/text', version: 'v0.3.0' }

/** The state that selection counts with: pending before the probe; answers if only the canary, which no job needs, is not found. */
export function stateOf({ probe, sample }: Candidate): ProbeState {
  return probe?.state === 'notFound' && sample === canary ? 'answers' : (probe?.state ?? 'pending')
}
