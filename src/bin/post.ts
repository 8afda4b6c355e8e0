import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { getBooleanInput, getState, info, notice, summary, warning } from '@actions/core'
import { addFiles, dropFolder } from '../cache/cache-folder.ts'
import { openStore } from '../cache/open-store.ts'
import { type SavePlan, save } from '../cache/save.ts'
import { stopDaemon } from '../commands/serve/daemon-process.ts'
import type { DaemonHandle, DaemonReport } from '../commands/serve/daemon-protocol.ts'
import { endOnSignals, exitWhenDrained, startWatchdog } from '../host/process.ts'
import { laterLine, laterMarkdown, laterNotice, withLaterSteps } from '../report/daemon-report.ts'
import { writeReport } from '../report/json.ts'
import { saveLine } from '../report/save-line.ts'

// The post step of the action: ends the relay that guarded later steps, and keeps what the main step put aside. It always
// runs, and nothing in it turns a job red.

/** How long all but the saving may take, in milliseconds: far longer than it does where nothing hangs. */
const patienceMs = 60_000

const left: DaemonHandle | undefined = readState('left')
const kept: { plan: SavePlan; directory: string } | undefined = readState('save')
startWatchdog(patienceMs + (kept?.plan.timeoutMs ?? 0), 0)
const served = left && (await stopDaemon(left.serving))
if (left !== undefined) await attempt('tell what the relay did', () => tell(served))
if (kept !== undefined) {
  if (left !== undefined && served !== undefined) {
    await attempt('add what later steps downloaded', () => addFiles(left.moduleCache, left.folder, served.named))
  }
  await keep(kept)
}
const folder = kept?.plan.folder ?? left?.folder
if (folder !== undefined) await dropFolder(folder)
exitWhenDrained(0)

async function tell(later: DaemonReport | undefined): Promise<void> {
  if (later === undefined) return info('▸ Serve: the relay was gone early; go used the list behind it from then on')
  info(laterLine(later))
  if (getBooleanInput('annotations')) for (const { message, title } of laterNotice(later)) notice(message, { title })
  if (later.transfer.requests === 0) return
  if (getBooleanInput('summary') && process.env['GITHUB_STEP_SUMMARY']) {
    await summary.addRaw(laterMarkdown(later)).write()
  }
  const path = getState('report')
  const report = await readFile(path, 'utf8').catch(() => undefined)
  if (report !== undefined) await writeReport(path, withLaterSteps(JSON.parse(report), later))
}

async function keep({ plan, directory }: { plan: SavePlan; directory: string }): Promise<void> {
  const program = join(dirname(process.argv[1] ?? ''), '..', 'cache-worker', 'index.js')
  const store = openStore({ env: process.env, program, directory })
  if (store === undefined) return
  const result = await save(store, plan, endOnSignals())
  const line = saveLine(plan.key, result)
  if (result.outcome === 'failed' || result.outcome === 'timeout') warning(line, { title: 'modward' })
  else info(line)
}

async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    warning(`Cannot ${what}: ${error instanceof Error ? error.message : error}`, { title: 'modward' })
  }
}

function readState<State>(name: string): State | undefined {
  const state = getState(name)
  return state === '' ? undefined : JSON.parse(state)
}
