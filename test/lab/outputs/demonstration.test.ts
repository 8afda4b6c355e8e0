import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { demonstrate } from '../../../scripts/demonstration.ts'
import { cli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { makeModule, treeOf, writeProject } from '../../support/modules.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { makeTree } from '../../support/tree.ts'

it('shows plain go and modward, then a mirror on which only modward is ready', async () => {
  const modules = ['one', 'two', 'three'].map((name) => makeModule(`example.com/${name}`, 'v1.0.0', 400_000))
  const mirror = await FaultMirror.open({ tree: treeOf(modules) })
  onTestFinished(mirror.close)
  const home = makeTree({})
  const directory = join(home, 'project')
  await writeProject(directory, modules)
  const lines: string[] = []
  const env = quietEnv(home, { GOPROXY: mirror.url, GOTOOLCHAIN: 'local' })
  expect(await demonstrate({ directory, env, cli, say: (line) => lines.push(line), withFailure: true })).toBe(true)
  expect(
    lines.filter((line) => / [✔✘] /.test(line)).map((line) => line.trim().replace(/ [\d.]+ s[\s\S]*/, '')),
  ).toEqual(['✔ ready in', '✔ ready in', '✘ failed after', '✔ ready in'])
  expect(lines.join('\n')).toMatch(/recovered from \d+ errors/)
  expect(lines.join('\n')).toContain('unexpected EOF')
})

const start = join(import.meta.dirname, '../../../scripts/start.ts')

it.each<[title: string, args: readonly string[], code: number, expected: readonly RegExp[]]>([
  [
    'compares both on a project of one’s own',
    ['--fresh', 'project'],
    0,
    [/go mod download …/, /modward guard …/, /✔ ready/],
  ],
  ['guards a project of one’s own', ['project'], 0, [/▸ Modules: 3 ready/, /✔ Ready in/]],
  ['runs any command of modward', ['doctor', 'project'], 0, [/✔ go /, /127\.0\.0\.1/, /(Healthy|Works, with)/]],
  ['shows the help', ['--help'], 0, [/modward guard/]],
])('npm start -- …: %s', async (_, args, code, expected) => {
  const modules = ['one', 'two', 'three'].map((name) => makeModule(`example.com/${name}`))
  const mirror = await FaultMirror.open({ tree: treeOf(modules) })
  onTestFinished(mirror.close)
  const home = makeTree({})
  await writeProject(join(home, 'project'), modules)
  // npm runs a script in the folder of package.json, and says where it was called.
  const env = quietEnv(home, { GOPROXY: mirror.url, GOTOOLCHAIN: 'local', INIT_CWD: home })
  const child = spawn(process.execPath, [start, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (printed += piece.toString()))
  expect((await once(child, 'close'))[0], printed).toBe(code)
  for (const part of expected) expect(printed).toMatch(part)
  expect(printed).not.toMatch(/✘/)
})
