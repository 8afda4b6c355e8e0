import { type CountedFault, type CountedMirror, type CountedRun, cacheOutcomes } from '../../report/counted-run.ts'

/** A JSON document that is no report of modward; the message says why, in a few words. */
export class NotAReport extends Error {
  override readonly name = 'NotAReport'
}

/** More errors than these in one report are not looked at: alike ones are merged when it is written. */
const faultLimit = 1000

/**
 * Reads what is counted from a JSON report of any version. Fields that are not known are ignored, and fields that are
 * missing or of another type are left out: a report that can be dated and has an outcome counts.
 * @throws {NotAReport}
 */
export function parseReport(document: unknown): CountedRun {
  const report = object(document)
  const tool = object(report['tool'])
  if (tool['name'] !== 'modward') throw new NotAReport('no report of modward')
  if (report['schema'] !== 1) throw new NotAReport(`report schema ${shown(report['schema'])} is not known`)
  const { outcome } = report
  if (outcome !== 'ready' && outcome !== 'failed') throw new NotAReport('the report has no outcome')
  const startedAt = text(report['startedAt'])
  if (!/^\d{4}-/.test(startedAt) || !Number.isFinite(Date.parse(startedAt)))
    throw new NotAReport('the report has no startedAt')
  const go = object(report['go'])
  return {
    tool: { version: text(tool['version']) },
    outcome,
    cause: typeof report['cause'] === 'string' ? causeId(report['cause']) : null,
    transient: boolean(report['transient']),
    startedAt,
    durationMs: count(report['durationMs']),
    go: { version: text(go['version']), env: { GOPROXY: text(object(go['env'])['GOPROXY'], listLimit) } },
    projects: objects(report['projects']).map(({ modules }) => ({ modules: count(modules) })),
    mirrors: objects(report['mirrors']).map(mirror),
    cache: cache(object(report['cache'])),
    transfer: transfer(object(report['transfer'])),
    attempts: objects(report['attempts']),
    faults: objects(report['faults']).slice(0, faultLimit).map(fault),
    phases: objects(report['phases']).map(({ name, durationMs }) => ({
      name: text(name),
      durationMs: count(durationMs),
    })),
  }
}

function mirror({ url, origin, healthy, files, bytes, faults }: Fields): CountedMirror {
  return {
    url: text(url),
    healthy: boolean(healthy),
    ...(origin === 'job' || origin === 'input' || origin === 'catalogue' ? { origin } : {}),
    // Reports of modward 1.0 do not count by mirror.
    ...(files === undefined ? {} : { files: count(files) }),
    ...(bytes === undefined ? {} : { bytes: count(bytes) }),
    ...(faults === undefined ? {} : { faults: count(faults) }),
  }
}

function cache({ outcome, bytes, restoreMs, savedMs }: Fields): CountedRun['cache'] {
  return {
    outcome: cacheOutcomes.find((known) => known === outcome) ?? 'off',
    bytes: count(bytes),
    restoreMs: count(restoreMs),
    savedMs: count(savedMs),
  }
}

function transfer(fields: Fields): CountedRun['transfer'] {
  const { files, bytes, requests, retries, failovers, stalls, resumes, hedges } = fields
  return {
    files: count(files),
    bytes: count(bytes),
    requests: count(requests),
    retries: count(retries),
    failovers: count(failovers),
    stalls: count(stalls),
    resumes: count(resumes),
    hedges: count(hedges),
  }
}

function fault({ cause, module, modules, host, mirror, count: times, recovered }: Fields): CountedFault {
  return {
    cause: causeId(cause),
    module: text(module),
    modules: Array.isArray(modules) ? modules.slice(0, 1).map((name) => text(name)) : [],
    host: text(host).toLowerCase(),
    mirror: text(mirror, listLimit),
    count: count(times),
    recovered: recovered === true,
  }
}

/** Ids are words with underscores; anything else would be a label of its own for each report. */
function causeId(value: unknown): string {
  return typeof value === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(value) ? value : 'unknown'
}

type Fields = Readonly<Record<string, unknown>>

function object(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function objects(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(object) : []
}

/** The longest text that is kept, in characters: a host name has 253. */
const textLimit = 253

/** The same for a GOPROXY value. */
const listLimit = 10_000

function text(value: unknown, limit = textLimit): string {
  return typeof value === 'string' ? value.slice(0, limit) : ''
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0
}

function boolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : 'none'
}
