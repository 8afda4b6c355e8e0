import type { Fault } from '../../causes/fault.ts'
import type { Config } from '../../config/config.ts'
import type { GoEnv } from '../../go/go-env.ts'
import type { Project } from '../../project/project.ts'
import { readAllProjects } from '../../project/read-all.ts'
import { refusalOf } from '../../project/refusal.ts'
import { type ToolchainRequirements, toolchainRequirementsOf } from '../../toolchain/toolchain-requirements.ts'
import type { DoctorContext } from './context.ts'

/** What was found out about the projects that the user named. */
export type SeenProjects = {
  readonly projects: readonly Project[]
  /** Why a folder could not be read as a project. */
  readonly unreadable: readonly Fault[]
  readonly toolchain: ToolchainRequirements
  /** Why go refuses to work in a project that can be read. */
  readonly refusals: readonly Fault[]
  readonly modCache: string
}

/** Without a go command nothing is known of them. */
export const noProjects: SeenProjects = {
  projects: [],
  unreadable: [],
  toolchain: { fault: null, missing: [], switches: [] },
  refusals: [],
  modCache: '',
}

/** How many projects go is asked about: each takes it some 30 ms. */
const mostAsked = 20

/** Finds and reads the projects as guard does. One that cannot be read does not hide the others. */
export async function readProjects(
  config: Config,
  goEnv: GoEnv,
  { env, root, signal }: Pick<DoctorContext, 'env' | 'root' | 'signal'>,
): Promise<SeenProjects> {
  const options = { env, goEnv, root, private: config.private, signal }
  const { projects, unreadable } = await readAllProjects(config.directories, options)
  const goproxy = typeof config.mirrors === 'object' ? config.mirrors.list : goEnv.GOPROXY
  const toolchain = toolchainRequirementsOf(projects, { ...goEnv, goproxy, env }, root)
  // Another toolchain, or none, would judge the project: its requirements say so.
  const isForThisGo = toolchain.fault === null && toolchain.switches.length === 0
  const asked = isForThisGo ? projects.slice(0, mostAsked) : []
  const refusals = await Promise.all(
    asked.map((project) => refusalOf(project, { env, goflags: goEnv.GOFLAGS, signal })),
  )
  return {
    projects,
    unreadable,
    toolchain,
    refusals: refusals.filter((fault) => fault !== undefined),
    modCache: goEnv.GOMODCACHE,
  }
}
