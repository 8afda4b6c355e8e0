import type { Fault } from '../../causes/fault.ts'
import { faultOf } from '../../causes/rules/table.ts'
import type { RunLog } from '../../events/run-log.ts'
import type { WaitingFold } from '../../events/sinks/waiting.ts'
import { hasWorked } from '../../go/group-facts.ts'
import { findWait, type GoWait, usageOf } from '../../go/group-state.ts'
import { formatModule, type ModuleVersion } from '../../gomod/module-version.ts'
import type { UnpackedModules } from '../../module-cache/unpacked-modules.ts'
import { formatDuration } from '../../report/format.ts'
import { describeActivity } from './describe-wait.ts'

export type GoWatchOptions = {
  readonly log: RunLog
  readonly waiting: WaitingFold
  /** The private modules that the module cache still lacks. */
  readonly missingPrivate: () => readonly ModuleVersion[]
  /** The modules of the project, unpacked or not. */
  readonly modules: UnpackedModules
  /** How long go and what it has started may do nothing, while modward owes it nothing, before it is ended; milliseconds. */
  readonly idleMs: number
}

const tickMs = 500

/**
 * Watches the process group of a running go command. Time that passes while modward owes go nothing is go's own: a lock, git, or
 * unpacking. If the group neither computes nor moves bytes for long it is ended, but for a lock: its holder may just be slow.
 */
export class GoWatch {
  readonly #options: GoWatchOptions
  #wait: GoWait | undefined
  #idleFor = 0
  #owed = false
  /** Why the last attempt was ended; undefined if it was not. */
  #fault: Fault | undefined

  constructor(options: GoWatchOptions) {
    this.#options = options
  }

  /** Watches an attempt; `end` ends it. The result stops the watch. */
  watch(group: number, end: () => void): () => void {
    const { log, waiting, idleMs, missingPrivate, modules } = this.#options
    this.#fault = undefined
    let worked = { usage: usageOf(group), atMs: log.now() }
    const look = () => {
      const now = log.now()
      const usage = usageOf(group)
      this.#owed = waiting.owes(now)
      const isIdle =
        usage !== undefined && worked.usage !== undefined && !hasWorked(worked.usage, usage, now - worked.atMs)
      if (this.#owed || !isIdle) worked = { usage, atMs: now }
      this.#idleFor = now - worked.atMs
      this.#wait = this.#owed ? undefined : findWait(group)
      if (this.#idleFor < idleMs || this.#wait?.kind === 'lock') return
      this.#fault = faultOfIdle(this.#wait, missingPrivate(), `nothing moved for ${formatDuration(this.#idleFor)}`)
      end()
    }
    const timer = setInterval(look, tickMs)
    waiting.activity = () => describeActivity({ wait: this.#wait, idleMs: this.#idleFor, missing: missingPrivate })
    waiting.unpackedByGo = () => ({ unpacked: modules.count(), toUnpack: modules.total })
    return () => {
      clearInterval(timer)
      waiting.activity = waiting.unpackedByGo = undefined
    }
  }

  /** Why the watch ended the last attempt; undefined if it did not. */
  get endedBy(): Fault | undefined {
    return this.#fault
  }

  /** What took the time when the step's limit ended go: undefined while modward owed it something. */
  timeOutFault(span: string): Fault | undefined {
    if (this.#owed) return undefined
    const after = `the step's time limit of ${span} ran out`
    if (this.#wait?.kind === 'lock') return faultOfLock(this.#wait, after)
    const missing = this.#options.missingPrivate()
    if (this.#wait?.kind === 'git' || missing.length > 0) return faultOfIdle(this.#wait, missing, after)
    return {
      ...faultOf(
        'stall_timeout',
        { text: `${after} while go checked and unpacked modules; no mirror owed it a file` },
        { mirrorHelps: false },
      ),
      title: `Not ready within ${span}: go was still checking and unpacking`,
      advice:
        'Raise the `timeout` input; all that go asked for so far was there. A slow disk or too few processors take the time.',
    }
  }
}

function faultOfLock({ path, holder }: Extract<GoWait, { kind: 'lock' }>, after: string): Fault {
  const name = path || 'a file of the module cache'
  const by = holder || 'a process that is not visible from here'
  return {
    ...faultOf('lock_held', { text: `${after} while go waited for the lock "${name}", held by ${by}` }),
    title: `Another process holds the lock ${name}`,
    advice: `Let ${by} end, or stop it. If jobs run side by side, give each a GOMODCACHE of its own.`,
  }
}

function faultOfIdle(wait: GoWait | undefined, missing: readonly ModuleVersion[], after: string): Fault {
  const [first = { path: '', version: '' }] = missing
  const host = (wait?.kind === 'git' && wait.host) || (first.path.split('/', 1)[0] ?? '')
  const named = missing.slice(0, 10).map(formatModule).join(', ')
  const still =
    missing.length === 0 ? '' : `; private modules still missing: ${named}${missing.length > 10 ? ' …' : ''}`
  const command = wait?.kind === 'git' ? wait.command : 'go'
  const text = `${after} while ${command} waited for ${host || 'a server'}${still}`
  return {
    ...faultOf('vcs_network', { text, host, module: first.path, version: first.version }, { mirrorHelps: false }),
    title: `${host || 'A server'} does not answer ${wait?.kind === 'git' ? 'git' : 'go'}`,
    advice: `Check that this job reaches ${host || 'the server of the module'} (\`git ls-remote\` in the job shows it) and that it is not overloaded. Such modules come from their repository: no mirror is asked for them.`,
  }
}
