import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Runner } from '../e2e/runner.ts'
import type { Scene } from './act-out.ts'
import { play } from './play.ts'

let runner: Runner
beforeEach(async () => {
  runner = await Runner.create()
})
afterEach(() => runner.remove())

describe('the events of a run', () => {
  const secret = 'hunter2secret'
  const scene: Scene = {
    secrets: [secret],
    events: [
      { type: 'phase.start', name: `Go ${secret} \n::error::owned` },
      { type: 'run.end', failure: null },
    ],
  }

  it('are debug lines and a trace below RUNNER_TEMP if the runner is debugged, without secrets', async () => {
    const step = await play(runner, scene, { RUNNER_DEBUG: '1' })
    expect(step.commands.filter(({ name }) => name !== 'add-mask')).toMatchObject([
      { name: 'debug', message: '0.000s phase.start name="Go xxxxx \\n::error::owned"' },
      { name: 'debug', message: '0.000s run.end outcome=ready' },
    ])
    const [trace = ''] = (await readdir(runner.temp)).filter((name) => name.startsWith('modward-trace-'))
    const lines = (await readFile(join(runner.temp, trace), 'utf8')).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(['phase.start', 'run.end'])
    expect(lines.join()).not.toContain(secret)
  })

  it('are nothing if it is not, and a trace if one is asked for', async () => {
    const quiet = await play(runner, scene)
    expect(quiet.commands.filter(({ name }) => name !== 'add-mask')).toEqual([])
    expect(await readdir(runner.temp)).toEqual([])
    await play(runner, { ...scene, publishing: { trace: 'trace.jsonl' } })
    expect(await readFile(join(runner.workspace, 'trace.jsonl'), 'utf8')).toContain('"run.end"')
  })
})
