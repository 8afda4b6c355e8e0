import type { Fetcher } from '../fetch/fetcher.ts'
import type { ModuleRequest } from '../fetch/module-request.ts'
import type { Outcome } from '../fetch/outcome.ts'

/** Answers by which a mirror says that it does not do this, rather than that it cannot just now. */
const declines: readonly string[] = ['http_401', 'http_403', 'http_451', 'http_other']

/**
 * Passes the checksum database on. What comes is signed, so that any mirror will do; but one that supports the
 * database is asked first for all of it, since mirrors that lag behind each other do not fit together.
 */
export class SumdbProxy {
  readonly #fetcher: Fetcher
  readonly #supporters = new Map<string, string>()

  constructor(fetcher: Fetcher) {
    this.#fetcher = fetcher
  }

  /** go never looks elsewhere after any other answer than found or not found, so no mirror's unwillingness is passed on. */
  async supported(database: string, wanted: ModuleRequest): Promise<Outcome> {
    const outcome = await this.#fetcher.ask(wanted)
    if (outcome.kind === 'found') this.#supporters.set(database, outcome.from)
    const isDeclined =
      outcome.kind === 'refused' || (outcome.kind === 'failed' && declines.includes(outcome.fault.cause))
    return isDeclined
      ? { kind: 'absent', status: 404, text: 'no mirror passes on this database', from: outcome.from }
      : outcome
  }

  async record(database: string, wanted: ModuleRequest): Promise<Outcome> {
    return await this.#fetcher.ask(wanted, this.#supporters.get(database))
  }
}
