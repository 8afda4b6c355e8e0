import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { FaultMirror } from '../support/fault-mirror.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { notOnLinux, skipped } from '../support/skipping.ts'
import { action, hasty, Machine } from './job.ts'

const modules = [makeModule('example.com/one')]
/** Of each kind of file the action uses some: variables and state for a relay, a report, a trace. */
const inputs = { ...hasty, serve: 'true', timeout: '20s' }

let machine: Machine
let mirror: FaultMirror
beforeEach(async () => {
  machine = await Machine.create()
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
})
afterEach(async () => {
  await mirror.close()
  await machine.remove()
})

/** A job of a pull request, and a pipe that nothing reads or writes. */
async function jobWithPipe() {
  const job = await machine.job(modules, { GOPROXY: mirror.url, GOSUMDB: 'off', GITHUB_EVENT_NAME: 'pull_request' })
  const pipe = join(job.folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  return { job, pipe }
}

/** Sets variables inside the process of a step, as the runner of these tests gives it sound ones. */
function changed(variables: Readonly<Record<string, string>>) {
  const code = `Object.assign(process.env, ${JSON.stringify(variables)})`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` }
}

/** A step that hangs does not outlive its test. */
const started = (child: { kill(signal: 'SIGKILL'): boolean }) => onTestFinished(() => void child.kill('SIGKILL'))

it.skipIf(notOnLinux).each([
  ['GITHUB_OUTPUT', 'Cannot set the outputs'],
  ['GITHUB_ENV', 'Cannot set variables for later steps'],
  ['GITHUB_STATE', 'Cannot hand the report on to the post step'],
  ['GITHUB_STEP_SUMMARY', 'Cannot write the job summary'],
])(
  `a pipe that nothing reads in the place of %s is a warning, and the step goes on without it${skipped(notOnLinux)}`,
  async (name, warning) => {
    const { job, pipe } = await jobWithPipe()
    const step = await job.main(action, { inputs, env: changed({ [name]: pipe }), started })
    expect(step.annotations.map(({ message }) => message)).toContain(`${warning}: ${pipe} is a pipe that nothing reads`)
    expect(step.log).toContain('✔ Ready')
    expect(step.exitCode).toBe(0)
    if (name !== 'GITHUB_OUTPUT') expect(step.outputs).toMatchObject({ outcome: 'ready' })
    await job.post(action, 'success', { inputs, started })
  },
)

it.skipIf(notOnLinux)(`a report and a trace are not written into such a pipe${skipped(notOnLinux)}`, async () => {
  const { job, pipe } = await jobWithPipe()
  const given = { ...inputs, report: pipe, trace: pipe }
  const step = await job.main(action, { inputs: given, started })
  const messages = step.annotations.map(({ message }) => message)
  const reason = `${pipe}: ${pipe} is a pipe that nothing reads`
  expect(messages).toContain(`Cannot write the report to ${reason}. Choose a path that the job may write to.`)
  expect(messages).toContain(`Cannot write the trace to ${reason}`)
  expect(step.exitCode).toBe(0)
  expect(JSON.parse(readFileSync(step.outputs['report'] ?? '', 'utf8'))).toMatchObject({ outcome: 'ready' })
  expect(await job.post(action, 'success', { inputs: given, started })).toMatchObject({ exitCode: 0 })
})

it.skipIf(notOnLinux).each(['/dev/zero', '/dev/full', 'pipe'])(
  `an event payload that is %s holds no step up${skipped(notOnLinux)}`,
  async (name) => {
    const { job, pipe } = await jobWithPipe()
    const env = changed({ GITHUB_EVENT_PATH: name === 'pipe' ? pipe : name })
    const step = await job.main(action, { inputs: { ...hasty, timeout: '20s' }, env, started })
    expect(step.outputs).toMatchObject({ outcome: 'ready' })
    expect(step.exitCode).toBe(0)
  },
)

it.skipIf(notOnLinux)(`a log that is full fails no step${skipped(notOnLinux)}`, async () => {
  const { job } = await jobWithPipe()
  for (const entry of ['main', 'post']) {
    const program = join(action, `dist/${entry}/index.js`)
    const command = ['sh', '-c', `exec '${process.execPath}' '${program}' >/dev/full`]
    const step = await job.run(command, { inputs, started }, action)
    expect(step.raw).not.toMatch(/^\s+at /m)
    expect(step.exitCode).toBe(0)
    if (entry === 'main') expect(step.outputs).toMatchObject({ outcome: 'ready' })
  }
})
