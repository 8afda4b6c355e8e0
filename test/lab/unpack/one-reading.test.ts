import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import type { Store } from '../../../src/cache/store.ts'
import { modulePaths } from '../../../src/module-cache/paths.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { gosumOf, type MadeModule, makeModule, makeModules, treeOf } from '../../support/modules.ts'
import { writeTree } from '../../support/tree.ts'
import { Jobs } from '../cache/job.ts'
import { newMachine, removeMachines, run } from '../engine/scenario.ts'

afterAll(removeMachines)

const inputs = { unpack: 'auto' }
/** So large that they come in a file. */
const large = makeModules(4, 400_000, 'example.test/big')

it('a zip is written once: what arrives is the file that is in the module cache at the end', async () => {
  const machine = newMachine()
  const moduleCache = join(machine, 'go/mod')
  const arriving = new Set<number>()
  const watching = setInterval(() => {
    for (const zip of globSync(join(moduleCache, 'cache/modward-*/spool/*.zip'))) {
      arriving.add(statSync(zip, { throwIfNoEntry: false })?.ino ?? 0)
    }
  }, 5)
  onTestFinished(() => clearInterval(watching))
  const { report } = await run(
    {
      mirrors: [
        { misbehave: ({ path }) => (/zip$/.test(path) ? { kind: 'trickle', bytesPerSecond: 800_000 } : undefined) },
      ],
      modules: large,
      inputs,
    },
    machine,
  )
  expect(report.unpack).toMatchObject({ modules: large.length, leftToGo: 0 })
  const placed = large.map((module) => statSync(modulePaths(moduleCache, module).zip))
  expect(placed.filter(({ ino, nlink }) => nlink === 1 && arriving.has(ino))).toHaveLength(large.length)
})

it('there are as many workers as processors, and none when nothing is needed', async () => {
  let started = 0
  const count = () => void started++
  process.on('worker', count)
  onTestFinished(() => void process.off('worker', count))
  // One module, so large that all workers share it.
  const scenario = { mirrors: [{}], modules: makeModules(1, 5_000_000), inputs }
  const machine = newMachine()
  const first = await run(scenario, machine)
  expect([first.report.unpack.modules, started]).toEqual([1, availableParallelism()])
  started = 0
  const second = await run(scenario, machine)
  expect([second.report.outcome, started]).toEqual(['ready', 0])
})

it('a zip from the cache is unpacked while the rest of its archive is still coming, and is not copied', async () => {
  const jobs = new Jobs()
  onTestFinished(() => jobs.remove())
  const machine = jobs.machine()
  const [first, second] = makeModules(2, 400_000)
  if (first === undefined || second === undefined) throw new Error('no modules')
  const placed = modulePaths(jobs.moduleCache(machine), first)
  let came: number | undefined
  const store: Store = {
    async restore(folder, key, _prefixes, signal, onProgress) {
      onProgress?.({ bytes: 0, files: 0, path: '', writingMs: 0 })
      let files = 0
      const arrive = (one: MadeModule) => {
        for (const [path, bytes] of treeOf([one])) {
          if (!/\.(info|mod|zip)$/.test(path)) continue
          writeTree(folder, { [path]: bytes })
          onProgress?.({ bytes: 400_000 * ++files, files, path, writingMs: 0 })
        }
      }
      arrive(first)
      came = statSync(join(folder, 'example.test/m000/@v/v1.0.0.zip')).ino
      while (!existsSync(placed.ziphash)) await sleep(5, undefined, { signal })
      arrive(second)
      return { key, bytes: 800_000, files, damage: '' }
    },
    save: async () => ({ outcome: 'exists', bytes: 0 }),
  }
  const mirror = await FaultMirror.open({ tree: treeOf([first, second]) })
  onTestFinished(() => mirror.close())
  const { closing } = await jobs.run(
    { modules: [first, second], proxy: mirror.url, env: { GOSUMDB: 'off' }, inputs, store },
    machine,
  )
  expect(closing.report).toMatchObject({ outcome: 'ready', unpack: { modules: 2, leftToGo: 0 } })
  expect(statSync(placed.zip).ino).toBe(came)
})

it('private modules, which only go can fetch, are fetched beside the rest', async () => {
  const machine = newMachine()
  const own = makeModule('git.example.test/lib.git', 'v1.0.0')
  const repository = join(machine, 'repositories', 'lib')
  mkdirSync(repository, { recursive: true })
  writeFileSync(join(repository, 'go.mod'), `module ${own.path}\n\ngo 1.21\n`)
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.test']
  const git = (...args: string[]) => execFileSync('git', [...who, ...args], { cwd: repository, stdio: 'pipe' })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'one')
  git('tag', own.version)
  const config = `[url "file://${join(machine, 'repositories')}/"]\n\tinsteadOf = https://git.example.test/\n`
  writeFileSync(join(machine, '.gitconfig'), config)

  // The mirror is slow, and never silent: for that go would be started anyway.
  const { report, moduleCache } = await run(
    {
      mirrors: [
        { misbehave: ({ path }) => (/zip$/.test(path) ? { kind: 'trickle', bytesPerSecond: 100_000 } : undefined) },
      ],
      modules: [...large, own],
      sums: gosumOf(large),
      env: { GOPRIVATE: 'git.example.test' },
      inputs,
    },
    machine,
  )
  expect(report.outcome).toBe('ready')
  expect(readdirSync(join(moduleCache, 'git.example.test'))).toEqual(['lib.git@v1.0.0'])
  const placedAt = (module: { path: string; version: string }) =>
    statSync(modulePaths(moduleCache, module).ziphash).mtimeMs
  expect(placedAt(own)).toBeLessThan(Math.min(...large.map(placedAt)))
})
