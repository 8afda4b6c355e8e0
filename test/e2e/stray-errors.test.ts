import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FaultMirror } from '../support/fault-mirror.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { action, hasty, Machine } from './job.ts'

const modules = [makeModule('example.com/one')]

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

/** Runs code inside the process of a step, before its own. */
function injected(code: string) {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` }
}

it.each([
  ['that nothing catches, at once', "setImmediate(() => { throw new TypeError('stray') })"],
  ['of a promise, at once', "void Promise.resolve().then(() => { throw new TypeError('stray') })"],
])('an error %s ends the step with an annotation, outputs and a report, and no stack trace', async (_, code) => {
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  const step = await job.main(action, { inputs: hasty, env: injected(code) })
  expect(step.raw).not.toMatch(/^\s+at /m)
  expect(step.exitCode).toBe(1)
  expect(step.outputs).toMatchObject({ outcome: 'failed', cause: 'unknown' })
  expect(step.annotations.map(({ name, properties }) => [name, properties['title']])).toEqual([
    ['error', 'An error inside modward'],
  ])
  expect(step.annotations[0]?.message).toContain('TypeError: stray')
  const report = JSON.parse(await readFile(step.outputs['report'] ?? '', 'utf8'))
  expect(report).toMatchObject({ outcome: 'failed', cause: 'unknown' })
})

it('an error while the secrets of the job are collected is told by its kind, as nothing can be redacted', async () => {
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  const code = `const { trim } = String.prototype
String.prototype.trim = function () {
  if (new Error().stack.includes('/dist/cli/')) throw new TypeError('s3cr3t')
  return trim.call(this)
}`
  const step = await job.main(action, { inputs: hasty, env: injected(code) })
  expect(step.raw).toBe('::error title=modward::modward could not start (TypeError). Please report it.')
  expect(step.exitCode).toBe(1)
})

it('an error that nothing catches is a warning of the post step, which stays green', async () => {
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  await job.main(action, { inputs: { ...hasty, 'cache-dir': 'saved' } })
  const env = injected("setImmediate(() => { throw new TypeError('stray') })")
  const post = await job.post(action, 'success', { inputs: { 'cache-dir': 'saved' }, env })
  expect(post?.raw).not.toMatch(/^\s+at /m)
  expect(post?.exitCode).toBe(0)
  expect(post?.annotations.map(({ name }) => name)).toContain('warning')
  expect(post?.annotations[0]?.message).toContain('TypeError: stray')
})

it('state that is damaged is a warning of the post step, which stays green', async () => {
  const job = await machine.job(modules, { GOPROXY: mirror.url })
  const post = await job.run([process.execPath, `${action}/dist/post/index.js`], { env: { STATE_save: '{"plan":' } })
  expect(post.raw).not.toMatch(/^\s+at /m)
  expect(post.exitCode).toBe(0)
  expect(post.annotations.map(({ name }) => name)).toEqual(['warning'])
})
