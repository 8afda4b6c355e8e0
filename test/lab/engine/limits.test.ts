import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeAuthority } from '../../support/authority.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { always, type MirrorRequest, on } from '../../support/misbehaviours.ts'
import { makeModules, treeOf } from '../../support/modules.ts'
import { modules, removeMachines, run, type Scenario } from './scenario.ts'

const folder = mkdtempSync(join(tmpdir(), 'modward-limits-'))
const authority = makeAuthority(folder)
const tls = authority.issue(['127.0.0.1'])

afterAll(() => {
  removeMachines()
  rmSync(folder, { recursive: true, force: true })
})

const allVerified = 'all modules verified'
const MiB = 1024 * 1024

describe('a mirror that cannot be used is passed over for the next one', () => {
  const scenarios: [fault: string, cause: string, first: Scenario['mirrors'][number], words: string][] = [
    ['nothing listens', 'tcp_refused', { isDown: true }, 'connection refused'],
    ['its certificate is from an unknown authority', 'tls_untrusted_ca', { tls }, 'certificate'],
    [
      'it redirects in a circle',
      'bad_reply',
      { misbehave: always({ kind: 'redirect', to: '/circle' }) },
      '5 redirects',
    ],
    [
      'a zip is larger than go allows',
      'bad_reply',
      { misbehave: on('.zip', { kind: 'huge', bytes: 501 * MiB }) },
      'larger than',
    ],
    [
      'a go.mod file is larger than go allows',
      'bad_reply',
      { misbehave: on('.mod', { kind: 'huge', bytes: 17 * MiB }) },
      'larger',
    ],
    [
      'the facts of a version are larger than is accepted',
      'bad_reply',
      { misbehave: on('.info', { kind: 'huge', bytes: 17 * MiB }) },
      'larger',
    ],
  ]
  test.each(scenarios)('%s', async (_, cause, first, words) => {
    const { report, verified, leftovers, mirrors } = await run({
      mirrors: [first, {}],
      inputs: { 'stall-timeout': '20s' },
    })
    expect(report).toMatchObject({ outcome: 'ready', cause: null })
    expect(report.attempts).toHaveLength(1)
    expect(report.faults.length).toBeGreaterThan(0)
    for (const fault of report.faults) expect(fault).toMatchObject({ cause, recovered: true })
    expect(report.faults[0]?.text).toContain(words)
    expect(mirrors[1]?.requests.length).toBeGreaterThan(0)
    expect(verified).toBe(allVerified)
    expect(leftovers).toEqual([])
    // Nothing of what is too large was read.
    expect(report.transfer.bytes).toBeLessThan(10 * MiB)
  })

  test('no redirect leads from https to http', async () => {
    const plain = await FaultMirror.open({ tree: treeOf(modules) })
    const misbehave = always({ kind: 'redirect', to: plain.url, keepsPath: true })
    const env = { SSL_CERT_FILE: authority.file }
    const { report, mirrors } = await run({ mirrors: [{ tls, misbehave }], env })
    await plain.close()
    expect(report).toMatchObject({ outcome: 'failed' })
    expect(report.faults.map(({ text }) => text).join('\n')).toContain('insecure')
    expect(mirrors[0]?.requests.length).toBeGreaterThan(0)
    expect(plain.requests).toEqual([])
  })

  test('a circle of redirects is left after the fifth', async () => {
    const { mirrors } = await run({
      mirrors: [{ misbehave: always({ kind: 'redirect', to: '/circle' }) }],
      modules: makeModules(1),
      inputs: { attempts: '1', concurrency: '1' },
    })
    const asked = mirrors[0]?.requests.map(({ path }) => path === 'circle') ?? []
    // As many hops for each request of a file.
    const requests = asked.filter((isHop) => !isHop).length
    expect(requests).toBeGreaterThan(0)
    expect(asked.length - requests).toBe(5 * requests)
  })
})

