import { faultOf } from '../../src/causes/rules/table.ts'
import {
  type FaultReport,
  type LayerReport,
  type MirrorReport,
  noTraffic,
  noTransfer,
  noUnpack,
  type Report,
} from '../../src/report/schema.ts'

/** A fault as the transport makes one, with what the test is about. */
export function sampleFault(about: Partial<FaultReport> = {}): FaultReport {
  const cause = about.cause ?? 'eof'
  const seen = faultOf(cause, {
    text: about.text ?? 'unexpected EOF',
    module: about.module ?? 'example.com/one',
    version: about.version ?? 'v1.0.0',
    host: about.host ?? 'proxy.golang.org',
    url: about.url ?? 'https://proxy.golang.org/example.com/one/@v/v1.0.0.zip',
  })
  const { module, version } = { ...seen, ...about }
  const modules = module === '' ? [] : [version === '' ? module : `${module}@${version}`]
  return { ...seen, modules, startedMs: 0, lastMs: 0, ...about }
}

const ok = (ms: number): LayerReport => ({ ok: true, ms, detail: '' })

/** A mirror that the preflight found healthy, with what the test is about. */
export function sampleMirror(about: Partial<MirrorReport> = {}): MirrorReport {
  return {
    url: 'https://proxy.golang.org',
    group: 'public',
    origin: 'job',
    healthy: true,
    reason: 'first in the list and healthy',
    layers: { dns: ok(2), tcp: ok(8), tls: ok(15), http: ok(41), zip: ok(60), sumdb: ok(22) },
    ...noTraffic,
    ...about,
  }
}

/** A green run in which nothing happened, with what the test is about. */
export function sampleReport(about: Partial<Report> = {}): Report {
  return {
    schema: 1,
    tool: { name: 'modward', version: '1.0.0' },
    outcome: 'ready',
    cause: null,
    transient: null,
    startedAt: '2026-11-21T10:00:00.000Z',
    durationMs: 4100,
    go: { version: 'go1.26.8', env: { GOPROXY: 'https://proxy.golang.org,direct' } },
    projects: [{ directory: '.', kind: 'module', module: 'example.com/app', modules: 99, private: 0 }],
    mirrors: [sampleMirror()],
    cache: {
      outcome: 'hit',
      key: 'v1-linux-x64-0123456789abcdef01234567',
      matchedKey: '',
      bytes: 121e6,
      restoreMs: 1400,
      files: 297,
      reason: '',
      replaced: false,
      savedMs: 0,
    },
    transfer: noTransfer,
    unpack: noUnpack,
    hosts: [],
    attempts: [{ number: 1, startedMs: 1500, durationMs: 2500, waitedMs: 0, exitCode: 0 }],
    faults: [],
    failedRequests: [],
    warnings: [],
    slowest: [],
    phases: [{ name: 'preflight', startedMs: 0, durationMs: 120 }],
    ...about,
  }
}

/** A run that ended for want of these faults, the main one first. */
export function failedReport(faults: readonly FaultReport[], about: Partial<Report> = {}): Report {
  const attempts = [1, 2, 3, 4].map((number) => ({
    number,
    startedMs: number * 3000,
    durationMs: 2000,
    waitedMs: 1000,
    exitCode: 1,
  }))
  return sampleReport({
    outcome: 'failed',
    cause: faults[0]?.cause ?? 'unknown',
    transient: faults[0]?.retryable ?? false,
    durationMs: 12_300,
    attempts,
    faults,
    ...about,
  })
}
