import { describe, expect, test, vi } from 'vitest'
import { planMirrors, publicGroup } from '../../../src/mirrors/plan.ts'
import type { Misbehaviour } from '../../support/misbehaviours.ts'
import { makeModules, treeOf } from '../../support/modules.ts'
import { big, bytesOf, fileOf, first, useMirrors } from '../fixture.ts'

const { proxy, bench } = useMirrors()

describe.concurrent('several mirrors', () => {
  const misbehaviours: [name: string, misbehaviour: Misbehaviour][] = [
    ['is down', { kind: 'reset' }],
    ['stalls', { kind: 'stall' }],
    ['sends web pages', { kind: 'wrong', body: '<html>' }],
    ['has an outage', { kind: 'status', status: 500 }],
    ['may not serve the file', { kind: 'status', status: 451 }],
    ['redirects to a dead store', { kind: 'redirect', to: 'http://127.0.0.1:9/x' }],
  ]
  test.each(misbehaviours)('falls back to the second if the first %s', async (name, misbehaviour) => {
    const bad = await proxy({ misbehave: () => misbehaviour })
    const good = await proxy()
    const { fetcher, faults, transfer } = await bench(`${bad.url},${good.url}`, [big], { stallMs: 1_000 })
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.every(({ recovered }) => recovered)).toBe(true)
    expect(transfer()).toMatchObject({ failovers: 1, stalls: name === 'stalls' ? 1 : 0 })
  })

  test('the same mirror is asked again only after a moment, with the reason; another at once', async () => {
    const alone = await proxy({ misbehave: first('.mod', { kind: 'reset' }) })
    const retrying = await bench(alone.url, [big])
    expect(await bytesOf(await retrying.fetcher.get(fileOf('mod')))).toEqual(big.mod)
    const retries = retrying.events.filter(({ type }) => type === 'retry')
    expect(retries).toMatchObject([{ file: alone.requests[0]?.path, mirror: alone.url, reason: 'tcp_reset' }])
    const lacking = await proxy({ tree: new Map() })
    const fallingBack = await bench(`${lacking.url},${alone.url}`, [big])
    expect(await bytesOf(await fallingBack.fetcher.get(fileOf('mod')))).toEqual(big.mod)
    const said = fallingBack.events.filter(({ type }) => type === 'retry' || type === 'fallback')
    expect(said).toMatchObject([{ type: 'fallback', from: lacking.url, to: alone.url, reason: 'not found' }])
  })

  test('what a file has met is told when the time is up', async () => {
    const mirror = await proxy({ misbehave: ({ repeat }) => ({ kind: repeat === 0 ? 'reset' : 'stall' }) })
    const { fetcher, faults, abort } = await bench(mirror.url, [big], { stallMs: 10_000 })
    const got = fetcher.get(fileOf('mod')).catch(({ name }) => name)
    await vi.waitFor(() => expect(mirror.requests).toHaveLength(2), 15_000)
    abort.abort(new DOMException('', 'TimeoutError'))
    expect(await got).toBe('TimeoutError')
    expect(faults.map(({ cause }) => cause).sort()).toEqual(['stall_timeout', 'tcp_reset'])
  })

  test('an error behind a redirect names the host behind it, without the query', async () => {
    const bad = await proxy({
      misbehave: () => ({ kind: 'redirect', to: 'http://127.0.0.1:9/store?signature=secret' }),
    })
    const { fetcher, faults } = await bench(bad.url, [big])
    await fetcher.get(fileOf('mod'))
    expect(faults[0]).toMatchObject({ cause: 'tcp_refused', url: 'http://127.0.0.1:9/store' })
    expect(JSON.stringify(faults)).not.toContain('secret')
  })

  test('a refusal by a mirror of the user is final, also before |', async () => {
    const strict = await proxy({ misbehave: () => ({ kind: 'status', status: 403, text: 'not on the list' }) })
    const lax = await proxy()
    const { fetcher, faults } = await bench(`${strict.url}|${lax.url}`, [big])
    expect(await fetcher.get(fileOf('mod'))).toMatchObject({ kind: 'refused', status: 403 })
    expect(faults).toMatchObject([{ cause: 'http_403', recovered: false }])
    expect(lax.requests).toEqual([])
  })

  test("a refusal is the mirror's own only if its own host said it: storage is asked once more, then the next mirror", async () => {
    const store = await proxy({ misbehave: () => ({ kind: 'status', status: 403, text: 'ExpiredToken' }) })
    const first = await proxy({ misbehave: () => ({ kind: 'redirect', to: store.url, keepsPath: true }) })
    const second = await proxy()
    const { fetcher, faults } = await bench(`${first.url}|${second.url}`, [big])
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(first.requests).toHaveLength(2)
    expect(faults[0]).toMatchObject({ cause: 'http_403', mirrorHelps: true, recovered: true })
    expect(faults[0]?.url).toContain(store.url)
    expect(faults[0]?.advice).toContain('sends this request on to 127.0.0.1')
  })

  test('a refusal of the storage without another mirror fails the file after one fresh redirect', async () => {
    const store = await proxy({ misbehave: () => ({ kind: 'status', status: 403 }) })
    const only = await proxy({ misbehave: () => ({ kind: 'redirect', to: store.url, keepsPath: true }) })
    const { fetcher, faults } = await bench(only.url, [big])
    expect(await fetcher.get(fileOf('zip'))).toMatchObject({ kind: 'failed', status: 403 })
    expect(store.requests).toHaveLength(2)
    expect(faults.at(-1)).toMatchObject({ cause: 'http_403', retryable: false, recovered: false })
  })

  test('an answer outranks silence: the 404 of a mirror that could be reached', async () => {
    const lacks = await proxy({ misbehave: () => ({ kind: 'status', status: 404, text: 'unknown revision v1.2.3' }) })
    const { fetcher, faults } = await bench(`${lacks.url},http://127.0.0.1:9`, [big])
    const outcome = await fetcher.get(fileOf('mod'))
    expect(outcome).toMatchObject({
      kind: 'failed',
      status: 502,
      from: lacks.url,
      fault: { cause: 'http_404', retryable: false },
    })
    expect(faults.filter(({ recovered }) => !recovered).map(({ cause }) => cause)).toEqual(['http_404'])
    expect(JSON.stringify(outcome)).toContain('unknown revision v1.2.3')
  })

  test("a fault of /sumdb/ is the checksum database's: the mirror is asked for modules all the same", async () => {
    const mirror = await proxy({
      misbehave: ({ path }) => (path.startsWith('sumdb/') ? { kind: 'status', status: 500 } : undefined),
    })
    const { fetcher } = await bench(mirror.url, [big])
    const wanted = { kind: 'sumdb', path: 'sumdb/sum.golang.org/supported', module: '', version: '' } as const
    expect(await fetcher.ask(wanted)).toMatchObject({ kind: 'failed', status: 500 })
    const before = mirror.requests.length
    expect(before).toBeGreaterThanOrEqual(3)
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
    expect(mirror.requests.length).toBe(before + 1)
  })

  test('two requests that hang are enough for a file, and its last one for the others', async () => {
    const modules = makeModules(12)
    const silent = await proxy({ tree: treeOf(modules), misbehave: () => ({ kind: 'stall' }) })
    const { fetcher } = await bench(silent.url, modules, { stallMs: 400 })
    const outcomes = await Promise.all(modules.map((module) => fetcher.get({ ...module, kind: 'mod' })))
    expect(outcomes.every(({ kind }) => kind === 'failed')).toBe(true)
    // Eight at once, those that were queued behind them, and one more look.
    expect(silent.requests.length).toBeLessThan(8 + 4 + 3)
  })

  test('of two mirrors that hang each is asked once, and a third all the same', async () => {
    const hung = { misbehave: () => ({ kind: 'stall' }) as const }
    const [first, second, third] = [await proxy(hung), await proxy(hung), await proxy()]
    const alone = await bench(`${first.url},${second.url}`, [big], { stallMs: 300 })
    expect(await alone.fetcher.get(fileOf('mod'))).toMatchObject({ kind: 'failed', fault: { cause: 'stall_timeout' } })
    expect([first.requests.length, second.requests.length]).toEqual([1, 1])
    const { fetcher } = await bench(`${first.url},${second.url},${third.url}`, [big], { stallMs: 300 })
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
  })

  test('order is policy: a first mirror below 1 kB/s for the stall limit has stalled, and the next is asked', async () => {
    const trickle = await proxy({ misbehave: () => ({ kind: 'trickle', bytesPerSecond: 400 }) })
    const second = await proxy()
    const { fetcher, faults } = await bench(`${trickle.url}|${second.url}`, [big], { stallMs: 1_000 })
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(faults).toMatchObject([{ cause: 'stall_timeout', recovered: true }])
  })

  test('order is policy: above 1 kB/s the first mirror is not left, however slow', async () => {
    const [small] = makeModules(1, 6_000)
    if (small === undefined) throw new Error('no module')
    const tree = treeOf([small])
    const slow = await proxy({ tree, misbehave: () => ({ kind: 'trickle', bytesPerSecond: 3_000 }) })
    const second = await proxy({ tree })
    const { fetcher, faults } = await bench(`${slow.url}|${second.url}`, [small], { stallMs: 1_000 })
    expect(await bytesOf(await fetcher.get({ ...small, kind: 'zip' }))).toEqual(small.zip)
    expect(faults).toEqual([])
    expect(second.requests).toEqual([])
  })

  test('a time-out before a 404 stays a time-out', async () => {
    const lacks = await proxy({ misbehave: () => ({ kind: 'status', status: 404 }) })
    const { fetcher } = await bench(`http://127.0.0.1:9,${lacks.url}`, [big])
    expect(await fetcher.get(fileOf('mod'))).toMatchObject({ kind: 'failed', fault: { cause: 'tcp_refused' } })
  })

  test('a catalogue mirror that refuses some files is still asked for the others', async () => {
    const modules = makeModules(6)
    const tree = treeOf(modules)
    const picky = await proxy({
      tree,
      misbehave: ({ path }) => (path.includes('m005') ? undefined : { kind: 'status', status: 403 }),
    })
    const other = await proxy({ tree })
    const list = `${picky.url},${other.url}`
    const { plan } = planMirrors({ list }, { value: list, unchanged: false })
    const mirrors = plan.mirrors.map((mirror) => ({ ...mirror, group: publicGroup }))
    const { fetcher } = await bench(list, modules, { plan: { ...plan, mirrors } })
    const from: string[] = []
    for (const { path, version } of modules) {
      const outcome = await fetcher.get({ path, version, kind: 'mod' })
      from.push(outcome.from)
    }
    expect(from).toEqual([...Array<string>(5).fill(other.url), picky.url])
  })

  test('after a 404 the next mirror is asked, as go would', async () => {
    const empty = await proxy({ tree: new Map() })
    const full = await proxy()
    const { fetcher, faults } = await bench(`${empty.url},${full.url}`, [big])
    expect(await bytesOf(await fetcher.get(fileOf('mod')))).toEqual(big.mod)
    expect(faults).toEqual([])
  })

  test('an error before a comma never becomes a 404 of a later mirror', async () => {
    const failing = await proxy({ misbehave: () => ({ kind: 'status', status: 502 }) })
    const empty = await proxy({ tree: new Map() })
    const { fetcher } = await bench(`${failing.url},${empty.url}`, [big])
    expect(await fetcher.get(fileOf('mod'))).toMatchObject({ kind: 'failed', status: 502, from: failing.url })
  })

  test('after | the later mirror decides, also after an error', async () => {
    const failing = await proxy({ misbehave: () => ({ kind: 'status', status: 502 }) })
    const empty = await proxy({ tree: new Map() })
    const { fetcher } = await bench(`${failing.url}|${empty.url}`, [big])
    expect(await fetcher.get(fileOf('mod'))).toMatchObject({ kind: 'absent', status: 404, from: empty.url })
  })

  test('the beginning of a zip is never continued from another mirror', async () => {
    const cut = await proxy({ ranges: true, misbehave: () => ({ kind: 'cut', after: 300_000 }) })
    const good = await proxy({ ranges: true })
    const { fetcher } = await bench(`${cut.url},${good.url}`, [big])
    expect(await bytesOf(await fetcher.get(fileOf('zip')))).toEqual(big.zip)
    expect(good.requests.map(({ headers }) => headers['range'])).toEqual([undefined])
  })

  test('the longest Retry-After is known: that mirror may be the only one that answers then', async () => {
    const dead = await proxy({ misbehave: () => ({ kind: 'reset' }) })
    const busy = await proxy({ misbehave: () => ({ kind: 'status', status: 429, headers: { 'retry-after': '60' } }) })
    const { fetcher } = await bench(`${dead.url},${busy.url}`, [big])
    expect(await fetcher.get(fileOf('mod'))).toMatchObject({ kind: 'failed', from: expect.stringContaining(dead.url) })
    expect(fetcher.retryAfterMs).toBeGreaterThan(50_000)
  })

  test('a mirror that keeps failing is left out for the other files: its breaker is open', async () => {
    const modules = makeModules(30)
    const dead = await proxy({ misbehave: () => ({ kind: 'reset' }) })
    const good = await proxy({ tree: treeOf(modules) })
    const { fetcher } = await bench(`${dead.url},${good.url}`, modules)
    for (const { path, version } of modules) await fetcher.get({ path, version, kind: 'mod' })
    expect(dead.requests.length).toBeLessThan(6)
    expect(good.requests).toHaveLength(30)
  })
})