describe('a zip that breaks off', () => {
  const cut = on(/\/big.*\.zip$/, { kind: 'cut', after: 100_000 }, 1)

  test('is continued at the same mirror, with its strong ETag', async () => {
    const { report, mirrors, verified } = await run({ mirrors: [{ ranges: true, misbehave: cut }] })
    const continued = mirrors[0]?.requests.filter(({ headers }) => headers['range'] !== undefined) ?? []
    // Of four zips; a busy machine may have read nothing of one when the connection ends.
    expect(continued.length).toBeGreaterThan(0)
    for (const { headers } of continued) expect(headers['if-range']).toMatch(/^"/)
    expect(report.transfer.resumes).toBe(continued.length)
    expect(verified).toBe(allVerified)
  })

  test.each([
    ['weak', false],
    ['changing', true],
  ] as const)('starts over where the ETag is %s', async (ranges, isAsked) => {
    const { report, mirrors, verified } = await run({ mirrors: [{ ranges, misbehave: cut }] })
    expect(mirrors[0]?.requests.some(({ headers }) => headers['range'] !== undefined)).toBe(isAsked)
    expect(report).toMatchObject({ outcome: 'ready', transfer: { resumes: 0 } })
    expect(verified).toBe(allVerified)
  })

  test('is never continued at another mirror', async () => {
    const misbehave = on('.zip', { kind: 'cut', after: 1_000 })
    const { report, mirrors, verified } = await run({ mirrors: [{ ranges: true, misbehave }, { ranges: true }] })
    expect(report.outcome).toBe('ready')
    expect(mirrors[1]?.requests.filter(({ headers }) => headers['range'] !== undefined)).toEqual([])
    expect(verified).toBe(allVerified)
  })
})

// In a list whose order is policy, a later mirror is not asked while the first one answers.
describe('a file that is much slower than the others in a list of equals', () => {
  const many = makeModules(40, 200_000)
  const last = 'm039/@v/v1.0.0.zip'

  test('is asked of the next mirror as well, and few are', async () => {
    // The report would tell of a stall if the hedged request did not end the wait.
    const misbehave = on(last, { kind: 'stall' })
    const inputs = { 'stall-timeout': '20s', concurrency: '4', 'mirror-order': 'fastest' }
    const { report, mirrors, verified } = await run({ modules: many, mirrors: [{ misbehave }, {}], inputs })
    expect(report).toMatchObject({ outcome: 'ready', faults: [] })
    expect(mirrors[1]?.paths.some((path) => path.endsWith(last))).toBe(true)
    expect(mirrors[1]?.requests.length).toBeLessThanOrEqual(0.05 * report.transfer.requests)
    expect(verified).toBe(allVerified)
  })

  test('is given up if it only trickles', async () => {
    const misbehave = on(last, { kind: 'trickle', bytesPerSecond: 8_000 })
    const inputs = { 'stall-timeout': '20s', concurrency: '4', 'mirror-order': 'fastest' }
    const { report, verified } = await run({ modules: many, mirrors: [{ misbehave }, {}], inputs })
    expect(report).toMatchObject({ outcome: 'ready', transfer: { failovers: 1 } })
    expect(report.faults).toMatchObject([{ cause: 'stall_timeout', module: 'example.test/m039', recovered: true }])
    expect(report.faults[0]?.text).toContain('trickles')
    expect(verified).toBe(allVerified)
  })
})

describe('a mirror that is overwhelmed', () => {
  test('is asked for fewer at once, after the time that it asks for', async () => {
    const misbehave = always({ kind: 'rateLimit', inFlight: 12, retryAfterS: 1 })
    const scenario = { modules: makeModules(150), mirrors: [{ misbehave, latencyMs: 20 }] }
    const { report, mirrors, verified } = await run(scenario)
    expect(report.outcome).toBe('ready')
    for (const fault of report.faults) expect(fault).toMatchObject({ cause: 'http_429', recovered: true })
    const asked = mirrors[0]?.requests ?? []
    const most = (some: readonly MirrorRequest[]) => Math.max(...some.map(({ inFlight }) => inFlight))
    const refused = asked.findLastIndex(({ inFlight }) => inFlight > 12)
    const [before, after] = [asked.slice(0, refused + 1), asked.slice(refused + 1)]
    expect(most(before)).toBeGreaterThan(12)
    expect(most(after)).toBeLessThan(most(before) / 2)
    expect(Math.max(...asked.map(({ at }, index) => at - (asked[index - 1]?.at ?? at)))).toBeGreaterThan(900)
    expect(verified).toBe(allVerified)
  })
})
