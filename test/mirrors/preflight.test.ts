import { afterEach, describe, expect, it, vi } from 'vitest'
import { type MirrorOrder, planMirrors } from '../../src/mirrors/plan.ts'
import { type PreflightOptions, preflight } from '../../src/mirrors/preflight.ts'
import { openNetwork } from '../../src/network/network.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { type Misbehaviour, on, type Rule } from '../support/misbehaviours.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const sample = { path: 'corp.test/Secret', version: 'v1.0.0' }
/** Has every module, and passes the checksum database on. */
const tree = {
  get: (path: string) =>
    path.startsWith('sumdb/')
      ? ''
      : path.endsWith('.mod')
        ? 'module x // of more bytes than a slow mirror sends in a second\n'
        : 'PK\u0003\u0004rest',
}

async function mirror(misbehave: Rule = () => undefined): Promise<FaultMirror> {
  const opened = await FaultMirror.open({ tree, misbehave })
  open.push(opened)
  return opened
}

const status = (code: number): Misbehaviour => ({ kind: 'status', status: code, text: 'no' })
const html: Misbehaviour = { kind: 'wrong', body: '<html><title>Hotel Wi-Fi</title>' }
const silent: Misbehaviour = { kind: 'stall' }

/** Longer than a test may last: what waits for this fails. */
const tooLongMs = 60_000

/** Runs a preflight over a list; words in it are replaced by the mirrors. */
async function run(
  list: string,
  mirrors: Record<string, FaultMirror>,
  options: Partial<PreflightOptions> = {},
  declared = true,
  order: MirrorOrder = 'auto',
) {
  const value = Object.entries(mirrors).reduce((text, [name, { url }]) => text.replaceAll(name, url), list)
  const { plan } = planMirrors(declared ? { list: value } : 'inherit', { value, unchanged: false }, order)
  const network = openNetwork({ env: {} })
  open.push(network)
  const signal = new AbortController().signal
  const settings = {
    timeoutMs: tooLongMs,
    mode: 'advise',
    isOrderFixed: order === 'listed',
    sample,
    sumdb: 'sum.golang.org',
    signal,
    ...options,
  } as const
  const result = await preflight(plan, network, settings)
  const nameOf = (url: string) => Object.entries(mirrors).find(([, opened]) => opened.url === url)?.[0] ?? url
  return {
    ...result,
    order: result.plan.mirrors.map(({ name }) => nameOf(name)).join(' '),
    verdict: (name: string) => result.verdicts.find(({ url }) => nameOf(url) === name),
  }
}

