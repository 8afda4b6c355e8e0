import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { FakeCacheService } from '../support/cache-service.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { makeModules, treeOf, writeProject } from '../support/modules.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { temporaryFolder } from '../support/tree.ts'
import { action, Machine } from './job.ts'

type Step = {
  readonly name?: string
  readonly run?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

const { jobs }: { jobs: Record<'first' | 'second' | 'publish', { steps: readonly Step[] }> } = parse(
  await readFile(join(action, '.github/workflows/measure.yml'), 'utf8'),
)
const modules = makeModules(20, 100_000)

/** A step of the workflow by its name. */
function stepOf(job: keyof typeof jobs, name: string): Step {
  const found = jobs[job].steps.find((step) => step.name === name)
  if (found === undefined) throw new Error(`measure.yml has no step "${name}" in ${job}`)
  return found
}

it.skipIf(onWindows)(
  `measure.yml: its steps measure both runs of plain go and of modward, and make one table${skipped(onWindows)}`,
  async () => {
    const machine = await Machine.create()
    onTestFinished(() => machine.remove())
    const mirror = await FaultMirror.open({ tree: treeOf(modules) })
    onTestFinished(mirror.close)
    const service = await FakeCacheService.open()
    onTestFinished(() => service.close())
    const collected = temporaryFolder()

    for (const name of ['first', 'second'] as const) {
      for (const how of ['plain', 'modward']) {
        const env = { HOW: how, JOB: name, SETUP_GO_HIT: '', GOPROXY: mirror.url, GONOSUMDB: '*', GITHUB_RUN_ID: '7' }
        const job = await machine.job([], { ...env, ...service.env('v2') })
        const project = join(job.workspace, 'examples/greeter')
        await writeProject(project, modules)
        await writeFile(join(project, 'main.go'), 'package project\n')
        await cp(join(action, 'scripts'), join(job.workspace, 'scripts'), { recursive: true })
        const bash = async (step: Step) => {
          const script = `cd "${step['working-directory'] ?? '.'}"\n${step.run}`
          const ran = await job.run(['bash', '-eo', 'pipefail', '-c', script])
          expect(ran, ran.log).toMatchObject({ exitCode: 0 })
        }
        await bash(stepOf(name, 'Make the caches of this run its own'))
        if (how === 'plain') await bash(stepOf(name, 'Download with go alone'))
        else {
          const inputs = stepOf(name, 'Download with modward').with ?? {}
          const ran = await job.main(action, { inputs: { ...inputs, 'cache-key-suffix': 'measure-7' } })
          expect(ran, ran.log).toMatchObject({ exitCode: 0 })
        }
        await bash(stepOf(name, 'Write the figures down'))
        await job.post(action, 'success')
        const [file = ''] = (await readdir(job.workspace)).filter((entry) => entry.startsWith('measurement-'))
        await mkdir(join(collected, `${name}-${how}`))
        await cp(join(job.workspace, file), join(collected, `${name}-${how}`, file))
      }
    }

    const job = await machine.job([])
    const table = await job.run([process.execPath, join(action, 'scripts/measurements.mjs'), collected])
    const [header, , ...rows] = table.log.split('\n').map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    )
    expect(header).toEqual(['System', 'Run', 'How', 'Seconds', 'MB downloaded', 'Cache hit'])
    expect(rows.map(([, run, how, , bytes, hit]) => [run, how, bytes, hit])).toEqual([
      ['first', 'modward', '2.0', 'no'],
      ['first', 'plain', '2.0', 'no'],
      ['second', 'modward', '0.0', 'yes'],
      ['second', 'plain', '2.0', 'no'],
    ])
    expect(rows.every(([, , , seconds]) => Number(seconds) > 0)).toBe(true)
  },
)
