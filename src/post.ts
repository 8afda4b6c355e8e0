import { dirname, join } from 'node:path'
import { getState, info, warning } from '@actions/core'
import { dropFolder } from './cache/folder.ts'
import { openStore } from './cache/open.ts'
import { type SavePlan, save } from './cache/save.ts'
import { endOnSignals, exitSoon } from './hosts/process.ts'
import { savedLine } from './report/saved.ts'

// The post step of the action: keeps what the main step put aside. It always runs, and nothing in it turns a job red.
const state = getState('save')
if (state !== '') await keep(JSON.parse(state))
exitSoon(0)

async function keep({ plan, directory }: { plan: SavePlan; directory: string }): Promise<void> {
  const program = join(dirname(process.argv[1] ?? ''), '..', 'store', 'index.js')
  const store = openStore({ env: process.env, program, directory })
  if (store === undefined) return
  const result = await save(store, plan, endOnSignals())
  const line = savedLine(plan.key, result)
  if (result.outcome === 'failed' || result.outcome === 'timeout') warning(line, { title: 'modward' })
  else info(line)
  await dropFolder(plan.folder)
}
