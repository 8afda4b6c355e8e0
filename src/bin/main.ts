import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { saveState } from '@actions/core'
import { openStore } from '../cache/open-store.ts'
import { Secrets } from '../causes/redact.ts'
import { faultOf } from '../causes/rules/table.ts'
import { guard } from '../commands/guard/guard.ts'
import { publishMetrics } from '../commands/guard/publish-metrics.ts'
import { RunState } from '../commands/guard/run-state.ts'
import type { Config } from '../config/config.ts'
import { InputError, parseInputs } from '../config/parse-inputs.ts'
import type { Host } from '../host/host.ts'
import { readEvent } from '../host/job-event.ts'
import { endOnSignals, exitWhenDrained, startWatchdog } from '../host/process.ts'
import { openRunner } from '../host/runner-host.ts'

// The main step of the action.
exitWhenDrained(await main())

async function main(): Promise<number> {
  const secrets = new Secrets()
  const config = readConfig()
  if (config instanceof InputError) {
    const host = await openRunner({ annotations: true, summary: true, report: '', failOnError: true }, secrets)
    return await host.publish(new RunState().close(faultOf('input_invalid', { text: config.message })))
  }
  startWatchdog(config.timeout)
  const { env } = process
  const host = await openRunner(config, secrets)
  const root = env['GITHUB_WORKSPACE'] || process.cwd()
  const directory = config.cacheDirectory && resolve(root, config.cacheDirectory)
  const { closing, save, left } = await guard(config, {
    env,
    root,
    temp: env['RUNNER_TEMP'] || tmpdir(),
    host,
    store: openStore({ env, program: programOf('cache-worker'), directory }),
    daemonProgram: programOf('relay-daemon'),
    event: await readEvent(env),
    signal: endOnSignals(),
  })
  if (save !== undefined) leave('save', { plan: save, directory }, host)
  if (left !== undefined) leave('left', left, host)
  await publishMetrics(config, closing.report, { host, env })
  return await host.publish(closing)
}

/** Leaves something for the post step. A full disk, on which that cannot be written down, makes no download a failed one. */
function leave(name: 'save' | 'left', state: unknown, host: Host): void {
  try {
    saveState(name, JSON.stringify(state))
  } catch (error) {
    host.warning(`The post step cannot be told what to do: ${error instanceof Error ? error.message : error}`)
  }
}

function readConfig(): Config | InputError {
  try {
    return parseInputs((name) => process.env[`INPUT_${name.toUpperCase()}`])
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** The bundle of another process, beside this one. */
function programOf(name: 'cache-worker' | 'relay-daemon'): string {
  return join(dirname(process.argv[1] ?? ''), '..', name, 'index.js')
}
