import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FaultMirror } from '../support/fault-mirror.ts'
import { on } from '../support/misbehaviours.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { describeWith } from '../support/programs.ts'
import { action, hasty, Machine } from './job.ts'

const modules = ['one', 'two'].map((name) => makeModule(`example.com/${name}`))

let machine: Machine
let mirror: FaultMirror
beforeEach(async () => {
  machine = await Machine.create()
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
  mirror.misbehave = on(/one.*\.zip$/, { kind: 'close' }, 1)
})
afterEach(async () => {
  await mirror.close()
  await machine.remove()
})

type Line = { readonly type: string; readonly atMs: number }

function traceIn(path: string): Line[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line))
}

it('with debug logging, each event is a debug line and a line of a trace below RUNNER_TEMP', async () => {
  const job = await machine.job(modules, { GOPROXY: mirror.url, RUNNER_DEBUG: '1' })
  const step = await job.main(action, { inputs: { ...hasty, preflight: 'off' } })
  expect(step.outputs['outcome']).toBe('ready')
  const lines = step.commands.filter(({ name }) => name === 'debug').map(({ message }) => message)
  expect(lines[0]).toMatch(/^\d+\.\d{3}s run\.start part=guard version=\d/)
  expect(lines.filter((line) => line.includes(' fault cause=eof module=example.com/one@v1.0.0 '))).toHaveLength(1)
  expect(lines.at(-1)).toMatch(/ run\.end outcome=ready$/)
  const [name = ''] = readdirSync(job.temp).filter((entry) => entry.startsWith('modward-trace-'))
  const types = traceIn(join(job.temp, name)).map(({ type }) => type)
  expect(types[0]).toBe('run.start')
  expect(types.at(-1)).toBe('run.end')
  expect(types).toContain('fault')
})

it('without it nothing of that is shown or written', async () => {
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  const step = await job.main(action, { inputs: { ...hasty, preflight: 'off' } })
  expect(step.commands.filter(({ name }) => name === 'debug')).toEqual([])
  expect(readdirSync(job.temp).filter((entry) => entry.startsWith('modward-trace-'))).toEqual([])
})

it('the input `trace` writes every event to a path, and goes on in the relay daemon', async () => {
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  const inputs = { ...hasty, preflight: 'off', trace: 'out/trace.jsonl', serve: 'true' }
  const step = await job.main(action, { inputs })
  expect(step.outputs['outcome']).toBe('ready')
  await job.post(action, 'success', { inputs })
  const path = join(job.workspace, 'out/trace.jsonl')
  const events = traceIn(path)
  expect(events.filter(({ type }) => type === 'run.start')).toMatchObject([{ part: 'guard' }, { part: 'daemon' }])
  expect(events.filter(({ type }) => type === 'run.end')).toHaveLength(2)
})

describeWith(['jq'], 'the commands of docs/debugging.md', () => {
  const page = readFileSync(join(action, 'docs/debugging.md'), 'utf8')
  const [failedRequests = '', secondsByMirror = ''] = page.match(/^jq .*/gm) ?? []

  it('list failed requests, and seconds of waiting, of a real trace', async () => {
    const job = await machine.job(modules, { GOPROXY: mirror.url })
    await job.main(action, { inputs: { ...hasty, preflight: 'off', trace: 'modward-trace.jsonl' } })
    const failed = await job.run(['sh', '-c', failedRequests])
    expect(failed.log).toMatch(/^\d+(\.\d+)?\thttp:\/\/127\.0\.0\.1:\d+\t0\texample\.com\/one\/@v\/v1\.0\.0\.zip$/)
    const waited = await job.run(['sh', '-c', secondsByMirror])
    expect(JSON.parse(waited.log)).toEqual([{ mirror: mirror.url, seconds: expect.any(Number) }])
  })
})

it('a trace and debug lines hold no credentials', async () => {
  const secret = 'hunter2secret'
  const goproxy = `https://robot:${secret}@127.0.0.1:1/a,${mirror.url.replace('http://', `https://robot:${secret}@`)}`
  const job = await machine.job(modules, { GOPROXY: goproxy, RUNNER_DEBUG: '1' })
  const step = await job.main(action, { inputs: { ...hasty, trace: 'trace.jsonl' } })
  expect(step.outputs['outcome']).toBe('failed')
  const raw = step.raw.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  expect(raw.filter((line) => line.startsWith('::debug::')).length).toBeGreaterThan(10)
  expect(raw.join('\n')).not.toContain(secret)
  expect(readFileSync(join(job.workspace, 'trace.jsonl'), 'utf8')).not.toContain(secret)
})

it('a trace that cannot be written is a warning', async () => {
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  const step = await job.main(action, { inputs: { ...hasty, preflight: 'off', trace: 'go.mod/trace.jsonl' } })
  expect(step.exitCode).toBe(0)
  expect(step.annotations.map(({ message }) => message.split(':')[0])).toContain(
    'Cannot write the trace to go.mod/trace.jsonl',
  )
})

it('no id of an error answer is shown in what go printed, in an annotation or in the report', async () => {
  mirror.misbehave = on(/\.zip$/, { kind: 'status', status: 503 })
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  const step = await job.main(action, { inputs: hasty })
  expect(step.exitCode).toBe(1)
  expect(step.log).toContain('503')
  const report = readFileSync(step.outputs['report'] ?? '', 'utf8')
  expect(`${step.raw}${step.summary}${report}`).not.toContain('[mw:')
})

it('a fault that many modules met is one annotation, which counts and lists them', async () => {
  const many = Array.from({ length: 12 }, (_, index) => makeModule(`example.com/m${String(index).padStart(2, '0')}`))
  const other = await FaultMirror.open({ tree: treeOf(many), misbehave: on(/\.zip$/, { kind: 'status', status: 404 }) })
  const job = await machine.job(many, { GOPROXY: other.url })
  const step = await job.main(action, { inputs: { ...hasty, preflight: 'off' } })
  await other.close()
  expect(step.outputs).toMatchObject({ outcome: 'failed', cause: 'http_404', transient: 'false', attempts: '1' })
  expect(step.annotations).toHaveLength(1)
  for (const part of ['and 11 more', 'Seen 12 times', 'Modules: ', 'and 2 more']) {
    expect(step.annotations[0]?.message).toContain(part)
  }
  const { faults } = JSON.parse(readFileSync(step.outputs['report'] ?? '', 'utf8'))
  expect(faults).toMatchObject([{ cause: 'http_404', count: 12, recovered: false }])
  expect(faults[0].modules).toHaveLength(12)
})
