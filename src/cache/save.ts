import { messageOf } from '../error-message.ts'
import type { SaveReport } from '../report/schema.ts'
import type { Store } from './store.ts'
import { withGrace } from './with-grace.ts'

/** A save for the post step: plain data, which the main step passes on. */
export type SavePlan = {
  readonly folder: string
  readonly key: string
  /** Milliseconds after which the save is dropped. */
  readonly timeoutMs: number
}

/** Saves the folder under the key. Never throws and never outlasts its deadline. */
export async function save(store: Store, plan: SavePlan, outer: AbortSignal): Promise<SaveReport> {
  const started = performance.now()
  const deadline = new AbortController()
  const tooLong = new Error(`not complete within ${plan.timeoutMs} ms`)
  const timer = setTimeout(() => deadline.abort(tooLong), plan.timeoutMs)
  const signal = AbortSignal.any([outer, deadline.signal])
  const result = (outcome: SaveReport['outcome'], bytes: number, reason: string): SaveReport => {
    return { outcome, bytes, saveMs: Math.round(performance.now() - started), reason }
  }
  try {
    const saved = await withGrace(store.save(plan.folder, plan.key, signal), signal)
    return result(saved.outcome, saved.bytes, '')
  } catch (error) {
    return result(signal.aborted ? 'timeout' : 'failed', 0, messageOf(error))
  } finally {
    clearTimeout(timer)
  }
}
