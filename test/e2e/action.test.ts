import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FaultMirror } from '../support/fault-mirror.ts'
import { always, on } from '../support/misbehaviours.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { action, hasty, Machine } from './job.ts'

const modules = ['one', 'two', 'three'].map((name) => makeModule(`example.com/${name}`))

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

describe('a job in which all is well', () => {
  it('is ready in a few lines, without an annotation, and complete', async () => {
    const job = await machine.job(modules, { GOPROXY: mirror.url })
    const step = await job.main(action)
    expect(step.log).toContain('✔ Ready in')
    expect(step).toMatchObject({ exitCode: 0, annotations: [] })
    expect(step.outputs).toMatchObject({
      outcome: 'ready',
      cause: '',
      mirror: mirror.url,
      'cache-hit': 'false',
      attempts: '1',
      recovered: '0',
    })
    expect(step.summary).toContain('### ✔ Go modules ready')
    const report = JSON.parse(await readFile(step.outputs['report'] ?? '', 'utf8'))
    expect(report).toMatchObject({ schema: 1, outcome: 'ready', cause: null, faults: [] })
    const offline = { env: { GOPROXY: 'off' } }
    expect(await job.run(['go', 'build', './...'], offline)).toMatchObject({ exitCode: 0 })
    expect(await job.run(['go', 'mod', 'verify'], offline)).toMatchObject({ log: 'all modules verified' })
  })

  it('exports for later steps what its output says', async () => {
    const job = await machine.job(modules, { GOPROXY: `${mirror.url},direct` })
    const step = await job.main(action)
    const later = await job.run(['go', 'env', 'GOPROXY'])
    expect(later.log).toBe(step.outputs['goproxy'])
    expect(later.log).toBe(`${mirror.url},direct`)
  })
})

it('is saved by a second request, and says so in one notice', async () => {
  mirror.misbehave = on('.zip', { kind: 'cut', after: 1_000 }, 1)
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  const step = await job.main(action, { inputs: { preflight: 'off' } })
  expect(step.outputs).toMatchObject({ outcome: 'ready', recovered: '3' })
  expect(step.annotations.map(({ name, properties }) => [name, properties['title']])).toEqual([
    ['notice', 'modward recovered from download errors'],
  ])
  expect(step.annotations[0]?.message).toContain('(eof), 3 times')
  expect(step.summary).toContain('Recovered from 3 download errors')
})

describe('a list of mirrors that all fail', () => {
  it('gives one error on the line of go.mod, go’s own words, the reasons, and a red step', async () => {
    mirror.misbehave = on('.zip', { kind: 'status', status: 503 })
    const second = await FaultMirror.open({ tree: treeOf(modules) })
    second.misbehave = mirror.misbehave
    const job = await machine.job(modules)
    const addresses = [mirror.url, second.url]
    const step = await job.main(action, { inputs: { ...hasty, mirrors: addresses.join('\n') } })
    await second.close()

    expect(step.exitCode).toBe(1)
    expect(step.outputs).toMatchObject({ outcome: 'failed', cause: 'http_5xx', goproxy: '', attempts: '2' })
    expect(step.exported).toEqual({})
    const [error] = step.annotations
    expect(error?.name).toBe('error')
    expect(error?.properties['file']).toBe('go.mod')
    expect(['6', '7', '8']).toContain(error?.properties['line'])
    for (const answer of ['(http_5xx)', 'and 2 more', 'Do: ', 'docs/causes.md#http_5xx', '127.0.0.1']) {
      expect(error?.message).toContain(answer)
    }
    const lines = step.log.split('\n')
    expect(lines.at(-1)).toMatch(/^✘ Failed after 2 attempts in .* \(http_5xx\)$/)
    expect(step.log).toMatch(/go: example\.com\/\w+@v1\.0\.0: /)
    expect(step.summary).toContain('#### Errors')
    // No port but those of the mirrors: the relay between go and them is our own affair.
    const ports = new Set([...step.raw.matchAll(/127\.0\.0\.1:\d+/g)].map(([address]) => `http://${address}`))
    expect([...ports].filter((address) => !addresses.includes(address))).toEqual([])
  })

  it('keeps the step green with fail-on-error: false, for a later step to read', async () => {
    mirror.misbehave = always({ kind: 'status', status: 503 })
    const job = await machine.job(modules, { GOPROXY: mirror.url })
    const step = await job.main(action, { inputs: { ...hasty, 'fail-on-error': 'false' } })
    expect(step.exitCode).toBe(0)
    expect(step.outputs).toMatchObject({ outcome: 'failed', cause: 'http_5xx' })
    expect(step.annotations[0]?.name).toBe('error')
    expect((await job.run(['go', 'env', 'GOPROXY'])).log).toBe(mirror.url)
  })
})

it('refuses wrong inputs all at once, without running go, also with fail-on-error: false', async () => {
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  const inputs = { attempts: 'many', timeout: '5 parsecs', 'fail-on-error': 'false' }
  const step = await job.main(action, { inputs })
  expect(step.exitCode).toBe(1)
  expect(step.outputs).toMatchObject({ outcome: 'failed', cause: 'input_invalid', attempts: '0' })
  expect(step.annotations).toHaveLength(1)
  for (const part of ['attempts', 'many', 'timeout', '5 parsecs']) expect(step.annotations[0]?.message).toContain(part)
  expect(mirror.requests).toEqual([])
})

it('hides credentials in every output, file and line, and exports nothing that holds them', async () => {
  const secret = 'hunter2secret'
  const goproxy = `https://robot:${secret}@127.0.0.1:1/a,${mirror.url.replace('http://', `https://robot:${secret}@`)}`
  const job = await machine.job(modules, { GOPROXY: goproxy })
  const step = await job.main(action, { inputs: hasty })
  expect(step.outputs['outcome']).toBe('failed')
  const raw = step.raw.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  expect(raw.join('\n')).not.toContain(secret)
  const kept = [step.outputs, step.exported, step.summary, await readFile(step.outputs['report'] ?? '', 'utf8')]
  expect(JSON.stringify(kept)).not.toContain(secret)
  // Known to the runner, too, so that later steps cannot print it by mistake.
  expect((await job.run(['echo', secret])).log).toBe('***')
})

it('asks only for what is missing when the job has some of it already', async () => {
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  await job.main(action)
  mirror.requests.length = 0
  const again = await job.main(action, { inputs: { preflight: 'off' } })
  expect(again.outputs['outcome']).toBe('ready')
  expect(mirror.paths.filter((path) => path.endsWith('.zip'))).toEqual([])
})
