import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { annotations } from '../../../src/report/annotations.ts'
import type { Report } from '../../../src/report/schema.ts'
import { runCli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { always, on, type Rule } from '../../support/misbehaviours.ts'
import { gosumOf, makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { notAsRoot, skipped } from '../../support/skipping.ts'
import { temporaryFolder } from '../../support/tree.ts'
import { modules, newMachine, removeMachines, run } from './scenario.ts'

afterAll(removeMachines)

describe('rules of judgement', () => {
  test('rule 3, order is policy: a slow first keeps its place, and its refusal', async () => {
    const blocked = modules[3]?.path ?? ''
    const misbehave: Rule = ({ path }) =>
      path.startsWith(`${blocked}/`)
        ? { kind: 'status', status: 403, text: 'blocked by curation' }
        : { kind: 'delay', ms: 300 }
    const { report, mirrors } = await run({ mirrors: [{ misbehave }, {}], separator: '|' })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'http_403' })
    expect(report.attempts).toHaveLength(1)
    expect(mirrors[1]?.paths.join()).not.toContain('example.test')
  })

  test("rule 4, a refusal is the mirror's own only if its own host said it", async () => {
    const refuses = { kind: 'status', status: 403, text: 'ExpiredToken' } as const
    const store = await FaultMirror.open({ tree: treeOf(modules), misbehave: always(refuses) })
    const misbehave = on('.zip', { kind: 'redirect', to: store.url, keepsPath: true })
    const { report } = await run({ mirrors: [{ misbehave }, {}], separator: '|' })
    await store.close()
    expect(report).toMatchObject({ outcome: 'ready', cause: null })
  })

  test('rule 2, an answer outranks silence: the 404 of the mirror that could be reached', async () => {
    const lacks = modules[3]?.path ?? ''
    const misbehave: Rule = ({ path }) =>
      path.startsWith(`${lacks}/`) ? { kind: 'status', status: 404, text: 'unknown revision' } : undefined
    const { report } = await run({ mirrors: [{ misbehave }, { isDown: true }] })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'http_404' })
    expect(report.attempts).toHaveLength(1)
  })

  test('rule 2, an answer outranks silence: with a comma, too, and the comma is not blamed', async () => {
    const lacks = on(/m003/, { kind: 'status', status: 404, text: 'unknown revision' })
    const { report } = await run({ mirrors: [{ misbehave: lacks }, { isDown: true }], inputs: { mirrors: 'inherit' } })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'http_404', transient: false, attempts: [{ number: 1 }] })
    expect(annotations(report)).toMatchObject([{ level: 'error', message: expect.not.stringContaining('write "|"') }])
  })

  test('rule 3, order is policy: below 1 kB/s for the stall limit is a stall', async () => {
    const trickle = on(/big000.*zip/, { kind: 'trickle', bytesPerSecond: 500 })
    const { report, mirrors } = await run({ mirrors: [{ misbehave: trickle }, {}], separator: '|' })
    expect(report).toMatchObject({ outcome: 'ready', faults: [{ cause: 'stall_timeout', recovered: true }] })
    expect(new Set(mirrors[1]?.paths.filter((path) => path.startsWith('example.test/')))).toEqual(
      new Set(['example.test/big000/@v/v1.0.0.zip']),
    )
  })

  test.each([
    ['an outage of a moment', { kind: 'status', status: 503 }],
    ['a connection that is reset', { kind: 'reset' }],
    ['too many requests', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }],
  ] as const)('rule 5, one sample decides nothing: with `preflight: require` %s', async (_, misbehaviour) => {
    const misbehave: Rule = ({ index }) => (index === 0 ? misbehaviour : undefined)
    const { report } = await run({ mirrors: [{ misbehave }], inputs: { preflight: 'require' } })
    expect(report).toMatchObject({ outcome: 'ready', mirrors: [{ healthy: true }] })
  })

  test('rule 5: a mirror that stays away ends the job, and the setting is named', async () => {
    const { report } = await run({
      mirrors: [{ isDown: true }],
      inputs: { preflight: 'require', 'preflight-timeout': '1s' },
    })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'tcp_refused', attempts: [] })
    const [{ title = '', message = '' } = {}] = annotations(report)
    expect(title).toContain('`preflight: require` ends the job')
    expect(message).toContain('With `preflight: advise` the download is tried all the same.')
  })

  test('rule 9, everything is told once: all modules that one fault met', async () => {
    const many = makeModules(40)
    const misbehave = on('.zip', { kind: 'status', status: 404, text: 'gone' })
    const { report } = await run({ mirrors: [{ misbehave }], modules: many })
    expect(report.faults).toMatchObject([{ cause: 'http_404', count: 40, modules: { length: 40 } }])
    expect(annotations(report)).toHaveLength(1)
  })

  test('rule 9: what go.sum lacks, on the line of go.mod, and what was repaired in the module cache', async () => {
    const machine = newMachine()
    const { moduleCache } = await run({ mirrors: [{}] }, machine)
    const zip = join(moduleCache, 'cache', 'download', 'example.test', 'm003', '@v', 'v1.0.0.zip')
    rmSync(join(moduleCache, 'example.test', 'm003@v1.0.0'), { recursive: true })
    writeFileSync(zip, readFileSync(zip).subarray(0, 500))
    const { report } = await run({ mirrors: [{}], sums: gosumOf(modules.slice(1)) }, machine)
    expect(report).toMatchObject({
      outcome: 'ready',
      faults: [{ cause: 'cache_corrupt', recovered: true, modules: ['example.test/m003@v1.0.0'] }],
      warnings: [{ title: 'go.sum lacks 2 entries: run go mod tidy', file: 'go.mod', line: 6 }],
    })
  })

  test("rule 11, a fault of /sumdb/ is the checksum database's", async () => {
    const misbehave = on(/^sumdb\//, { kind: 'status', status: 500 })
    const { report } = await run({
      mirrors: [{ misbehave }],
      sums: '',
      env: { GOSUMDB: 'sum.golang.org' },
      inputs: { attempts: '1' },
    })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'sumdb_unreachable' })
    expect(report.faults.map(({ cause }) => cause)).toEqual(['sumdb_unreachable'])
  })
})

