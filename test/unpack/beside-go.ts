// `node test/unpack/beside-go.ts [ROUNDS] [SEED]`: processes that unpack and plain go commands on one module cache, some of
// them killed at random. No go may fail, and go mod verify must find nothing.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { sweepStaging } from '../../src/unpack/staging.ts'
import { makeModules, treeOf, writeProject } from '../support/modules.ts'
import { go, Workbench } from './go.ts'
import { anySeed, type Random, seeded } from './mutate.ts'

/** How many processes were killed, how often each outcome of a module was seen, and what should not have happened. */
export type BesideResult = {
  readonly kills: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

/** What became of a process. */
type Ended = {
  readonly name: string
  readonly killed: boolean
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Longest time until a process starts, and until it is killed; milliseconds. */
const longest = 400
/** Node takes longer than go to get to work: go waits so long at most; milliseconds. */
const headStart = 5000

/** In each round two processes unpack the same modules into an empty module cache, and two plain go commands too. */
export async function besideGo(rounds: number, seed: number): Promise<BesideResult> {
  await using bench = new Workbench()
  const random = seeded(seed)
  const modules = [
    ...makeModules(150),
    ...makeModules(20, 300_000, 'large.test/m'),
    ...makeModules(2, 6_000_000, 'shared.test/m'),
  ]
  const [tree, project] = [bench.path('tree'), bench.path('project')]
  for (const [path, bytes] of treeOf(modules)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), bytes)
  }
  await writeProject(project, modules)
  const outcomes: Record<string, number> = {}
  const wrong: string[] = []
  let kills = 0
  for (let round = 0; round < rounds; round++) {
    const moduleCache = bench.path('cache')
    process.umask(random(2) === 0 ? 0o022 : 0o077)
    const env = {
      GOPROXY: `file://${tree}`,
      GOFLAGS: random(2) === 0 ? '' : '-modcacherw',
      GOSUMDB: 'off',
      GOTOOLCHAIN: 'local',
    }
    const unpack = [
      join(import.meta.dirname, 'unpack-all.worker.ts'),
      moduleCache,
      tree,
      join(project, 'go.sum'),
      env.GOFLAGS,
    ]
    const run = async (command: string, args: readonly string[], killOneIn: number): Promise<Ended> => {
      if (command === 'go') await placingStarts(moduleCache)
      await setTimeout(random(command === 'go' ? 100 : longest))
      const child = spawn(command, args, { cwd: project, env: { ...process.env, ...env, GOMODCACHE: moduleCache } })
      return await watch(child, `${command} ${args[0]}`, killOneIn, random)
    }
    const ended = await Promise.all([
      run(process.execPath, unpack, 1.5),
      run(process.execPath, unpack, 3),
      run('go', ['mod', 'download'], Number.POSITIVE_INFINITY),
      run('go', ['mod', 'download'], 3),
    ])
    kills += ended.filter(({ killed }) => killed).length
    for (const { name, killed, code, out, err } of ended) {
      if (!killed && code !== 0) wrong.push(`round ${round}: ${name} ended with ${code}: ${err}`)
      if (killed || !out.startsWith('[')) continue
      for (const outcome of JSON.parse(out) as string[]) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
    for (const args of [
      ['mod', 'download'],
      ['mod', 'verify'],
    ]) {
      const { status, stdout, stderr } = go(args, project, moduleCache, env)
      if (status !== 0) wrong.push(`round ${round}: go ${args.join(' ')} afterwards: ${stdout}${stderr}`)
    }
    await sweepStaging(moduleCache)
    const left = staged(moduleCache)
    if (left.length > 0) wrong.push(`round ${round}: ${left.join(' ')} is left`)
  }
  return { kills, outcomes, wrong }
}

/** Waits until the first module is about to be placed. */
async function placingStarts(moduleCache: string): Promise<void> {
  for (let waited = 0; waited < headStart; waited += 5) {
    if (existsSync(join(moduleCache, 'cache', 'download'))) return
    await setTimeout(5)
  }
}

function staged(moduleCache: string): readonly string[] {
  const cache = join(moduleCache, 'cache')
  return existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('modward-')) : []
}

/** Waits for a process, and kills it after some time in one of so many cases. */
async function watch(child: ChildProcess, name: string, killOneIn: number, random: Random): Promise<Ended> {
  const closed = Promise.withResolvers<number | null>()
  child.once('close', (code) => closed.resolve(code))
  const output = Promise.all([child.stdout, child.stderr].map((stream) => (stream === null ? '' : text(stream))))
  if (random(1000) < 1000 / killOneIn) {
    await setTimeout(random(3 * longest))
    child.kill('SIGKILL')
  }
  const code = await closed.promise
  const [out = '', err = ''] = await output
  return { name, killed: code === null, code, out, err }
}

if (import.meta.main) {
  const [rounds = '100', seed = String(anySeed())] = process.argv.slice(2)
  console.log(`${rounds} rounds from seed ${seed}`)
  const { kills, outcomes, wrong } = await besideGo(Number(rounds), Number(seed))
  console.log(`${kills} processes were killed`)
  console.table(outcomes)
  for (const line of wrong) console.log(line)
  if (wrong.length > 0) process.exitCode = 1
}
