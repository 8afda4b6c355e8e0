import { FaultError } from '../../causes/fault-error.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { Config } from '../../config/config.ts'
import type { GoEnv } from '../../go/go-env.ts'
import { GoproxyError } from '../../mirrors/goproxy.ts'
import { type PlannedMirrors, planMirrors } from '../../mirrors/plan.ts'
import { findProjects } from '../../project/find-projects.ts'
import { type Project, readProject } from '../../project/project.ts'
import type { RunContext } from './run-context.ts'

/**
 * Finds the projects and reads what each needs.
 * @throws {FaultError} with the cause, before anything was changed.
 */
export async function readProjects(
  config: Config,
  goEnv: GoEnv,
  { env, root }: Pick<RunContext, 'env' | 'root'>,
  signal: AbortSignal,
): Promise<readonly Project[]> {
  const projects: Project[] = []
  for (const directory of await findProjects(config.directories, root, { env, goEnv, signal })) {
    projects.push(await readProject(directory, { env, goEnv, root, private: config.private, signal }))
  }
  return projects
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
