import { expect, onTestFinished, test } from 'vitest'
import type { Store } from '../../../src/cache/store.ts'
import { FaultMirror, type FaultMirrorOptions } from '../../support/fault-mirror.ts'
import { gosumOf, makeModules, treeOf } from '../../support/modules.ts'
import { runGuard } from '../../support/run-guard.ts'
import { makeTree } from '../../support/tree.ts'

// That an input is read is shown elsewhere: here, that a run goes by it.

const modules = makeModules(3)
const requires = modules.map(({ path, version }) => `require ${path} ${version}\n`).join('')
const mod = `module example.test/app\n\ngo 1.21\n\n${requires}`
const sum = gosumOf(modules)
const project = { 'go.mod': mod, 'go.sum': sum }

async function openMirror(options: Partial<FaultMirrorOptions> = {}): Promise<FaultMirror> {
  const mirror = await FaultMirror.open({ tree: treeOf(modules), ...options })
  onTestFinished(() => mirror.close())
  return mirror
}

const failing: Partial<FaultMirrorOptions> = { misbehave: () => ({ kind: 'status', status: 500 }) }

/** A store with nothing in it. */
const emptyStore: Store = {
  restore: async () => undefined,
  save: async () => ({ outcome: 'saved', bytes: 0 }),
}

test.each([
  ['require', { outcome: 'failed', cause: 'http_5xx', attempts: [] }],
  ['advise', { outcome: 'failed', cause: 'http_5xx', attempts: [{ number: 1 }] }],
])('preflight: %s, without a healthy mirror', async (preflight, report) => {
  const mirror = await openMirror(failing)
  const { result } = await runGuard(makeTree(project), { mirrors: mirror.url, preflight, attempts: '1' })
  expect(result.report).toMatchObject(report)
  expect(result.report.attempts).toHaveLength(report.attempts.length)
})

test('preflight-timeout ends the preflight, and nothing else', async () => {
  const mirror = await openMirror({ latencyMs: 1_000 })
  const slow = { mirrors: mirror.url, preflight: 'require' }
  const { result } = await runGuard(makeTree(project), { ...slow, 'preflight-timeout': '100ms' })
  expect(result.report).toMatchObject({ outcome: 'failed', attempts: [] })
})

test('no preflight, not even a required one, if nothing is needed', async () => {
  const mirror = await openMirror(failing)
  const root = makeTree({ 'go.mod': 'module example.test/app\n\ngo 1.21\n' })
  const { result } = await runGuard(root, { mirrors: mirror.url, preflight: 'require' })
  expect(result.report).toMatchObject({ outcome: 'ready', mirrors: [{ healthy: null }] })
  expect(mirror.requests).toEqual([])
})

test.each(['1', '3'])('attempts: %s', async (attempts) => {
  const mirror = await openMirror(failing)
  const { result } = await runGuard(makeTree(project), { mirrors: mirror.url, attempts, backoff: '0' })
  expect(result.report.attempts).toHaveLength(Number(attempts))
})

test('backoff is the longest that the first wait may be', async () => {
  const mirror = await openMirror(failing)
  const inputs = { mirrors: mirror.url, attempts: '2', backoff: '0', 'backoff-max': '1h' }
  const { result } = await runGuard(makeTree(project), inputs)
  expect(result.report.attempts).toMatchObject([{ waitedMs: 0 }, { waitedMs: 0 }])
})

test('cache-key-suffix and the go lines are part of the key', async () => {
  const mirror = await openMirror()
  const key = async (suffix: string, goMod = mod) => {
    const root = makeTree({ 'go.mod': goMod, 'go.sum': sum })
    const inputs = { mirrors: mirror.url, 'cache-key-suffix': suffix }
    return (await runGuard(root, inputs, {}, undefined, emptyStore)).result.report.cache.key
  }
  const plain = await key('')
  expect(await key('')).toBe(plain)
  expect(await key('nightly')).toContain('-nightly-')
  expect(await key('', mod.replace('go 1.21\n', 'go 1.20\n'))).not.toBe(plain)
})

test('cache-timeout drops a restore, and the download goes on', async () => {
  const mirror = await openMirror({ latencyMs: 500 })
  const hanging: Store = { ...emptyStore, restore: () => new Promise(() => {}) }
  const inputs = { mirrors: mirror.url, 'cache-timeout': '100ms', timeout: '25s' }
  const { result, events } = await runGuard(makeTree(project), inputs, {}, undefined, hanging)
  expect(result.report).toMatchObject({ outcome: 'ready', cache: { outcome: 'timeout' } })
  expect(events).toContainEqual(
    expect.objectContaining({ restore: expect.objectContaining({ reason: 'not complete within 100 ms' }) }),
  )
})

test('private goes to later steps, with what the job has', async () => {
  const mirror = await openMirror()
  const inputs = { mirrors: mirror.url, private: 'corp.test/*' }
  const { result } = await runGuard(makeTree(project), inputs, { GOPRIVATE: 'own.test' })
  expect(result.variables).toMatchObject({ GOPRIVATE: 'own.test,corp.test/*' })
})

test('a comma of the job keeps its meaning: after an error the next mirror is not asked', async () => {
  const [first, second] = [await openMirror(failing), await openMirror()]
  const { result } = await runGuard(makeTree(project), { attempts: '1' }, { GOPROXY: `${first.url},${second.url}` })
  expect(result.report).toMatchObject({ outcome: 'failed', cause: 'http_5xx' })
  expect(second.requests).toEqual([])
})

test('each missing module is named, with its line of go.mod, and the mirror instead of the relay', async () => {
  const mirror = await openMirror({
    misbehave: ({ path }) => (path.endsWith('.zip') ? { kind: 'status', status: 404 } : undefined),
  })
  const { result } = await runGuard(makeTree(project), { mirrors: mirror.url, attempts: '1' })
  const faults = result.report.faults.filter(({ cause }) => cause === 'http_404')
  const named = modules.map(({ path, version }) => `${path}@${version}`)
  expect(faults.flatMap(({ modules }) => modules).toSorted()).toEqual(named.toSorted())
  expect(faults[0]).toMatchObject({ file: 'go.mod', line: expect.toSatisfy((line: number) => line >= 5 && line <= 7) })
  expect(result.goOutput).toContain(`${mirror.url}/`)
  expect(result.goOutput.replaceAll(mirror.url, '')).not.toContain('127.0.0.1')
})
