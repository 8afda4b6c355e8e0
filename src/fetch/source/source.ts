import type { FetchContext } from '../fetch-context.ts'
import type { ModuleRequest } from '../module-request.ts'
import type { Outcome } from '../outcome.ts'

/** Where files come from: the restored cache, the mirrors. */
export interface Source {
  /**
   * Fetches one file. Every error of the source is an outcome.
   * @throws the signal's reason, and nothing else
   */
  fetch(request: ModuleRequest, context: FetchContext, signal: AbortSignal): Promise<Outcome>
}