describe.skipIf(notAsRoot)(`rule 8, the target decides the words${skipped(notAsRoot)}`, () => {
  test.each([
    {
      target: 'go.sum',
      folder: 'work',
      settings: { GOFLAGS: '-mod=mod' },
      says: /go\.sum/,
      cures: /go mod tidy|chown/,
    },
    { target: 'the module cache', folder: 'mod', settings: {}, says: /module cache/, cures: /GOMODCACHE|chown/ },
  ])('$target', async ({ folder, settings, says, cures }) => {
    const root = temporaryFolder()
    const work = join(root, 'work')
    await writeProject(work, modules, folder === 'work' ? '' : gosumOf(modules))
    for (const name of ['mod', 'home', 'temp']) mkdirSync(join(root, name))
    for (const name of ['', 'work', 'mod', 'home', 'temp']) chmodSync(join(root, name), name === folder ? 0o755 : 0o777)
    const mirror = await FaultMirror.open({ tree: treeOf(modules) })
    const env = {
      ...quietEnv(join(root, 'home'), { GOPROXY: mirror.url, GOTOOLCHAIN: 'local', ...settings }),
      TMPDIR: join(root, 'temp'),
      GOMODCACHE: join(root, 'mod'),
    }
    for (const entry of readdirSync(join(root, 'home'), { recursive: true }))
      chownSync(join(root, 'home', String(entry)), 65_534, 65_534)
    const { code, output } = await runCli(['guard', '--json'], { cwd: work, env, user: 65_534 })
    await mirror.close()
    const report = JSON.parse(output) as Report
    expect([code, report.cause, report.attempts.length]).toEqual([1, 'fs_permission', 1])
    expect(report.faults[0]?.title).toMatch(says)
    expect(report.faults[0]?.advice).toMatch(cures)
  })
})
