import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { temporaryFolder } from '../../support/tree.ts'

const modules = makeModules(5)

/** One run of `modward guard --cache-dir` in a terminal, on a machine of its own. */
async function guard(
  proxy: string,
  directory: string,
): Promise<{ code: number; error: string; report: Report; left: string[] }> {
  const home = temporaryFolder()
  await writeProject(join(home, 'work'), modules)
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    GOMODCACHE: join(home, 'go', 'mod'),
    GOFLAGS: '-modcacherw',
    GOENV: 'off',
    GOTOOLCHAIN: 'local',
    GOPROXY: proxy,
  }
  const args = ['guard', '--json', '--preflight', 'off', '--cache-dir', directory]
  const { code, error, output } = await runCli(args, { cwd: join(home, 'work'), env })
  return { code, error, report: JSON.parse(output), left: readdirSync(join(home, 'go')) }
}

type Report = { outcome: string; cache: { outcome: string; files: number; savedMs: number } }

it('modward guard --cache-dir keeps modules in a folder, and finds them there', async () => {
  const mirror = await FaultMirror.open({ tree: treeOf(modules), latencyMs: 300 })
  const directory = join(temporaryFolder(), 'kept')
  const first = await guard(mirror.url, directory)
  expect(first).toMatchObject({ code: 0, report: { outcome: 'ready', cache: { outcome: 'miss' } }, left: ['mod'] })
  expect(first.error).toContain('Cache: saved modward-2-')
  const asked = mirror.requests.length
  const second = await guard(mirror.url, directory)
  expect(second).toMatchObject({
    code: 0,
    report: { outcome: 'ready', cache: { outcome: 'hit', files: 15 } },
    left: ['mod'],
  })
  expect(second.report.cache.savedMs).toBeGreaterThan(0)
  expect(mirror.requests.length).toBe(asked)
  await mirror.close()
})
