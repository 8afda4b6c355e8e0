import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Store } from '../../src/cache/store.ts'
import { Secrets } from '../../src/causes/secrets.ts'
import { type Guarded, guard } from '../../src/commands/guard/guard.ts'
import type { Env } from '../../src/config/config.ts'
import { parseInputs } from '../../src/config/parse-inputs.ts'
import type { TimedEvent } from '../../src/events/event.ts'
import type { Progress } from '../../src/events/sinks/transfer-progress.ts'
import type { Host } from '../../src/host/host.ts'
import { quietEnv } from './quiet-env.ts'
import { makeTree } from './tree.ts'

/** What a run of guard leaves. */
export type GuardRun = Guarded & {
  readonly lines: readonly string[]
  readonly progress: readonly Progress[]
  readonly events: readonly TimedEvent[]
  readonly secrets: Secrets
}

/** Runs guard in this process, in a folder, with the real go command and in an environment that knows nothing of this machine. */
export async function runGuard(
  root: string,
  inputs: Readonly<Record<string, string>>,
  added: Env = {},
  signal = new AbortController().signal,
  store?: Store,
): Promise<GuardRun> {
  const home = makeTree({})
  const temp = join(home, 'temp')
  mkdirSync(temp)
  const lines: string[] = []
  const progress: Progress[] = []
  const events: TimedEvent[] = []
  const secrets = new Secrets()
  const add = (line: string) => void lines.push(line)
  const host: Host = {
    info: add,
    warning: add,
    group: (title, folded) => void lines.push(title, ...folded),
    progress: (now) => void progress.push(now),
    secret: (value) => secrets.add(value),
    redact: (text) => secrets.redact(text),
    sinks: [(event) => void events.push(event)],
    exportEnv: async () => {},
    publish: async () => 0,
  }
  const ending = new AbortController()
  onTestFinished(() => ending.abort())
  const guarded = await guard(
    parseInputs((name) => ({ preflight: 'off', ...inputs })[name]),
    {
      env: quietEnv(home, { GOTOOLCHAIN: 'local', ...added }),
      root,
      temp,
      host,
      store,
      event: { name: '', fork: false },
      daemonProgram: undefined,
      unpackWorker: undefined,
      signal: AbortSignal.any([signal, ending.signal]),
    },
  )
  return { ...guarded, lines, progress, events, secrets }
}
