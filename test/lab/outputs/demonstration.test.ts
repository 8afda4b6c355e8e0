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
