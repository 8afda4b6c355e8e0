import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { action, Machine } from '../../test/e2e/job.ts'
import type { Step } from '../../test/e2e/runner.ts'
import { FakeCacheService } from '../../test/support/cache-service.ts'
import { FaultMirror } from '../../test/support/fault-mirror.ts'
import { on } from '../../test/support/misbehaviours.ts'
import { gosumOf, type MadeModule, makeModule, treeOf, writeProject } from '../../test/support/modules.ts'

const modules = [
  ...Array.from({ length: 20 }, (_, index) => makeModule(`example.com/lib${index + 1}`, 'v1.2.0', 60_000)),
  makeModule('example.com/cloud/storage', 'v1.40.0', 3_000_000),
]
/** What go.sum has more after an update. */
const added = makeModule('example.com/database', 'v2.1.0+incompatible', 1_500_000)
/** What only a later step of the job installs. */
const tool = makeModule('example.com/tool', 'v0.7.0', 400_000)

/** The projects of a repository with several, and how many of the modules each needs. */
const projects = [
  ['.', 'example.com/shop', 21],
  ['services/api', 'example.com/shop/services/api', 18],
  ['services/worker', 'example.com/shop/services/worker', 9],
  ['tools', 'example.com/shop/tools', 4],
] as const

/** What jobs use: a machine, a mirror and a cache service. */
type Place = { readonly machine: Machine; readonly mirror: FaultMirror; readonly service: FakeCacheService }

/**
 * Summaries of whole jobs, by name, as the committed bundles of the action write them on a runner: a first run, which is saved, runs that
 * restore all or a part of it, a repository with many modules, and a job whose later steps are guarded, too.
 */
export async function jobSummaries(): Promise<readonly (readonly [name: string, summary: string])[]> {
  const machine = await Machine.create()
  const mirror = await FaultMirror.open({ tree: treeOf([...modules, added, tool]), latencyMs: 30 })
  const service = await FakeCacheService.open()
  const place = { machine, mirror, service }
  try {
    return [
      ['saved', await cacheJob(place, modules)],
      ['hit', await cacheJob(place, modules)],
      ['partial', await cacheJob(place, [...modules, added])],
      ['monorepo', await monorepoJob(place)],
      ['serve', await serveJob(place)],
    ]
  } finally {
    await service.close()
    await mirror.close()
    await machine.remove()
  }
}

/** A job on a project that requires these modules, with the cache service. */
async function cacheJob({ machine, mirror, service }: Place, required: readonly MadeModule[]): Promise<string> {
  const job = await machine.job(required, { ...goEnv(mirror), ...service.env('v2') })
  const steps = [await job.main(action), await job.post(action, 'success')]
  return shown(steps, mirror)
}

async function monorepoJob({ machine, mirror }: Place): Promise<string> {
  const job = await machine.job([], goEnv(mirror))
  for (const [directory, name, count] of projects) {
    const folder = join(job.workspace, directory)
    await writeProject(folder, modules.slice(-count))
    const file = join(folder, 'go.mod')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^module .*/, `module ${name}`))
  }
  return shown([await job.main(action, { inputs: { 'working-directory': '**' } })], mirror)
}

/** A later step installs a tool, and the mirror loses the connection at first. */
async function serveJob({ machine, mirror }: Place): Promise<string> {
  const job = await machine.job(modules, goEnv(mirror))
  await appendFile(join(job.workspace, 'go.sum'), gosumOf([tool]))
  const main = await job.main(action, { inputs: { serve: 'true' } })
  mirror.misbehave = on(/tool/, { kind: 'close' }, 1)
  const later = await job.run(['go', 'mod', 'download', `${tool.path}@${tool.version}`])
  if (later.exitCode !== 0) throw new Error(later.log)
  return shown([main, await job.post(action, 'success')], mirror)
}

function goEnv(mirror: FaultMirror): Readonly<Record<string, string>> {
  return { GOPROXY: mirror.url, GONOSUMDB: 'example.com' }
}

/** What the summary page of the job has of these steps, with a name in place of the mirror's address. */
function shown(steps: readonly (Step | undefined)[], mirror: FaultMirror): string {
  const failed = steps.find((step) => step !== undefined && step.exitCode !== 0)
  if (failed !== undefined) throw new Error(failed.log)
  const { port } = new URL(mirror.url)
  const summaries = steps.map((step) => step?.summary ?? '').filter((text) => text !== '')
  return summaries.join('\n').replace(new RegExp(`127\\.0\\.0\\.1(:|&#58;)${port}`, 'g'), 'goproxy.corp.example')
}
