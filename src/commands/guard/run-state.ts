import { notRestored, type RestoreResult } from '../../cache/restore.ts'
import type { Fault } from '../../causes/fault.ts'
import type { GoEnv } from '../../go/go-env.ts'
import type { DownloadAttempt } from '../../go/mod-download.ts'
import { redactedEnv } from '../../go/redacted-env.ts'
import type { RunResult } from '../../host/host.ts'
import type { GoproxyExport } from '../../mirrors/goproxy-export.ts'
import type { MirrorHealth } from '../../mirrors/preflight.ts'
import type { Project } from '../../project/project.ts'
import { lineOf } from '../../project/require-lines.ts'
import { FaultLog } from '../../report/fault-log.ts'
import { PhaseTimeline } from '../../report/phases.ts'
import { type Report, schema, type TransferReport } from '../../report/schema.ts'
import { version } from '../../version.ts'

/** What a run knows so far. It can be closed at any point, as a run can fail at any point. */
export class RunState {
  readonly journal = new PhaseTimeline()
  readonly faults = new FaultLog()
  /** For those who see faults and know nothing else of the run. */
  readonly addFault = (fault: Fault) => this.faults.add(fault)
  readonly #startedAt = new Date().toISOString()
  goEnv: GoEnv | undefined
  projects: readonly Project[] = []
  verdicts: readonly MirrorHealth[] = []
  cache: RestoreResult = notRestored
  /** The entry that was restored had bad files, or lacked some. */
  healed = false
  downloadMs = 0
  transfer: TransferReport = nothingTransferred
  attempts: DownloadAttempt[] = []
  mirror = ''
  goproxy: GoproxyExport = { value: '', exported: false }
  variables: Readonly<Record<string, string>> = {}
  goOutput = ''

  readonly tool = { name: 'modward', version } as const

  get go(): Report['go'] {
    return { version: this.goEnv?.version ?? '', env: this.goEnv === undefined ? {} : redactedEnv(this.goEnv) }
  }

  get projectReports(): Report['projects'] {
    return this.projects.map(({ name, kind, module, needs, required }) => {
      return { directory: name, kind, module, modules: kind === 'vendored' ? required.length : needs.zips.length }
    })
  }

  /** The result; `failure` is the main fault of a run that failed. */
  close(failure: Fault | null): RunResult {
    if (failure !== null) this.faults.addFromGo(failure)
    this.faults.settle(failure === null ? 'ready' : 'failed')
    const report: Report = {
      schema,
      tool: this.tool,
      outcome: failure === null ? 'ready' : 'failed',
      cause: failure?.cause ?? null,
      startedAt: this.#startedAt,
      durationMs: this.journal.now(),
      go: this.go,
      projects: this.projectReports,
      mirrors: this.verdicts,
      cache: this.cacheReport,
      transfer: this.transfer,
      attempts: this.attempts,
      faults: this.#located(failure),
      phases: this.journal.phases(),
    }
    const { goproxy, variables, mirror, goOutput } = this
    const cacheHit = this.cache.outcome === 'hit' && !this.healed && failure === null
    return { report, goproxy, variables, mirror, cacheHit, goOutput }
  }

  get cacheReport(): Report['cache'] {
    const { outcome, key, matchedKey, bytes, restoreMs, files, reason, downloadMs } = this.cache
    const { healed } = this
    const savedMs = outcome === 'hit' && downloadMs > 0 ? Math.max(0, downloadMs - this.downloadMs) : 0
    return { outcome, key, matchedKey, bytes, restoreMs, files, reason, healed, savedMs }
  }

  /** The main fault stands first, and each that is about a module points at the line that asks for it. */
  #located(failure: Fault | null): readonly Fault[] {
    const isMain = (fault: Fault) => !fault.recovered && fault.cause === failure?.cause
    const list = this.faults.list()
    return [...list.filter(isMain), ...list.filter((fault) => !isMain(fault))].map((fault) =>
      fault.file !== '' ? fault : { ...fault, ...lineOf(this.projects, fault.module) },
    )
  }
}

const nothingTransferred: TransferReport = {
  files: 0,
  bytes: 0,
  requests: 0,
  retries: 0,
  failovers: 0,
  stalls: 0,
  resumes: 0,
  demotions: 0,
}
