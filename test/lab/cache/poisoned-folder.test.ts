import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { gosumOf, makeModule, treeOf } from '../../support/modules.ts'
import { temporaryFolder, writeTree } from '../../support/tree.ts'
import { evilZip } from './evil.ts'

const module = makeModule('example.test/m', 'v1.0.0')
const zipName = 'example.test/m/@v/v1.0.0.zip'
const goMod = (name: string) => `module ${name}\n\ngo 1.21\n\nrequire example.test/m v1.0.0\n`

const scenes = [
  { env: { GOSUMDB: 'off' }, order: 'a,b', unpack: 'go' },
  { env: { GOSUMDB: 'off' }, order: 'b,a', unpack: 'go' },
  { env: { GONOSUMDB: 'example.test' }, order: 'a,b', unpack: 'go' },
  { env: { GONOSUMDB: 'example.test' }, order: 'b,a', unpack: 'auto' },
]

it.each(scenes)(
  'a poisoned entry of a cache-dir reaches no project, whether its go.sum names it: $order, $env, $unpack',
  async (scene) => {
    const mirror = await FaultMirror.open({ tree: treeOf([module]) })
    onTestFinished(() => mirror.close())
    const directory = join(temporaryFolder(), 'kept')
    const home = temporaryFolder()
    const run = (machine: string, work: string, projects: string) =>
      runCli(
        ['guard', '--preflight', 'off', '--cache-dir', directory, '--unpack', scene.unpack, ...projects.split(',')],
        {
          cwd: join(home, work),
          env: {
            PATH: process.env['PATH'],
            HOME: machine,
            GOMODCACHE: join(machine, 'go/mod'),
            GOFLAGS: '-modcacherw',
            GOENV: 'off',
            GOTOOLCHAIN: 'local',
            GOPROXY: mirror.url,
            ...scene.env,
          },
        },
      )
    // Project b has no line for the module, so that go compares nothing there; a has one that it does not need.
    writeTree(home, {
      'earlier/go.mod': goMod('a.test'),
      'earlier/go.sum': gosumOf([module]),
      'work/a/go.mod': 'module a.test\n\ngo 1.21\n',
      'work/a/go.sum': gosumOf([module]),
      'work/b/go.mod': goMod('b.test'),
    })
    expect((await run(temporaryFolder(), 'earlier', '.')).code).toBe(0)
    const [entry = ''] = readdirSync(join(directory, 'entries'))
    writeFileSync(join(directory, 'entries', entry, 'files', zipName), evilZip('example.test/m@v1.0.0'))

    const machine = temporaryFolder()
    expect((await run(machine, 'work', scene.order)).code).toBe(0)
    expect(readFileSync(join(machine, 'go/mod/cache/download', zipName))).toEqual(module.zip)
  },
)
