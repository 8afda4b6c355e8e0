import { join, relative, sep } from 'node:path'
import { withoutErrorIds } from '../../causes/error-id.ts'
import type { Fault } from '../../causes/fault.ts'
import { causeOf } from '../../causes/rules/table.ts'
import type { Config, Env } from '../../config/config.ts'
import type { RunLog } from '../../events/run-log.ts'
import type { FaultFold } from '../../events/sinks/fault-fold.ts'
import type { WaitingFold } from '../../events/sinks/waiting.ts'
import { Output } from '../../go/go-output.ts'
import { download } from '../../go/mod-download.ts'
import { isModuleVersion } from '../../gomod/module-version.ts'
import type { Host } from '../../host/host.ts'
import { UnpackedModules } from '../../module-cache/unpacked-modules.ts'
import { missingPrivate } from '../../project/missing-files.ts'
import type { Project } from '../../project/project.ts'
import { putBack } from '../../project/project-warnings.ts'
import { formatDuration } from '../../report/format.ts'
import { isWorthAnother } from './attempt-policy.ts'
import type { Deadline } from './deadline.ts'
import { evictRejectedModules } from './evict-rejected-modules.ts'
import { FailureSeries } from './failure-series.ts'
import { GoWatch } from './go-watch.ts'
import { judgeOutput } from './judge-output.ts'
import type { RelaySession } from './relay-session.ts'

/** What go is run with. */
export type ProjectDownload = {
  readonly config: Pick<Config, 'attempts' | 'backoff' | 'backoffMax' | 'timeout' | 'stallTimeout'>
  /** With GOPROXY and the private patterns. */
  readonly env: Env
  readonly moduleCache: string
  /** Undefined if go asks the GOPROXY list by itself. */
  readonly relay: RelaySession | undefined
  readonly log: RunLog
  readonly faults: FaultFold
  readonly host: Pick<Host, 'group' | 'info' | 'redact'>
  readonly waiting: WaitingFold
  readonly deadline: Deadline
  /** Attempts for earlier projects. */
  readonly attemptsBefore: number
}

/** What go prints is shown whole; but no log can hold more than this, in characters. */
const shownLimits = { head: 512 * 1024, tail: 512 * 1024 }

/** How a download ended. */
export type Download = {
  /** The root cause of the last attempt's failure; null when ready. */
  readonly fault: Fault | null
  /** What go printed in the attempt that failed, whole, with the mirrors' names in place of the relay's; empty when ready. */
  readonly goOutput: string
}

/** Runs `go mod download` for one project, again and again while the cause allows it. */
export async function downloadProject(
  project: Project,
  options: ProjectDownload,
): Promise<Download & { readonly attempts: number }> {
  const { config, moduleCache, relay, log, faults, host, waiting, deadline, attemptsBefore } = options
  const began = Date.now()
  const withMirrorNames = (text: string) => relay?.relay.hideIn(text) ?? text
  let printed = new Output(shownLimits)
  const failures = new FailureSeries((line) => host.info(line), attemptsBefore)
  const startedMs = log.now()
  const watch = new GoWatch({
    log,
    waiting,
    missingPrivate: () => missingPrivate(project.needs, moduleCache),
    modules: new UnpackedModules([...project.needs.zips, ...project.needs.private], moduleCache),
    // Such a server may have to collect what it sends, and git is silent meanwhile.
    idleMs: 2 * config.stallTimeout,
  })
  let wasRejectedBefore = false
  let wasEvicted = false

  const causeOfEnd = () => {
    const waited = deadline.isTimeUp ? watch.timeOutFault(formatDuration(config.timeout)) : undefined
    return waited ?? deadline.fault('go mod download')
  }
  const endedByWatch = () => {
    const ended = watch.endedBy
    if (ended !== undefined) log.emit({ type: 'fault', fault: ended })
    return ended
  }

  const { attempts, fault } = await download(project.directory, {
    env: { ...options.env, ...project.settings },
    attempts: config.attempts,
    backoffMs: config.backoff,
    backoffMaxMs: config.backoffMax,
    signal: deadline.signal,
    keep: project.files,
    judge: (output, isTimeUp) => {
      // Before it is taken apart: a server may spread a secret over two lines.
      const judged = () => judgeOutput(host.redact(withMirrorNames(output)), log, faults)
      const cause = isTimeUp ? causeOfEnd() : (endedByWatch() ?? judged())
      wasEvicted = evictRejectedModules(cause, project, moduleCache, began)
      return cause
    },
    // The fetcher has tried every mirror for what it does not have. What go's checksum check rejected is tried once more, from
    // another source; and what was rejected in the module cache is gone from there now.
    again: (failed) => {
      if (wasEvicted) return true
      if (wasRejectedBefore || causeOf(failed.cause).layer !== 'integrity') return false
      wasRejectedBefore = true
      relay?.fetcher.verifyAll()
      return relay !== undefined && hasAnotherSource(failed, relay)
    },
    isWorthAnother: (failed, durationMs) => {
      const fruitlessMs = log.now() - Math.max(startedMs, waiting.readyMs)
      const inARow = failures.add(failed)
      return isWorthAnother({ cause: failed.cause, inARow, fruitlessMs, durationMs, attempts: config.attempts })
    },
    watch: (group, end) => watch.watch(group, end),
    retryAfterMs: () => relay?.fetcher.retryAfterMs ?? 0,
    leftMs: () => deadline.leftMs,
    onLine: (line) => printed.add(withoutErrorIds(withMirrorNames(line))),
    onAttempt: (attempt) => log.emit({ type: 'attempt', ...attempt, number: attemptsBefore + attempt.number }),
    onWait: (waitMs, failed) => {
      log.emit({ type: 'attempt.wait', waitMs })
      // What is the same again is told once, in one line, at the end of the series.
      if (failures.inARow === 1) {
        const title = `Attempt ${failures.last} failed: ${failed.title} (${failed.cause})`
        host.group(`${title}; next in ${formatDuration(waitMs)}`, host.redact(printed.toString()).trimEnd().split('\n'))
      }
      printed = new Output(shownLimits)
      relay?.fetcher.reset()
    },
    onPutBack: (paths) => {
      // That entries are missing in go.sum is told already.
      const told = project.warnings.length > 0
      for (const path of paths.filter((file) => !told || !file.endsWith('.sum'))) {
        log.emit({
          type: 'warning',
          ...putBack(join(project.name, relative(project.directory, path)).replaceAll(sep, '/')),
        })
      }
    },
    now: () => log.now(),
  })
  failures.end()
  return { fault, goOutput: fault === null ? '' : printed.toString().trimEnd(), attempts: attempts.length }
}

/** Whether a source is left that was not asked: if all sent the same bytes, those differ from go.sum the next time, too. */
function hasAnotherSource({ module: path, version }: Fault, { fetcher }: RelaySession): boolean {
  if (!isModuleVersion({ path, version })) return fetcher.hasAnotherSource(undefined)
  return (['zip', 'mod'] as const).every((kind) => fetcher.hasAnotherSource({ path, version, kind }))
}
