import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { saveState } from '@actions/core'
import { openStore } from './cache/open.ts'
import { Secrets } from './causes/redact.ts'
import { faultOf } from './causes/table.ts'
import { guard } from './guard.ts'
import { Draft } from './guarding/draft.ts'
import { readEvent } from './hosts/event.ts'
import type { Host } from './hosts/host.ts'
import { endAtLast, endOnSignals, exitSoon } from './hosts/process.ts'
import { openRunner } from './hosts/runner.ts'
import type { Config } from './inputs/config.ts'
import { InputError, parseInputs } from './inputs/parse.ts'

// The main step of the action.
exitSoon(await main())

async function main(): Promise<number> {
  const secrets = new Secrets()
  const config = readConfig()
  if (config instanceof InputError) {
    const host = await openRunner({ annotations: true, summary: true, report: '', failOnError: true }, secrets)
    return await host.close(new Draft().close(faultOf('input_invalid', { text: config.message })))
  }
  endAtLast(config.timeout)
  const { env } = process
  const host = await openRunner(config, secrets)
  const root = env['GITHUB_WORKSPACE'] || process.cwd()
  const directory = config.cacheDirectory && resolve(root, config.cacheDirectory)
  const { closing, save, left } = await guard(config, {
    env,
    root,
    temp: env['RUNNER_TEMP'] || tmpdir(),
    host,
    store: openStore({ env, program: programOf('store'), directory }),
    keeper: programOf('keeper'),
    event: await readEvent(env),
    signal: endOnSignals(),
  })
  if (save !== undefined) leave('save', { plan: save, directory }, host)
  if (left !== undefined) leave('left', left, host)
  return await host.close(closing)
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
function programOf(name: 'store' | 'keeper'): string {
  return join(dirname(process.argv[1] ?? ''), '..', name, 'index.js')
}
