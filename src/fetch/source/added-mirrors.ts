import { setTimeout as sleep } from 'node:timers/promises'
import type { RunLog } from '../../events/run-log.ts'
import { addedReachMs } from '../../mirrors/catalogue.ts'
import { isAdded, type Mirror } from '../../mirrors/plan.ts'
import type { Network } from '../../network/network.ts'

/**
 * The catalogue mirrors that modward added by itself: they stay in the background. Before one gets its first request, a connection
 * to each is tried, beside the requests to the official mirror and not instead of them. One that failed below HTTP, then or later, is
 * left out for the rest of the run.
 */
export class AddedMirrors {
  readonly #network: Network
  readonly #log: RunLog
  readonly #added: readonly Mirror[]
  readonly #reachable = new Set<string>()
  #trial: Promise<void> | undefined
  #isTried = false

  constructor(mirrors: readonly Mirror[], network: Network, log: RunLog) {
    this.#network = network
    this.#log = log
    this.#added = mirrors.filter(isAdded)
    const [first] = mirrors
    // The preflight has reached it, or it would not be the first.
    if (first !== undefined && isAdded(first)) this.#reachable.add(first.name)
  }

  /** The mirrors that may be asked: those of the job, and the added ones that could be reached. */
  usable(mirrors: readonly Mirror[]): readonly Mirror[] {
    return mirrors.filter((mirror) => !isAdded(mirror) || this.#reachable.has(mirror.name))
  }

  /** Whether there are added mirrors and none of them can be reached. */
  get areOut(): boolean {
    return this.#isTried && this.#added.length > 0 && this.#reachable.size === 0
  }

  /** Tries a connection to each added mirror, once a run. Never rejects. */
  reach(): Promise<void> {
    this.#trial ??= Promise.all(this.#added.map((mirror) => this.#connect(mirror))).then(() => {
      this.#isTried = true
    })
    return this.#trial
  }

  /** The mirror failed below HTTP. */
  leaveOut({ name }: Mirror, reason: string): void {
    this.#isTried = true
    if (!this.#reachable.delete(name)) return
    this.#log.emit({ type: 'mirror.out', mirror: name, reason })
  }

  async #connect({ name, url }: Mirror): Promise<void> {
    if (this.#reachable.has(name)) return
    const limit = new AbortController()
    const connection = this.#network.open(url).then(
      (socket) => {
        socket.destroy()
        return true
      },
      () => false,
    )
    const isInTime = sleep(addedReachMs, false, { signal: limit.signal }).catch(() => false)
    const isReached = await Promise.race([connection, isInTime])
    limit.abort()
    if (isReached) this.#reachable.add(name)
    else this.#log.emit({ type: 'mirror.out', mirror: name, reason: 'no connection' })
  }
}
