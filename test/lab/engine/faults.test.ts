import { afterAll, describe, expect, test } from 'vitest'
import { always, type MirrorRequest, type Misbehaviour, on, type Rule } from '../../support/misbehaviours.ts'
import { makeModule, makeModules, treeOf } from '../../support/modules.ts'
import { unpack } from '../cache/job.ts'
import { modules, removeMachines, run, type Scenario } from './scenario.ts'

afterAll(removeMachines)

const allVerified = 'all modules verified'
/** One file in three, the first time it is asked for. */
const oftenOnce = (misbehaviour: Misbehaviour, end = ''): Rule => {
  const rule = on(end, misbehaviour, 1)
  return (request) => (request.path.length % 3 === 0 ? rule(request) : undefined)
}
const page = '<!DOCTYPE html><html><head><title>Sign in to the guest network</title></head></html>'

describe('one mirror with a fault that passes', () => {
  const scenarios: [
    fault: string,
    cause: string,
    misbehaviour: Misbehaviour,
    more?: { end?: string; ranges?: boolean },
  ][] = [
    ['connections are reset', 'tcp_reset', { kind: 'reset' }],
    ['connections are closed before the answer', 'eof', { kind: 'close' }],
    ['zips are cut short', 'eof', { kind: 'cut', after: 1_000 }, { end: '.zip' }],
    ['zips are cut short, and can be continued', 'eof', { kind: 'cut', after: 1_000 }, { end: '.zip', ranges: true }],
    ['zips are reset in the middle', 'tcp_reset', { kind: 'cut', after: 1_000, reset: true }, { end: '.zip' }],
    ['answers do not come', 'stall_timeout', { kind: 'stall' }, { end: '.zip' }],
    ['zips stall in the middle', 'stall_timeout', { kind: 'stall', after: 1_000 }, { end: '.zip' }],
    ['the gateway is bad', 'http_5xx', { kind: 'status', status: 502 }],
    ['the service is unavailable', 'http_5xx', { kind: 'status', status: 503, headers: { 'retry-after': '1' } }],
    ['a portal answers with its page', 'bad_reply', { kind: 'wrong', body: page }],
    ['answers are empty', 'bad_reply', { kind: 'wrong', body: '' }],
    ['redirects lead to a dead store', 'tcp_refused', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, { end: '.zip' }],
  ]
  test.each(scenarios)('%s', async (_, cause, misbehaviour, { end = '', ranges = false } = {}) => {
    const { report, verified, leftovers } = await run({
      mirrors: [{ misbehave: oftenOnce(misbehaviour, end), ranges }],
    })
    expect(report).toMatchObject({ outcome: 'ready', cause: null })
    expect(report.attempts).toHaveLength(1)
    expect(report.faults.length).toBeGreaterThan(0)
    for (const fault of report.faults) expect(fault).toMatchObject({ cause, recovered: true })
    if (ranges) expect(report.transfer.resumes).toBeGreaterThan(0)
    expect(verified).toBe(allVerified)
    expect(leftovers).toEqual([])
  })

  test('too many requests: fewer at once, after the time that the mirror asks for', async () => {
    const misbehave = on('.mod', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 1)
    const { report, verified } = await run({ mirrors: [{ misbehave }] })
    expect(report.outcome).toBe('ready')
    expect(report.faults.length).toBeGreaterThan(0)
    for (const fault of report.faults) expect(fault).toMatchObject({ cause: 'http_429', recovered: true })
    expect(verified).toBe(allVerified)
  })

  test('Retry-After may be a date', async () => {
    const later = () => new Date(Date.now() + 2_000).toUTCString()
    const misbehave = ({ repeat, index }: MirrorRequest): Misbehaviour | undefined => {
      return repeat === 0 && index === 5
        ? { kind: 'status', status: 503, headers: { 'retry-after': later() } }
        : undefined
    }
    const { report, mirrors } = await run({ mirrors: [{ misbehave }] })
    expect(report.outcome).toBe('ready')
    expect(report.faults).toMatchObject([{ cause: 'http_5xx', recovered: true }])
    // HTTP dates have whole seconds, so that at least one of the two is waited for.
    const times = mirrors[0]?.requests.map(({ at }) => at) ?? []
    expect(Math.max(...times.map((at, index) => at - (times[index - 1] ?? at)))).toBeGreaterThan(900)
  })

  test('an outage that lasts into a second attempt', async () => {
    // A dead mirror gets fewer requests than this in one attempt.
    const misbehave = ({ index }: MirrorRequest): Misbehaviour | undefined =>
      index < 20 ? { kind: 'reset' } : undefined
    const { report, verified } = await run({ mirrors: [{ misbehave }], inputs: { attempts: '5' } })
    expect(report.outcome).toBe('ready')
    expect(report.attempts.length).toBeGreaterThan(1)
    expect(verified).toBe(allVerified)
  })
})

