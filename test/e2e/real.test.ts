import { execFile, execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { skipped } from '../support/skipping.ts'
import { action, Machine } from './job.ts'

/** The machine's own mirrors, as its people set them up. */
const goproxy = execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' }).trim()

const noMirror = (await isReachable()) ? '' : `no Go mirror of this machine answers, GOPROXY=${goproxy}`

let machine: Machine
beforeAll(async () => {
  machine = await Machine.create()
})
afterAll(() => machine.remove())

it.skipIf(noMirror)(
  `gets every module of a real project through the mirrors of this machine${skipped(noMirror)}`,
  async () => {
    const job = await machine.job([], { GOPROXY: goproxy, GOSUMDB: process.env['GOSUMDB'] })
    await cp(join(action, 'examples/greeter'), join(job.workspace, 'greeter'), { recursive: true })
    const greeter = { inputs: { 'working-directory': 'greeter' } }
    const step = await job.main(action, greeter)
    expect(step.log).toContain('✔ Ready in')
    expect(step.outputs['outcome']).toBe('ready')

    const offline = { env: { GOPROXY: 'off' } }
    const inProject = (...command: string[]) => job.run(['go', '-C', 'greeter', ...command], offline)
    expect(await inProject('mod', 'download')).toMatchObject({ exitCode: 0 })
    expect((await inProject('mod', 'verify')).log).toBe('all modules verified')
    expect(await inProject('build', '-o', job.temp, './...')).toMatchObject({ exitCode: 0 })
  },
  300_000,
)

/** Whether go by itself gets one small file; where it does, a failure of the test is a failure. */
async function isReachable(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'modward-probe-'))
  const env = {
    ...process.env,
    GOMODCACHE: join(folder, 'mod'),
    GOFLAGS: '-modcacherw',
    GOTOOLCHAIN: 'local',
  }
  const options = { cwd: folder, env, timeout: 60_000 }
  return await promisify(execFile)('go', ['list', '-m', 'golang.org/x/text@v0.30.0'], options)
    .then(
      () => true,
      () => false,
    )
    .finally(() => rm(folder, { recursive: true, force: true }))
}