describe('preflight', () => {
  it('chooses a healthy mirror and fills its layers', async () => {
    const { order, verdict, faults } = await run('A', { A: await mirror() })
    expect(order).toBe('A')
    expect(faults).toEqual([])
    expect(verdict('A')).toMatchObject({ healthy: true, reason: expect.stringMatching(/^Chosen: healthy, \d+ ms\.$/) })
    const layers = verdict('A')?.layers
    expect(Object.entries(layers ?? {}).map(([name, layer]) => `${name} ${layer?.ok}`)).toEqual([
      'dns true',
      'tcp true',
      'tls undefined',
      'http true',
      'zip true',
      'sumdb true',
    ])
  })

  const faults: { name: string; misbehave: Rule; cause: string; layer: 'http' | 'zip' }[] = [
    { name: 'a server error', misbehave: on('.mod', status(502)), cause: 'http_5xx', layer: 'http' },
    { name: 'a rate limit', misbehave: on('.mod', status(429)), cause: 'http_429', layer: 'http' },
    { name: 'a captive portal, by its content', misbehave: on('.mod', html), cause: 'bad_reply', layer: 'http' },
    { name: 'an empty reply', misbehave: on('.mod', { kind: 'wrong', body: '' }), cause: 'bad_reply', layer: 'http' },
    { name: 'a closed connection', misbehave: on('.mod', { kind: 'close' }), cause: 'eof', layer: 'http' },
    { name: 'a web page as zip', misbehave: on('.zip', html), cause: 'bad_reply', layer: 'zip' },
    {
      name: 'a store that is blocked',
      misbehave: on('.zip', { kind: 'redirect', to: 'http://127.0.0.1:1/signed' }),
      cause: 'tcp_refused',
      layer: 'zip',
    },
  ]
  it.each(faults)('passes over $name, and says why', async ({ misbehave, cause, layer }) => {
    const result = await run('A|B', { A: await mirror(misbehave), B: await mirror() })
    expect(result.order).toBe('B A')
    expect(result.faults.map((fault) => `${fault.cause} ${fault.recovered}`)).toEqual([`${cause} true`])
    expect(result.verdict('A')).toMatchObject({ healthy: false, reason: expect.stringContaining(cause) })
    expect(result.verdict('A')?.layers[layer]?.ok).toBe(false)
  })

  it.each([401, 403])('takes %d for an answer: the mirror keeps its place', async (code) => {
    const {
      order,
      verdict,
      faults: met,
    } = await run('A|B', { A: await mirror(on('.mod', status(code))), B: await mirror() })
    expect(order).toBe('A B')
    expect(met).toEqual([])
    expect(verdict('A')).toMatchObject({ healthy: true, reason: expect.stringContaining(`(${code})`) })
  })

  it('order is policy: a slow first keeps its place, and no later mirror learns a name', async () => {
    const slow = on('.mod', { kind: 'delay', ms: 700 })
    const mirrors = { A: await mirror(slow), B: await mirror() }
    const { order } = await run('A|B', mirrors)
    expect(order).toBe('A B')
    expect(mirrors.B.paths.join()).not.toContain('corp.test')
  })

  it('order is policy: a mirror that lacks the version has answered', async () => {
    const { order } = await run('A|B', { A: await mirror(on('.mod', status(404))), B: await mirror() })
    expect(order).toBe('A B')
  })

  it('mirror-order listed: not even a dead mirror moves', async () => {
    const mirrors = { A: await mirror(on('.mod', status(502))), B: await mirror() }
    expect((await run('A|B', mirrors, {}, true, 'listed')).order).toBe('A B')
  })

  it.each(['advise', 'require'] as const)('one sample decides nothing, with preflight: %s', async (mode) => {
    const once: Rule = ({ repeat, path }) => (repeat === 0 && path.endsWith('.mod') ? status(503) : undefined)
    const { verdict, faults: met } = await run('A', { A: await mirror(once) }, { mode })
    expect(verdict('A')?.healthy).toBe(true)
    expect(met).toEqual([])
  })

  it('require looks until its time is up', async () => {
    const later: Rule = ({ repeat, path }) => (repeat < 3 && path.endsWith('.mod') ? status(503) : undefined)
    expect((await run('A', { A: await mirror(later) }, { mode: 'require' })).verdict('A')?.healthy).toBe(true)
    expect((await run('A', { A: await mirror(later) }, { mode: 'advise' })).verdict('A')?.healthy).toBe(false)
  })

  it('moves a mirror that lacks the version back if speed decides, and reports no fault of it', async () => {
    const mirrors = { A: await mirror(on('.mod', status(404))), B: await mirror() }
    const { order, verdict, faults: met } = await run('A|B', mirrors, {}, true, 'fastest')
    expect(order).toBe('B A')
    expect(met).toEqual([])
    expect(verdict('A')?.reason).toContain('does not have corp.test/Secret@v1.0.0')
  })

  it('waits for no other mirror when the preferred one is healthy', async () => {
    const { order, verdict } = await run('A|B', { A: await mirror(), B: await mirror(on('.mod', silent)) })
    expect(order).toBe('A B')
    expect(verdict('B')).toMatchObject({ healthy: null, reason: `Not needed: ${verdict('A')?.url} answered first.` })
  })

  it('waits for what is behind a comma only if no mirror before it answers', async () => {
    const well = await run('A,B', { A: await mirror(), B: await mirror(on('.mod', silent)) }, {}, false)
    expect(well.verdict('B')?.reason).toMatch(/^Not needed/)
    const slow = on('.mod', { kind: 'delay', ms: 50 })
    const bad = await run('A,B', { A: await mirror(on('.mod', status(502))), B: await mirror(slow) }, {}, false)
    expect(bad.verdict('B')).toMatchObject({ healthy: true })
  })

  it('prefers a clearly faster mirror, without waiting for the slower one', async () => {
    const { order, verdict } = await run(
      'A|B',
      { A: await mirror(on('.mod', silent)), B: await mirror() },
      {},
      true,
      'fastest',
    )
    expect(order).toBe('B A')
    expect(verdict('B')?.healthy).toBe(true)
  })

  it('ends when its time is up, and names the layer that was silent', async () => {
    const { order, faults: met } = await run('A', { A: await mirror(on('.mod', silent)) }, { timeoutMs: 100 })
    expect(order).toBe('A')
    expect(met.map(({ cause, recovered }) => ({ cause, recovered }))).toEqual([
      { cause: 'stall_timeout', recovered: false },
    ])
  })

  it('asks only the first group for the module of the project', async () => {
    const mirrors = { A: await mirror(on('.mod', status(502))), B: await mirror() }
    const { order, verdict } = await run('A,B', mirrors, {}, false)
    expect(order).toBe('A B')
    expect(verdict('B')?.reason).toMatch(/^Healthy, \d+ ms; used for what is not found before it\.$/)
    expect(verdict('A')?.reason).toMatch(
      /because of the "," in GOPROXY, .* is used only for what is not found here: write "\|" to use it/,
    )
    expect(mirrors.A.paths.join()).toContain('corp.test')
    expect(mirrors.B.paths.join()).not.toContain('corp.test')
    expect(mirrors.B.paths).toContain('golang.org/x/text/@v/v0.3.0.mod')
  })

  it('takes a mirror for healthy that lacks only the canary', async () => {
    const { verdict } = await run('A', { A: await mirror(on('.mod', status(404))) }, { sample: undefined })
    expect(verdict('A')).toMatchObject({ healthy: true, reason: expect.stringMatching(/^Chosen: healthy/) })
  })

  it('escapes paths as go does', async () => {
    const A = await mirror()
    await run('A', { A })
    expect(A.requests.map(({ url }) => url)).toContain('/corp.test/%21secret/@v/v1.0.0.mod')
  })

  it('reports what the mirror does with the checksum database, which is no reason to move it back', async () => {
    const refuses = await run('A', { A: await mirror(on(/^sumdb/, status(403))) })
    expect(refuses.verdict('A')).toMatchObject({ healthy: true, layers: { sumdb: { ok: false } } })
    const leaves = await run('A', { A: await mirror(on(/^sumdb/, status(404))) })
    expect(leaves.verdict('A')).toMatchObject({ healthy: true, layers: { sumdb: { ok: true } } })
    const off = await run('A', { A: await mirror() }, { sumdb: undefined })
    expect(off.verdict('A')?.layers.sumdb).toBeNull()
  })

  it('sends no request when it is off, or without a mirror', async () => {
    const A = await mirror()
    const off = await run('A', { A }, { mode: 'off' })
    expect(A.requests).toEqual([])
    expect(off.verdict('A')).toMatchObject({ healthy: null, reason: expect.stringContaining('off') })
    const idle = await run('A', { A }, { mode: 'idle' })
    expect(idle.verdict('A')).toMatchObject({ healthy: null, reason: 'Not needed: nothing to download.' })
    expect(await run('direct', {})).toMatchObject({ plan: { mirrors: [], tail: 'direct' }, verdicts: [], faults: [] })
  })

  it('keeps the first entry of a list if the body of its answer comes late', async () => {
    const [A, B] = [await mirror(on('.mod', { kind: 'trickle', bytesPerSecond: 20 })), await mirror()]
    const late = await run('A|B', { A, B })
    expect(late.verdict('A')).toMatchObject({ healthy: true })
    expect(late.order).toBe('A B')
    expect(B.requests.filter(({ path }) => path.startsWith('corp.test/'))).toEqual([])
  })

  it('ends with the signal', async () => {
    const A = await mirror(on('.mod', silent))
    const abort = new AbortController()
    const running = run('A', { A }, { signal: abort.signal })
    await vi.waitUntil(() => A.requests.length > 0, 20_000)
    abort.abort(new Error('enough'))
    await expect(running).rejects.toThrow('enough')
  })
})

