import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { addFiles, dropFolder } from '../cache/cache-folder.ts'
import { openStore } from '../cache/open-store.ts'
import { readPlainFile } from '../cache/plain-file.ts'
import type { SavePlan } from '../cache/save.ts'
import { FaultError } from '../causes/fault-error.ts'
import { saveModules } from '../commands/guard/save-modules.ts'
import { stopDaemon } from '../commands/serve/daemon-process.ts'
import type { DaemonHandle, DaemonReport } from '../commands/serve/daemon-protocol.ts'
import type { Config } from '../config/config.ts'
import { InputError, parseActionInputs } from '../config/parse-inputs.ts'
import { endOnSignals, exitWhenDrained, startWatchdog } from '../host/process.ts'
import { RunnerOutput } from '../host/runner-output.ts'
import { openSecrets } from '../network/job-secrets.ts'
import { laterLine, laterMarkdown, laterNotice, withLaterSteps } from '../report/daemon-report.ts'
import { writeReport } from '../report/json.ts'
import { savedMarkdown } from '../report/save-line.ts'
import type { Report } from '../report/schema.ts'

// The post step of the action: ends the relay daemon that guarded later steps, and saves what the main step staged. It always
// runs, and nothing in it turns a job red. It does without the toolkit, which takes longer to load than all of its work.

/** How long everything but saving may take, in milliseconds: far longer than it does if nothing hangs. */
const limitMs = 60_000

/** No report is larger; bytes. */
const reportLimit = 32 * 1024 * 1024

/** Lines of the daemon's log that are shown if something went wrong. */
const shownLines = 40

const signal = endOnSignals(0)
const secrets = openSecrets(process.env)
const emergency = new RunnerOutput({ annotations: true, summary: true }, secrets)
signal.addEventListener('abort', () => {
  if (signal.reason instanceof FaultError) emergency.warning(`The post step met ${signal.reason.fault.text}`)
})
await emergency.attempt('do all that is left to do after the job', main)
exitWhenDrained(0)

async function main(): Promise<void> {
  const config = parseActionInputs(process.env)
  // Wrong inputs are the main step's to tell.
  const inputs = config instanceof InputError ? undefined : config
  const output = inputs === undefined ? emergency : new RunnerOutput(inputs, secrets)
  const daemon: DaemonHandle | undefined = readState('daemon')
  const saving: { plan: SavePlan; directory: string } | undefined = readState('save')
  startWatchdog(limitMs + (saving?.plan.timeoutMs ?? 0), 0)
  const later = daemon && (await stopDaemon(daemon.serving))
  if (daemon !== undefined) {
    await output.attempt('tell what the relay did', () => publishLater(output, daemon, later))
    await output.attempt('publish the metrics', () => publishServed(output, inputs))
  }
  if (saving !== undefined) {
    if (daemon !== undefined && later !== undefined) {
      await output.attempt('add what later steps downloaded', () =>
        addFiles(daemon.moduleCache, daemon.folder, later.named),
      )
    }
    await saveStaged(output, saving)
  }
  const folder = saving?.plan.folder ?? daemon?.folder
  if (folder !== undefined) await dropFolder(folder)
}

/** Shows what the daemon did for later steps, and adds it to the report; its log too if it did not go well. */
async function publishLater(
  output: RunnerOutput,
  { log }: DaemonHandle,
  report: DaemonReport | undefined,
): Promise<void> {
  if (report === undefined) {
    output.info('▸ Serve: the relay was gone early; go used the list behind it from then on')
    return await showEnd(output, log)
  }
  output.info(laterLine(report))
  output.annotate(laterNotice(report))
  if (report.faults.some(({ recovered }) => !recovered)) await showEnd(output, log)
  else if (process.env['RUNNER_DEBUG'] !== '1' && log !== '') await rm(log, { force: true })
  if (report.transfer.requests === 0) return
  await output.summarize(laterMarkdown(report))
  const known = await readReport().catch(() => undefined)
  if (known !== undefined) await writeReport(stateOf('report'), withLaterSteps(known, report))
}

/** Publishes the metrics of a run with a daemon, which the main step left to this one. */
async function publishServed(output: RunnerOutput, inputs: Config | undefined): Promise<void> {
  if (inputs === undefined || (inputs.metrics === '' && inputs.metricsPush === undefined)) return
  const { publishMetrics } = await import('../commands/guard/publish-metrics.ts')
  const report = await readReport()
  const host = { warning: (line: string) => output.warning(line), secret: (value: string) => secrets.add(value) }
  await publishMetrics(inputs, report, { host, env: process.env })
}

/** The end of the daemon's log, folded away. */
async function showEnd(output: RunnerOutput, log: string): Promise<void> {
  const text = await readFile(log, 'utf8').catch(() => '')
  const lines = text.trimEnd().split('\n').slice(-shownLines)
  if (text !== '') output.group(`The end of the relay's log (${log})`, lines)
}

async function saveStaged(
  output: RunnerOutput,
  { plan, directory }: { plan: SavePlan; directory: string },
): Promise<void> {
  const program = join(dirname(process.argv[1] ?? ''), '..', 'cache-worker', 'index.js')
  const store = openStore({ env: process.env, program, directory })
  if (store === undefined) return
  const saved = await saveModules(store, plan, output, signal)
  await output.attempt('write the job summary', () => output.summarize(savedMarkdown(saved)))
}

/** The report of the main step; one that it wrote into a pipe or a device cannot be read again. */
async function readReport(): Promise<Report> {
  return JSON.parse((await readPlainFile(stateOf('report'), reportLimit)).toString())
}

/** What the main step left under a name; empty if nothing. */
function stateOf(name: string): string {
  return process.env[`STATE_${name}`] ?? ''
}

function readState<State>(name: string): State | undefined {
  const state = stateOf(name)
  return state === '' ? undefined : JSON.parse(state)
}
