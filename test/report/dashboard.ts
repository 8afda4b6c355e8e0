type Dashboard = { readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[] }

/** The PromQL expressions of a Grafana dashboard, with a minute in place of the variables for a range. */
export function expressionsOf(dashboard: string): readonly string[] {
  const { panels }: Dashboard = JSON.parse(dashboard)
  return panels.flatMap(({ targets }) => targets.map(({ expr }) => expr.replaceAll(/\$__(rate_interval|range)/g, '1m')))
}
