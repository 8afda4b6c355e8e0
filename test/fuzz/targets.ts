import type { Target } from './target.ts'
import { archiveTargets } from './targets/archives.ts'
import { logTargets } from './targets/logs.ts'
import { moduleTargets } from './targets/modules.ts'
import { networkTargets } from './targets/network.ts'
import { sumdbTargets } from './targets/sumdb.ts'

/** Every parser of what others write. */
export const targets = [
  ...moduleTargets,
  ...networkTargets,
  ...sumdbTargets,
  ...archiveTargets,
  ...logTargets,
] as readonly Target[]
