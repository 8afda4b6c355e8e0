import type { ModuleVersion } from '../module/version.ts'
import type { Network } from '../network/network.ts'
import type { Probe } from '../network/probe.ts'
import type { Mirror } from './plan.ts'

/** A mirror under examination; the probe is missing while nobody has asked the mirror anything. */
export type Candidate = {
  readonly mirror: Mirror
  /** The module version that it is asked for. */
  readonly sample: ModuleVersion
  readonly network: Network
  probe: Probe | undefined
}
