import { FaultError } from '../../causes/fault-error.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { Config } from '../../config/config.ts'
import type { GoEnv } from '../../go/go-env.ts'
import { GoproxyError } from '../../mirrors/goproxy.ts'
import { type PlannedMirrors, planMirrors } from '../../mirrors/plan.ts'
import { type ReadProjects, readAllProjects } from '../../project/read-all.ts'
import type { RunContext } from './run-context.ts'

/**
 * Finds the projects and reads what each needs. One that cannot be read does not stop the others.
 * @throws {FaultError} with the cause if none can be read, before anything was changed.
 */
export async function readProjects(
  config: Config,
  goEnv: GoEnv,
  { env, root }: Pick<RunContext, 'env' | 'root'>,
  signal: AbortSignal,
): Promise<ReadProjects> {
  const options = { env, goEnv, root, private: config.private, signal }
  const { projects, unreadable } = await readAllProjects(config.directories, options)
  const [first] = unreadable
  if (projects.length === 0 && first !== undefined) throw new FaultError(first)
  return { projects, unreadable }
}

/**
 * Plans the mirrors for the `mirrors` input and the job's GOPROXY.
 * @throws {FaultError} with `goproxy_invalid` if go would refuse the list.
 */
export function planFor(
  config: Pick<Config, 'mirrors' | 'mirrorOrder'>,
  goEnv: { readonly GOPROXY: string; readonly origins: Pick<GoEnv['origins'], 'GOPROXY'> },
): PlannedMirrors {
  const unchanged = goEnv.origins.GOPROXY === 'default'
  try {
    return planMirrors(config.mirrors, { value: goEnv.GOPROXY, unchanged }, config.mirrorOrder)
  } catch (error) {
    if (!(error instanceof GoproxyError)) throw error
    throw new FaultError(faultOf('goproxy_invalid', { text: error.message }), { cause: error })
  }
}
