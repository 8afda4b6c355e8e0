import { nameOfFile } from '../gomod/module-file.ts'
import { causeLink } from './cause-text.ts'
import { andMore, countRecovered, groupFaults } from './fault-groups.ts'
import { formatBytes, formatCount, formatDuration, formatRate, hostOf, plural, times } from './format.ts'
import { code, prose, type Table } from './markup.ts'
import { type LayerReport, layerNames, type MirrorReport, type Report, wasProbed } from './schema.ts'
import { endpointsOf } from './seen-hosts.ts'
import { cacheSentence } from './status-lines.ts'

/** One row of figures: what a reader looks for first. */
export function figuresTable(report: Report): Table {
  const { transfer, projects, cache, faults, outcome } = report
  const modules = projects.reduce((sum, project) => sum + project.modules, 0)
  const recovered = countRecovered(faults)
  const rate = rateOf(report.mirrors)
  const columns = [
    ['Modules', `**${formatCount(modules)}**${outcome === 'ready' ? '' : ' needed'}`],
    [
      'Downloaded',
      transfer.files === 0 ? 'nothing' : `**${plural(transfer.files, 'file')}**, ${formatBytes(transfer.bytes)}`,
    ],
    ...(rate === '' ? [] : [['Rate', rate]]),
    ...(cache.outcome === 'off' ? [] : [['Cache', prose(cacheSentence(cache))]]),
    ...(recovered > 0 ? [['Errors recovered from', `**${formatCount(recovered)}**`]] : []),
  ]
  return { title: '', header: columns.map(([name = '']) => name), rows: [columns.map(([, value = '']) => value)] }
}

/** What each mirror was before the download and did during it. */
export function mirrorsTable(mirrors: readonly MirrorReport[]): Table {
  return {
    title: 'Mirrors',
    header: ['Mirror', 'Before the download', 'Files', 'Rate', 'Failed requests'],
    rows: mirrors.map((mirror) => [
      code(hostOf(mirror.url)),
      `${mirror.healthy ? '✔' : wasProbed(mirror) ? '✘' : '–'} ${prose(mirror.reason)}`,
      mirror.files === 0 ? '–' : formatCount(mirror.files),
      rateOf([mirror]) || '–',
      mirror.faults === 0 ? '–' : formatCount(mirror.faults),
    ]),
  }
}

/** The layers of the probes, if a mirror is not healthy: they tell a broken network from a broken mirror. */
export function layersTable(mirrors: readonly MirrorReport[]): Table {
  const probed = mirrors.filter(wasProbed)
  const isBroken = probed.some(({ healthy, origin }) => healthy === false && origin !== 'catalogue')
  return {
    title: 'How far the connections came',
    header: ['Mirror', 'DNS', 'TCP', 'TLS', 'First byte', 'Zip', 'Checksum database'],
    rows: isBroken
      ? probed.map(({ url, layers }) => [code(hostOf(url)), ...layerNames.map((name) => layer(layers[name]))])
      : [],
  }
}

/** How far a connection came. Why it ended there is said in words, as the reason of the mirror. */
function layer(found: LayerReport | null): string {
  if (found === null) return '–'
  return found.ok ? formatDuration(found.ms) : '✘ failed'
}

/** Each error with its cause, its hosts and modules, and what to do about those that are left and not `told` above. */
export function faultsTable({ faults }: Pick<Report, 'faults'>, told = ''): Table {
  const groups = groupFaults(faults)
  const isOpen = (group: (typeof groups)[number]) => !group.head.recovered && group.head.cause !== told
  const withAdvice = groups.some(isOpen)
  return {
    title: 'Errors',
    header: ['Cause', 'Seen', 'Where', 'Recovered', ...(withAdvice ? ['What to do'] : [])],
    rows: groups.map((group) => [
      `[${group.head.cause}](${causeLink(group.head.cause)}) ${prose(group.head.title)}`,
      times(group.count),
      [code(andMore(group.hosts)), code(andMore(group.modules))].filter((place) => place !== '').join('<br>'),
      group.head.recovered ? '✔ yes' : '✘ no',
      ...(withAdvice ? [isOpen(group) ? prose(group.head.advice) : group.head.recovered ? '–' : 'see above'] : []),
    ]),
  }
}

/** A line of blocks for the slowest file; shorter ones in proportion. */
const longestLine = 20

/** The files that took longest, folded away. */
export function slowestTable({ slowest }: Pick<Report, 'slowest'>): Table {
  const [first] = slowest
  const shown = slowest.slice(0, 10)
  return {
    title: plural(shown.length, 'slowest file').replace(/^1 slowest file$/, 'The slowest file'),
    folded: true,
    header: ['File', 'From', 'Size', 'Time', 'Requests', ''],
    rows: shown.map(({ file, mirror, bytes, durationMs, tries }) => [
      code(nameOfFile(file)),
      code(hostOf(mirror)),
      formatBytes(bytes),
      formatDuration(durationMs),
      formatCount(tries),
      '█'.repeat(Math.max(1, Math.round((durationMs / (first?.durationMs || 1)) * longestLine))),
    ]),
  }
}

/** The projects of a repository with several, folded away. */
export function projectsTable({ projects }: Pick<Report, 'projects'>): Table {
  return {
    title: plural(projects.length, 'project'),
    folded: true,
    header: ['Directory', 'Module', 'Kind', 'Modules', 'Private'],
    rows:
      projects.length < 2
        ? []
        : projects.map(({ directory, module, kind, modules, private: hidden }) => [
            code(directory),
            code(module),
            kind,
            formatCount(modules),
            hidden === 0 ? '–' : formatCount(hidden),
          ]),
  }
}

/** Bytes over the time in which these mirrors were used; empty if too little came to say. */
function rateOf(mirrors: readonly MirrorReport[]): string {
  const used = mirrors.filter(({ bytes }) => bytes > 0)
  const bytes = used.reduce((sum, mirror) => sum + mirror.bytes, 0)
  const ms = Math.max(...used.map(({ lastMs }) => lastMs)) - Math.min(...used.map(({ startedMs }) => startedMs))
  return bytes > 0 && ms > 0 ? formatRate((bytes * 1000) / ms) : ''
}

/** The hosts that the run is known to have asked, as an allow list needs them. */
export function hostsTable(hosts: Report['hosts']): Table {
  const endpoints = endpointsOf(hosts)
  return {
    title: 'Hosts for an allow list (<code>modward doctor --hosts</code> lists all)',
    folded: true,
    header: ['Host', 'Needed', 'Why'],
    rows: hosts.map(({ needed, why }, index) => [code(endpoints[index] ?? ''), prose(needed), prose(why)]),
  }
}
