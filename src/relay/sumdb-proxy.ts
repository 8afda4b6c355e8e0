import type { Fetcher } from '../fetch/fetcher.ts'
import type { ModuleRequest } from '../fetch/module-request.ts'
import type { Outcome } from '../fetch/outcome.ts'
import { declinesSumdb } from '../sumdb/mirror-policy.ts'

/**
 * Passes the checksum database on. Its records are signed, so that any mirror will do; but one that supports the database is
 * asked first for all of them: records from mirrors that lag behind each other do not fit together.
 */
export class SumdbProxy {
  readonly #fetcher: Fetcher
  readonly #supporters = new Map<string, string>()

  constructor(fetcher: Fetcher) {
    this.#fetcher = fetcher
  }

  /** Answers 404 if a mirror declines: go asks the database itself only after 404 and 410. */
  async supported(database: string, wanted: ModuleRequest): Promise<Outcome> {
    const outcome = await this.#fetcher.ask(wanted)
    if (outcome.kind === 'found') this.#supporters.set(database, outcome.from)
    const declined = outcome.kind === 'refused' || (outcome.kind === 'failed' && declinesSumdb(outcome.fault.cause))
    return declined
      ? { kind: 'absent', status: 404, text: 'no mirror passes on this database', from: outcome.from }
      : outcome
  }

  async record(database: string, wanted: ModuleRequest): Promise<Outcome> {
    return await this.#fetcher.ask(wanted, this.#supporters.get(database))
  }
}