describe('a mirror with a fault that stays', () => {
  const scenarios: [fault: string, cause: string, misbehaviour: Misbehaviour, attempts: number][] = [
    ['it resets every connection', 'tcp_reset', { kind: 'reset' }, 3],
    ['it has an outage', 'http_5xx', { kind: 'status', status: 503, text: 'maintenance until noon' }, 3],
    ['a portal answers everything', 'bad_reply', { kind: 'wrong', body: page }, 3],
    ['it refuses', 'http_403', { kind: 'status', status: 403, text: 'blocked by policy 7' }, 1],
    ['it requires credentials', 'http_401', { kind: 'status', status: 401 }, 1],
    ['it does not have the modules', 'http_404', { kind: 'status', status: 404, text: 'not found: no such module' }, 1],
    ['it may not have them', 'http_451', { kind: 'status', status: 451 }, 1],
  ]
  test.each(scenarios)('%s: named after as many attempts as make sense', async (_, cause, misbehaviour, attempts) => {
    const { report, goOutput, mirrors, leftovers } = await run({
      mirrors: [{ misbehave: always(misbehaviour) }],
    })
    expect(report).toMatchObject({ outcome: 'failed', cause })
    expect(report.attempts.length).toBe(attempts)
    expect(goOutput).toContain(mirrors[0]?.url)
    if (misbehaviour.kind === 'status' && misbehaviour.text !== undefined) expect(goOutput).toContain(misbehaviour.text)
    expect(leftovers).toEqual([])
  })

  const faults: [fault: string, misbehaviour: Misbehaviour][] = [
    ['is dead', { kind: 'reset' }],
    ['never answers', { kind: 'stall' }],
    ['has an outage', { kind: 'status', status: 500 }],
    ['is a portal', { kind: 'wrong', body: page }],
    ['redirects to a dead store', { kind: 'redirect', to: 'http://127.0.0.1:9/' }],
  ]
  test.each(faults)('the next of the list is the fallback for one that %s', async (_, misbehaviour) => {
    const { report, verified, mirrors } = await run({ mirrors: [{ misbehave: always(misbehaviour) }, {}] })
    expect(report.outcome).toBe('ready')
    expect(report.attempts).toHaveLength(1)
    expect(report.faults.every(({ recovered }) => recovered)).toBe(true)
    expect(report.transfer.failovers).toBeGreaterThan(0)
    // Few are sent to one that has not answered yet, and after three faults none: 60 files, and fewer than 20 requests.
    expect(mirrors[0]?.requests.length).toBeLessThan(20)
    expect(verified).toBe(allVerified)
  })
})

describe('the report on a list of dead mirrors', () => {
  test.each([1, 2])('%i mirror(s): few requests, and each module is told in words of its own', async (count) => {
    const many = makeModules(300)
    const dead = { misbehave: always({ kind: 'status', status: 503 }) }
    const { report, mirrors, goOutput } = await run({ modules: many, mirrors: Array(count).fill(dead) })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'http_5xx' })
    const asked = mirrors.flatMap((mirror) => mirror.requests).length
    expect(asked).toBeLessThan(60)
    // A file that was not requested because its mirror had just failed for others counts, too: its module met the fault.
    expect(report.faults.length).toBeGreaterThan(0)
    expect(report.faults.every(({ count }) => count > 0)).toBe(true)
    // Each text is about its own module, or says that it is not.
    for (const { module, text } of report.faults) {
      expect(text.startsWith('skipped, ') || text.includes(`/${module}/`), `${module}: ${text}`).toBe(true)
    }
    expect(goOutput).toContain('503 Service Unavailable')
  })
})

