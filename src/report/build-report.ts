import { isTransient } from '../causes/rules/table.ts'
import type { RunFacts } from '../events/sinks/run-record.ts'
import { commaCure } from './comma-cure.ts'
import { type CacheReport, type Report, schema } from './schema.ts'
import { hostsOfRun } from './seen-hosts.ts'

/** A line of a file in the workspace; '' and 0 when not known. */
export type Position = { readonly file: string; readonly line: number }

/** The report of a run that has ended. `locate` finds the line that asks for a module. */
export function buildReport(facts: RunFacts, locate: (module: string) => Position): Report {
  const { failure, startedAt, durationMs, go, projects, mirrors, transfer, unpack, attempts, slowest, phases } = facts
  const cache = cacheReportOf(facts)
  return {
    schema,
    tool: { name: 'modward', version: facts.version },
    outcome: failure === null ? 'ready' : 'failed',
    cause: failure?.cause ?? null,
    transient: failure === null ? null : isTransient(failure),
    startedAt,
    durationMs,
    go,
    projects,
    mirrors,
    cache,
    transfer,
    unpack,
    hosts: hostsOfRun({ mirrors, faults: facts.faults, cache, redirects: facts.redirects }),
    attempts,
    faults: locatedFaults(facts, locate),
    failedRequests: facts.failedRequests,
    warnings: facts.warnings,
    slowest,
    phases,
  }
}

/** What the cache gave, as far as it is known. */
export function cacheReportOf({ restore, isCacheReplaced, phases }: RunFacts): CacheReport {
  const { downloadMs, ...known } = restore
  const ownMs = phases.find(({ name }) => name === 'Download')?.durationMs ?? 0
  const savedMs = known.outcome === 'hit' && downloadMs > 0 ? Math.max(0, downloadMs - ownMs) : 0
  return { ...known, replaced: isCacheReplaced, savedMs }
}

/** The main fault first, and each that is about a module with the line that asks for it. */
function locatedFaults({ faults, failure, mirrors }: RunFacts, locate: (module: string) => Position): Report['faults'] {
  const isMain = ({ recovered, cause }: Report['faults'][number]) => !recovered && cause === failure?.cause
  return [...faults.filter(isMain), ...faults.filter((fault) => !isMain(fault))].map((met) => {
    const cure = met.recovered ? '' : commaCure(met, mirrors)
    const fault = cure === '' ? met : { ...met, advice: `${met.advice} ${cure}` }
    if (fault.file !== '') return fault
    const positions = fault.modules.map((module) => locate(module.replace(/@[^@]*$/, '')))
    return { ...fault, ...(positions.find(({ file }) => file !== '') ?? locate(fault.module)) }
  })
}
