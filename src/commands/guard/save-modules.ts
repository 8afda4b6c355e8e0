import { type SavePlan, save } from '../../cache/save.ts'
import type { Store } from '../../cache/store.ts'
import { tellWaits } from '../../host/tell-waits.ts'
import { saveLine, savingLine } from '../../report/save-line.ts'
import type { SaveReport } from '../../report/schema.ts'

/** Where saving is told: a terminal, or the log of a post step. */
export type SavingScreen = {
  info(line: string): void
  warning(line: string): void
  waiting(text: string): void
}

/** Saves what a complete download left, and tells how that goes. Never throws. */
export async function saveModules(
  store: Store,
  plan: SavePlan,
  screen: SavingScreen,
  signal: AbortSignal,
): Promise<SaveReport> {
  const began = performance.now()
  const saved = await tellWaits(
    (text) => screen.waiting(text),
    (onWait) => {
      onWait(() => savingLine(performance.now() - began, plan.timeoutMs))
      return save(store, plan, signal)
    },
  )
  const line = saveLine(plan.key, saved)
  if (saved.outcome === 'failed' || saved.outcome === 'timeout') screen.warning(line)
  else screen.info(line)
  return saved
}