describe('which mirror may answer', () => {
  test('a refusal by the first mirror is final', async () => {
    const scenario: Scenario = { mirrors: [{ misbehave: always({ kind: 'status', status: 403 }) }, {}], separator: '|' }
    const { report, mirrors } = await run(scenario)
    expect(report).toMatchObject({ outcome: 'failed', cause: 'http_403' })
    expect(mirrors[1]?.requests).toEqual([])
  })

  test('what the first does not have comes from the second', async () => {
    const { report, mirrors } = await run({ mirrors: [{ tree: treeOf(modules.slice(0, 10)) }, {}] })
    expect(report).toMatchObject({ outcome: 'ready', faults: [] })
    expect(mirrors[1]?.requests.every(({ path }) => !/m00\d/.test(path))).toBe(true)
  })

  test('an outage never sends go away to ask directly', async () => {
    const { report, goOutput } = await run({ mirrors: [{ misbehave: always({ kind: 'stall' }) }], tail: ',direct' })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'stall_timeout' })
    expect(goOutput).not.toContain('git ')
  })
})

describe('integrity', () => {
  const victim = modules[17] as (typeof modules)[number]
  const evil = makeModule(victim.path, victim.version, 9_000)
  const lying = treeOf(modules.map((module) => (module === victim ? { ...module, zip: evil.zip } : module)))

  test('a mirror with a wrong zip is passed over, and named', async () => {
    const { report, verified, mirrors } = await run({ mirrors: [{ tree: lying }, {}] })
    expect(report).toMatchObject({ outcome: 'ready' })
    // Go ends at the first wrong zip; modward, if it unpacks, asks the next mirror before go is started.
    expect(report.attempts).toHaveLength(unpack === 'go' ? 2 : 1)
    expect(report.faults).toContainEqual(
      expect.objectContaining({ cause: 'gosum_mismatch', module: victim.path, recovered: true }),
    )
    expect(JSON.stringify(report.faults)).toContain(mirrors[0]?.url)
    expect(verified).toBe(allVerified)
  })

  test('a wrong zip that every mirror has is refused at once', async () => {
    const { report, verified, goOutput } = await run({ mirrors: [{ tree: lying }] })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'gosum_mismatch' })
    expect(report.attempts).toHaveLength(1)
    expect(goOutput).toContain('SECURITY ERROR')
    expect(verified).not.toContain('modified')
  })

  test('wrong go.mod files never reach go while another mirror has the right ones', async () => {
    const wrong = treeOf(
      modules.map((module) => ({ ...module, mod: Buffer.from(`module ${module.path}\n\ngo 1.22\n`) })),
    )
    const { report, verified } = await run({ mirrors: [{ tree: wrong }, {}] })
    expect(report.outcome).toBe('ready')
    expect(report.attempts).toHaveLength(1)
    expect(verified).toBe(allVerified)
  })
})

describe('odd but sound replies', () => {
  const odd: [name: string, misbehaviour: Misbehaviour][] = [
    ['compressed although the client accepts no encoding', { kind: 'gzip' }],
    ['without a length', { kind: 'chunked' }],
  ]
  test.each(odd)('%s', async (_, misbehaviour) => {
    const { report, verified } = await run({ mirrors: [{ misbehave: always(misbehaviour) }] })
    expect(report).toMatchObject({ outcome: 'ready', faults: [] })
    expect(verified).toBe(allVerified)
  })

  test('a connection that the mirror closes while it is idle is no fault', async () => {
    const { report } = await run({
      mirrors: [{ latencyMs: 20, misbehave: ({ index }) => (index % 7 === 6 ? { kind: 'idleClose' } : undefined) }],
    })
    expect(report).toMatchObject({ outcome: 'ready', faults: [] })
  })
})
