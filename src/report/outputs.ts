import { countRecovered } from './fault-groups.ts'
import type { Report } from './schema.ts'

/**
 * The outputs of the action, by their names in action.yml.
 * @param goproxy the GOPROXY for later steps, as far as it may be shown
 * @param path of the JSON report; empty if none was written
 */
export function outputsOf(report: Report, goproxy: string, path: string): Readonly<Record<string, string>> {
  const isReady = report.outcome === 'ready'
  return {
    outcome: report.outcome,
    cause: isReady ? '' : (report.cause ?? 'unknown'),
    transient: report.transient === null ? '' : String(report.transient),
    mirror: mainMirror(report),
    // After a failure nothing is exported, and the output must not claim it.
    goproxy: isReady ? goproxy : '',
    'cache-hit': String(isCacheHit(report)),
    'cache-key': report.cache.key,
    attempts: String(report.attempts.length),
    'go-version': report.go.version.replace(/^go/, ''),
    recovered: String(countRecovered(report.faults)),
    report: path,
  }
}

/** Whether the exact key was restored, and could be used as it was. */
export function isCacheHit({ outcome, cache }: Pick<Report, 'outcome' | 'cache'>): boolean {
  return outcome === 'ready' && cache.outcome === 'hit' && !cache.replaced
}

/** The mirror that served most files, else the one that was chosen; empty if there is none. */
function mainMirror({ mirrors }: Report): string {
  const [busiest] = mirrors.toSorted((a, b) => b.files - a.files)
  return busiest?.url ?? ''
}
