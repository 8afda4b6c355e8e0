import type { Finding, Level } from './finding.ts'

/** What two doctor's reports are compared by; what a newer version adds is not looked at. */
export type Snapshot = {
  readonly findings: readonly (Omit<Finding, 'level' | 'evidence'> & { readonly level?: Level })[]
  readonly mirrors: readonly { readonly url: string; readonly healthy: boolean | null }[]
  readonly go: { readonly version: string; readonly env: Readonly<Record<string, string>> }
}

/** One thing that is not the same there and here; empty if it is missing. */
export type Difference = {
  readonly what: string
  readonly there: string
  readonly here: string
  /** It may change what is downloaded or built, or whether that works; a folder at another place does not. */
  readonly matters: boolean
}

/**
 * Reads a report that `modward doctor --json` has printed.
 * @throws {TypeError} if it is none
 */
export function readSnapshot(text: string): Snapshot {
  const report = parse(text)
  if (
    typeof report !== 'object' ||
    report === null ||
    !('schema' in report) ||
    report.schema !== 1 ||
    !('findings' in report && Array.isArray(report.findings)) ||
    !('mirrors' in report && Array.isArray(report.mirrors)) ||
    !('go' in report && typeof report.go === 'object' && report.go !== null)
  ) {
    throw new TypeError('this is no report of modward doctor --json')
  }
  return report as unknown as Snapshot
}

/** JSON.parse quotes what it cannot read, and the wrong file may hold anything. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TypeError('this is no JSON')
  }
}

/**
 * What differs between a saved report (there) and a new one (here), what matters in front. Of variables that hold a path it
 * matters whether they are set, of a finding its level. Times, addresses and free space are told and do not matter.
 */
export function compare(there: Snapshot, here: Snapshot): Difference[] {
  const [one, other] = [factsOf(there), factsOf(here)]
  const differences = [...new Set([...one.keys(), ...other.keys()])].flatMap((what): Difference[] => {
    const [a, b] = [one.get(what) ?? nothing, other.get(what) ?? nothing]
    if (a.text === b.text && a.weight === b.weight) return []
    return [{ what, there: a.text, here: b.text, matters: a.weight !== b.weight }]
  })
  return differences.toSorted((a, b) => Number(b.matters) - Number(a.matters))
}

/** How something is told, and the part of it that must be the same. */
type Fact = { readonly text: string; readonly weight: string }

const nothing: Fact = { text: '', weight: '' }

function factsOf({ go, findings, mirrors }: Snapshot): Map<string, Fact> {
  const facts = new Map<string, Fact>([['go', { text: go.version, weight: go.version }]])
  for (const [name, value] of Object.entries(go.env)) {
    if (name !== 'GOVERSION') facts.set(name, variableFact(name, value))
  }
  for (const { url, healthy } of mirrors) {
    const text = healthy === null ? 'not probed' : healthy ? 'healthy' : 'not healthy'
    facts.set(url, { text, weight: healthy === null ? '' : text })
  }
  for (const [check, ours] of Map.groupBy(findings, (finding) => finding.check)) {
    // Settings and go stand above, one by one.
    if (check === 'settings' || check === 'go') continue
    const text = ours.map((finding) => `${marks[levelOf(finding)]}${withoutMeasures(finding.detail)}`).join(' · ')
    facts.set(check, { text, weight: worst(ours.map(levelOf)) })
  }
  return facts
}

const marks: Readonly<Record<Level, string>> = { ok: '', warning: '! ', error: '✘ ' }

/** A report of version 1.0 has no levels; an advice made a warning there. */
function levelOf({ level, ok, advice }: Snapshot['findings'][number]): Level {
  return level ?? (ok ? (advice === '' ? 'ok' : 'warning') : 'error')
}

/** No finding at all is as good as one that is ok. */
function worst(levels: readonly Level[]): string {
  return levels.includes('error') ? 'error' : levels.includes('warning') ? 'warning' : ''
}

/** Variables that hold paths: where things lie is no difference, whether they are named is one. */
const paths: ReadonlySet<string> = new Set([
  ...['GOROOT', 'GOPATH', 'GOMODCACHE', 'GOCACHE', 'GOENV', 'GOTMPDIR', 'GOTOOLDIR', 'GOBIN', 'NETRC'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH'],
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GCCGOTOOLDIR', 'GOCACHEPROG', 'HOSTALIASES'],
])

/** What counts things or statistics: no download depends on it. */
const harmless: ReadonlySet<string> = new Set(['GOTELEMETRY', 'GOMAXPROCS', 'SSH_AUTH_SOCK'])

function variableFact(name: string, value: string): Fact {
  // The last part says whether there is a module, a workspace, or none: go.mod, go.work, off, null.
  if (name === 'GOMOD' || name === 'GOWORK') {
    const file = value.replace(/.*[\\/]/, '')
    return { text: file, weight: file }
  }
  if (harmless.has(name)) return { text: value, weight: '' }
  return { text: value, weight: paths.has(name) ? 'set' : value }
}

function withoutMeasures(detail: string): string {
  return detail.replace(/,? ?\(?\b\d[\d.,]* (?:ms|s|GB|inodes)\b( free)?\)?/g, '').replace(/:? *$/, '')
}
