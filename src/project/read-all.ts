import type { Fault } from '../causes/fault.ts'
import { FaultError } from '../causes/fault-error.ts'
import { findProjects } from './find-projects.ts'
import { type Project, type ProjectOptions, readProject } from './project.ts'

/** The projects that can be read, and why others cannot. */
export type ReadProjects = { readonly projects: readonly Project[]; readonly unreadable: readonly Fault[] }

/** Finds the projects in directories and globs, and reads what each needs. One that cannot be read does not hide the others. */
export async function readAllProjects(directories: readonly string[], options: ProjectOptions): Promise<ReadProjects> {
  const projects: Project[] = []
  const unreadable: Fault[] = []
  const orFault = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof FaultError)) throw error
      unreadable.push(error.fault)
      return undefined
    }
  }
  const found = new Set<string>()
  for (const given of directories) {
    for (const directory of (await orFault(() => findProjects([given], options.root, options))) ?? [])
      found.add(directory)
  }
  for (const directory of found) {
    const project = await orFault(() => readProject(directory, options))
    if (project !== undefined) projects.push(project)
  }
  return { projects, unreadable }
}
