import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { saveState } from '@actions/core'
import { openStore } from '../cache/open-store.ts'
import type { Fault } from '../causes/fault.ts'
import { internalFault } from '../causes/internal-fault.ts'
import { faultOf } from '../causes/rules/table.ts'
import { failedRun } from '../commands/guard/failed-run.ts'
import { guard } from '../commands/guard/guard.ts'
import { publishMetrics } from '../commands/guard/publish-metrics.ts'
import type { Config, Env } from '../config/config.ts'
import { InputError, parseActionInputs } from '../config/parse-inputs.ts'
import { messageOf } from '../error-message.ts'
import type { Host, Publishing } from '../host/host.ts'
import { readEvent } from '../host/job-event.ts'
import { endOnSignals, exitWhenDrained, startWatchdog } from '../host/process.ts'
import { writeRunnerFile } from '../host/runner-file.ts'
import { openRunner } from '../host/runner-host.ts'
import { workflowCommand } from '../host/workflow-commands.ts'
import { originalEnv } from '../mirrors/goproxy-trace.ts'
import { openSecrets } from '../network/job-secrets.ts'
import { unpackProgram } from './unpack-program.ts'

// The main step of the action.
exitWhenDrained(await main().catch(endWithoutHost))

async function main(): Promise<number> {
  // First of all: from here on an error that nothing catches ends in a report, too.
  const signal = endOnSignals()
  const env = originalEnv(process.env)
  const secrets = openSecrets(env)
  let publishing: Publishing = { annotations: true, summary: true, report: '', trace: '', failOnError: true }
  const publish = async (fault: Fault) => (await openRunner(publishing, secrets)).publish(failedRun(fault))
  try {
    const config = parseActionInputs(env)
    if (config instanceof InputError) return await publish(faultOf('input_invalid', { text: config.message }))
    publishing = config
    startWatchdog(config.timeout)
    return await guardJob(config, env, await openRunner(config, secrets), signal)
  } catch (error) {
    return await publish(internalFault(error))
  }
}

/** Not even the runner's toolkit could be used. Without the redactor no message of an error is shown, only its kind. */
function endWithoutHost(error: unknown): number {
  const kind = error instanceof Error ? error.name : 'an error'
  process.stdout.write(
    `${workflowCommand('error', `modward could not start (${kind}). Please report it.`, { title: 'modward' })}\n`,
  )
  return 1
}

async function guardJob(config: Config, env: Env, host: Host, signal: AbortSignal): Promise<number> {
  const root = env['GITHUB_WORKSPACE'] || process.cwd()
  const directory = config.cacheDirectory && resolve(root, config.cacheDirectory)
  const { result, save, daemon } = await guard(config, {
    env,
    root,
    temp: env['RUNNER_TEMP'] || tmpdir(),
    host,
    store: openStore({ env, program: programOf('cache-worker'), directory }),
    daemonProgram: programOf('relay-daemon'),
    unpackWorker: unpackProgram(),
    event: await readEvent(env),
    signal,
  })
  if (save !== undefined) leaveState('save', { plan: save, directory }, host)
  if (daemon !== undefined && leaveState('daemon', daemon.handle, host)) daemon.stay()
  // What the daemon will do counts, too: the post step publishes both.
  if (daemon === undefined) await publishMetrics(config, result.report, { host, env })
  return await host.publish(result)
}

/** Leaves state for the post step. A full disk, on which it cannot be written, makes no download a failed one: false then. */
function leaveState(name: 'save' | 'daemon', state: unknown, host: Host): boolean {
  try {
    writeRunnerFile('STATE', () => saveState(name, JSON.stringify(state)))
    return true
  } catch (error) {
    host.warning(`The post step cannot be told what to do: ${messageOf(error)}`)
    return false
  }
}

/** The bundle of another process, beside this one. */
function programOf(name: 'cache-worker' | 'relay-daemon'): string {
  return join(dirname(process.argv[1] ?? ''), '..', name, 'index.js')
}
