import type { Fault } from '../../causes/fault.ts'
import { classify } from '../../causes/log/classify.ts'
import { causeOf } from '../../causes/rules/table.ts'
import type { Config, Env } from '../../config/config.ts'
import { download } from '../../go/mod-download.ts'
import { isModuleVersion } from '../../gomod/module-version.ts'
import type { Project } from '../../project/project.ts'
import { formatDuration } from '../../report/format.ts'
import type { Deadline } from './deadline.ts'
import { evictRejectedModules } from './evict-rejected-modules.ts'
import type { RelaySession } from './relay-session.ts'
import { rootCauseOf } from './root-cause.ts'
import type { RunContext } from './run-context.ts'
import type { RunState } from './run-state.ts'

/** What go is run with. */
export type AttemptOptions = {
  readonly config: Config
  readonly around: RunContext
  readonly draft: RunState
  readonly limit: Deadline
  /** Undefined where go goes its own way. */
  readonly transport: RelaySession | undefined
  /** The job's own, with GOPROXY and the private patterns in it. */
  readonly env: Env
}

/** Has go download the modules of one project, again and again while the cause allows it; null when it did. */
export async function downloadProject(project: Project, options: AttemptOptions): Promise<Fault | null> {
  const { config, around, draft, limit, transport } = options
  const moduleCache = draft.goEnv?.GOMODCACHE ?? ''
  const began = Date.now()
  const hide = (text: string) => transport?.relay.hideIn(text) ?? text
  const earlier = draft.attempts
  let printed: string[] = []
  let waits = 0
  let doubted = false
  let discarded = false

  const { attempts, fault } = await download(project.directory, {
    env: { ...options.env, ...project.settings },
    attempts: config.attempts,
    backoffMs: config.backoff,
    backoffMaxMs: config.backoffMax,
    signal: limit.signal,
    keep: project.files,
    judge: (text, timedOut) => {
      const seen = judge(hide(text), timedOut, draft, limit)
      discarded = evictRejectedModules(seen, project, moduleCache, began)
      return seen
    },
    // The relay has asked everybody for what it could not have. What go refused is another matter: once, to find out.
    again: (failed) => {
      // It was in the module cache, where go would have found it for ever.
      if (discarded) return true
      if (doubted || causeOf(failed.cause).layer !== 'integrity') return false
      doubted = true
      transport?.fetcher.verifyAll()
      return transport !== undefined && hasAnotherSource(failed, transport)
    },
    retryAfterMs: () => transport?.fetcher.retryAfterMs ?? 0,
    leftMs: () => limit.leftMs,
    onLine: (line) => printed.push(hide(line)),
    onWait: (waitMs, failed) => {
      waits += 1
      const title = `Attempt ${earlier.length + waits} failed: ${failed.title} (${failed.cause})`
      around.host.group(`${title}; next in ${formatDuration(waitMs)}`, printed)
      printed = []
      transport?.fetcher.reset()
    },
    now: () => draft.journal.now(),
  })
  draft.attempts = [...earlier, ...attempts.map((attempt) => ({ ...attempt, number: attempt.number + earlier.length }))]
  if (fault !== null) draft.goOutput = printed.join('\n')
  return fault
}

function judge(output: string, timedOut: boolean, draft: RunState, limit: Deadline): Fault {
  if (timedOut) return limit.fault('go mod download')
  const heard = classify(output)
  const fault = rootCauseOf(heard, draft.faults.list())
  if (fault === heard) draft.faults.addFromGo(heard)
  return fault
}

/** Whether a source is left that was not asked: if all sent the same bytes, those differ from go.sum the next time, too. */
function hasAnotherSource({ module: path, version }: Fault, { fetcher }: RelaySession): boolean {
  if (!isModuleVersion({ path, version })) return fetcher.hasAnotherSource(undefined)
  return (['zip', 'mod'] as const).every((kind) => fetcher.hasAnotherSource({ path, version, kind }))
}