describe('own helpers stay in the background', () => {
  /** A mirror of the job that fails, and one that modward has added to it. */
  async function withHelper(url: string) {
    const official = await mirror(() => status(503))
    const list = `${official.url},${url}`
    const { plan } = planMirrors({ list }, { value: list, unchanged: false }, 'fastest')
    const mirrors = plan.mirrors.map((one, index) => ({ ...one, origin: index === 0 ? 'job' : 'catalogue' }) as const)
    const network = openNetwork({ env: {} })
    open.push(network)
    const { signal } = new AbortController()
    const options = {
      timeoutMs: tooLongMs,
      mode: 'advise',
      isOrderFixed: false,
      sample,
      sumdb: undefined,
      signal,
    } as const
    const result = await preflight({ ...plan, mirrors }, network, options)
    return { ...result, official: official.url }
  }

  it.each([
    ['that cannot be reached is left out of the run, and is no fault', async () => 'http://127.0.0.1:9'],
    ['that is silent is not waited for', async () => (await mirror(() => silent)).url],
  ])('one %s', async (_, helper) => {
    const { plan, verdicts, faults, official } = await withHelper(await helper())
    expect(plan.mirrors[0]?.name).toBe(official)
    expect(verdicts).toMatchObject([{ healthy: false }, { healthy: false }])
    expect(faults.map(({ cause }) => cause)).toEqual(['http_5xx'])
  })

  it('one below HTTP is not asked again', async () => {
    expect((await withHelper('http://127.0.0.1:9')).plan.mirrors).toHaveLength(1)
  })
})
