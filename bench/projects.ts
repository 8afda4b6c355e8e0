/** A real project whose dependencies are downloaded. */
export type Project = {
  readonly name: string
  readonly module: string
  readonly version: string
  /** Files that its go.mod refers to and its zip leaves out. */
  readonly stubs?: Readonly<Record<string, string>>
}

/** Real projects, small to huge. */
export const projects: readonly Project[] = [
  { name: 'act', module: 'github.com/nektos/act', version: 'v0.2.87' },
  { name: 'prometheus', module: 'github.com/prometheus/prometheus', version: 'v0.314.0' },
  { name: 'telegraf', module: 'github.com/influxdata/telegraf', version: 'v1.39.3' },
  {
    name: 'alloy',
    module: 'github.com/grafana/alloy',
    version: 'v1.18.1',
    stubs: { 'syntax/go.mod': 'module github.com/grafana/alloy/syntax\n\ngo 1.26.0\n' },
  },
]
