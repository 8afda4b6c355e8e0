import type { Finding } from './finding.ts'

/** What two doctor's reports are compared by; what a newer version adds is not looked at. */
export type Snapshot = {
  readonly findings: readonly Finding[]
  readonly mirrors: readonly { readonly url: string; readonly healthy: boolean | null }[]
  readonly go: { readonly version: string; readonly env: Readonly<Record<string, string>> }
}

/** One thing that is not the same there and here; empty where it is missing. */
export type Difference = { readonly what: string; readonly there: string; readonly here: string }

/**
 * Reads a report that `modward doctor --json` has printed.
 * @throws {TypeError} where it is none
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
    !('go' in report && typeof report.go === 'object')
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
 * What differs between a saved report (there) and a new one (here): "works on my machine", line by line. Times and free
 * space are no differences.
 */
export function compare(there: Snapshot, here: Snapshot): Difference[] {
  const [one, other] = [factsOf(there), factsOf(here)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((what) => ({ what, there: one.get(what) ?? '', here: other.get(what) ?? '' }))
    .filter((difference) => difference.there !== difference.here)
}

function factsOf({ go, findings, mirrors }: Snapshot): Map<string, string> {
  const facts = new Map([['go', go.version], ...Object.entries(go.env).flatMap(settingOf)])
  for (const { url, healthy } of mirrors) facts.set(url, healthy ? 'healthy' : 'not healthy')
  for (const [check, ours] of Map.groupBy(findings, (finding) => finding.check)) {
    // Settings and go stand above, one by one.
    if (check === 'settings' || check === 'go') continue
    facts.set(check, ours.map(({ ok, detail }) => `${ok ? '' : '✘ '}${withoutMeasures(detail)}`).join(' · '))
  }
  return facts
}

/** The version stands above, and where a project or a home folder lies is no difference. */
function settingOf([name, value]: [string, string]): [string, string][] {
  if (name === 'GOVERSION') return []
  const isPath = name === 'GOMOD' || name === 'GOWORK' || name === 'GOENV'
  return [[name, isPath ? value.replace(/.*[\\/]/, '') : value]]
}

function withoutMeasures(detail: string): string {
  return detail.replace(/,? ?\(?\b\d[\d.,]* (?:ms|s|GB|inodes)\b( free)?\)?/g, '').trim()
}
