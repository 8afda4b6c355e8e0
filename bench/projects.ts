/** A real project whose dependencies are downloaded. */
export type Project = {
  readonly name: string
  readonly module: string
  readonly version: string
}

/** Real projects, small to large. */
export const projects: readonly Project[] = [
  { name: 'act', module: 'github.com/nektos/act', version: 'v0.2.87' },
  { name: 'prometheus', module: 'github.com/prometheus/prometheus', version: 'v0.314.0' },
  { name: 'telegraf', module: 'github.com/influxdata/telegraf', version: 'v1.39.3' },
]

/** @throws if there is no project of that name */
export function findProject(name: string): Project {
  const project = projects.find((one) => one.name === name)
  if (project === undefined)
    throw new Error(`no project ${name}; there are ${projects.map((one) => one.name).join(', ')}`)
  return project
}
