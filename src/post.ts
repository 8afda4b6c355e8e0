import { dirname, join } from 'node:path'
import { getState, info, warning } from '@actions/core'
import { clearFolder } from './cache/folder.ts'
import { type SavePlan, type SaveResult, save } from './cache/save.ts'
import { ServiceStore } from './cache/service.ts'
import { endOnSignals, exitSoon } from './hosts/process.ts'
import { formatBytes, formatDuration } from './report/format.ts'

// The post step of the action: keeps what the main step put aside. It always runs, and nothing in it turns a job red.
const state = getState('save')
if (state !== '') {
  const plan: SavePlan = JSON.parse(state)
  const store = new ServiceStore(process.env, join(dirname(process.argv[1] ?? ''), '..', 'store', 'index.js'))
  tell(plan, await save(store, plan, endOnSignals()))
  await clearFolder(plan.folder)
}
exitSoon(0)

function tell({ key }: SavePlan, { outcome, bytes, saveMs, reason }: SaveResult): void {
  const lines: Readonly<Record<SaveResult['outcome'], string>> = {
    saved: `▸ Cache: saved ${key}, ${formatBytes(bytes)} in ${formatDuration(saveMs)}`,
    exists: `▸ Cache: ${key} was saved by another job`,
    denied: '▸ Cache: not saved, this job may only read',
    failed: `The modules were not saved for later jobs: ${reason}`,
    timeout: `The modules were not saved for later jobs: ${reason}`,
  }
  if (outcome === 'failed' || outcome === 'timeout') warning(lines[outcome], { title: 'modward' })
  else info(lines[outcome])
}
