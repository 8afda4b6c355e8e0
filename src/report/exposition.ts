/** One metric: what it is called, what it means, and how its samples are found. */
export type Metric<Source> = {
  /** As docs/metrics.md lists it; never changed. Counters end in `_total`, units are seconds and bytes. */
  readonly name: string
  readonly type: 'counter' | 'gauge'
  /** The names of the labels that its samples have. */
  readonly labels: readonly string[]
  readonly help: string
  /** Empty if the source says nothing about it: the metric is left out then. */
  readonly samples: (source: Source) => readonly Sample[]
}

/** One value of a metric; those with equal labels are added up. A label with an empty value is the same as none. */
export type Sample = { readonly value: number; readonly labels?: Readonly<Record<string, string>> }

/** Defines a metric; its name is written with its labels, as in `modward_downloads_total{mirror,outcome}`. */
export function metric<Source>(
  type: Metric<Source>['type'],
  signature: string,
  help: string,
  samples: Metric<Source>['samples'],
): Metric<Source> {
  const [name = '', ...labels] = signature.split(/[{},]/).filter((word) => word !== '')
  return { name, type, labels, help, samples }
}

/**
 * Writes metrics in the text format of Prometheus 0.0.4
 * (https://prometheus.io/docs/instrumenting/exposition_formats/). No timestamps: node-exporter refuses them.
 *
 * Counters go on from `previous`, an older text of the same metrics, as a counter must never fall back while its series
 * stays the same: with a file that one runner writes again and again, `increase()` is right.
 */
export function exposition<Source>(metrics: readonly Metric<Source>[], source: Source, previous = ''): string {
  const before = readCounters(previous)
  return metrics
    .map((metric) => family(metric, metric.samples(source), metric.type === 'counter' ? before : new Map()))
    .join('')
}

/** More series of one metric are a mistake of the source; the largest stay. */
const seriesLimit = 500

function family(
  { name, type, help }: Pick<Metric<never>, 'name' | 'type' | 'help'>,
  samples: readonly Sample[],
  before: ReadonlyMap<string, number>,
): string {
  const values = new Map([...before].filter(([series]) => nameOf(series) === name))
  for (const { value, labels = {} } of samples) {
    const series = `${name}${labelSet(labels)}`
    values.set(series, (values.get(series) ?? 0) + value)
  }
  if (values.size === 0) return ''
  const largest = [...values].sort(([, a], [, b]) => b - a).slice(0, seriesLimit)
  const lines = largest.map(([series, value]) => `${series} ${formatValue(value)}`).sort()
  return [`# HELP ${name} ${escapeHelp(help)}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n')
}

function labelSet(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

/** The values of an earlier text by their series, as it was written; what is no sample is passed over. */
function readCounters(text: string): ReadonlyMap<string, number> {
  const samples = text.matchAll(/^([a-z_]+_total(?:\{.*\})?) (\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/gm)
  return new Map([...samples].map(([, series = '', value]) => [series, Number(value)]))
}

function nameOf(series: string): string {
  return series.split('{', 1)[0] ?? ''
}

/** As Go's strconv.ParseFloat reads it: the forms of a number in JavaScript, except for the infinities. */
function formatValue(value: number): string {
  return value === Number.POSITIVE_INFINITY ? '+Inf' : value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value)
}

function escapeHelp(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
}

/** The longest value of a label; a host name has 253 characters at most. */
const labelLength = 253

function escapeLabel(text: string): string {
  return escapeHelp(text.toWellFormed().slice(0, labelLength)).replaceAll('"', '\\"')
}
