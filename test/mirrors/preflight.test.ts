import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { planMirrors } from '../../src/mirrors/plan.ts'
import { type PreflightOptions, preflight } from '../../src/mirrors/preflight.ts'
import { openNetwork } from '../../src/network/network.ts'
import { type Running, serve } from '../support/servers.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const sample = { path: 'corp.test/Secret', version: 'v1.0.0' }
const zip = Buffer.from('PK\u0003\u0004rest')

/** How a mirror answers; `zip` and `sumdb` are answered well unless told otherwise. */
type Manner = { readonly mod?: RequestListener; readonly zip?: RequestListener; readonly sumdb?: number }

async function mirror({ mod, zip: zipped, sumdb = 200 }: Manner = {}): Promise<Running> {
  const running = await serve((request, response) => {
    const url = request.url ?? ''
    if (url.includes('/sumdb/')) response.writeHead(sumdb).end()
    else if (url.endsWith('.mod')) mod === undefined ? response.end('module x\n') : mod(request, response)
    else zipped === undefined ? response.end(zip) : zipped(request, response)
  })
  open.push(running)
  return running
}

const status =
  (code: number): RequestListener =>
  (_, response) =>
    void response.writeHead(code).end('no')
const late =
  (ms: number): RequestListener =>
  (_, response) =>
    void setTimeout(() => response.end('module x\n'), ms)
const silent: RequestListener = () => {}
const html: RequestListener = (_, response) => void response.end('<html><title>Hotel Wi-Fi</title>')

const address = ({ port }: Running) => `http://127.0.0.1:${port}`

/** Runs a preflight over a list; words in it are replaced by the mirrors. */
async function fly(
  list: string,
  mirrors: Record<string, Running>,
  options: Partial<PreflightOptions> = {},
  declared = true,
) {
  const value = Object.entries(mirrors).reduce((text, [name, running]) => text.replaceAll(name, address(running)), list)
  const { plan } = planMirrors(declared ? { list: value } : 'inherit', { value, unchanged: false })
  const network = openNetwork({ env: {} })
  open.push(network)
  const signal = new AbortController().signal
  const started = performance.now()
  const result = await preflight(plan, network, {
    timeoutMs: 3000,
    mode: 'advise',
    sample,
    sumdb: 'sum.golang.org',
    signal,
    ...options,
  })
  const nameOf = (url: string) => Object.entries(mirrors).find(([, running]) => address(running) === url)?.[0] ?? url
  return {
    ...result,
    ms: performance.now() - started,
    order: result.plan.mirrors.map(({ name }) => nameOf(name)).join(' '),
    verdict: (name: string) => result.verdicts.find(({ url }) => nameOf(url) === name),
  }
}

describe('preflight', () => {
  it('chooses a healthy mirror and fills its layers', async () => {
    const { order, verdict, faults } = await fly('A', { A: await mirror() })
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

  const faults: { name: string; manner: Manner; cause: string; layer: 'http' | 'zip' }[] = [
    { name: 'a server error', manner: { mod: status(502) }, cause: 'http_5xx', layer: 'http' },
    { name: 'a rate limit', manner: { mod: status(429) }, cause: 'http_429', layer: 'http' },
    { name: 'a captive portal, by its content', manner: { mod: html }, cause: 'bad_reply', layer: 'http' },
    {
      name: 'an empty reply',
      manner: { mod: (_, response) => void response.end() },
      cause: 'bad_reply',
      layer: 'http',
    },
    {
      name: 'a closed connection',
      manner: { mod: (request) => void request.socket.destroy() },
      cause: 'eof',
      layer: 'http',
    },
    { name: 'a web page as zip', manner: { zip: html }, cause: 'bad_reply', layer: 'zip' },
    {
      name: 'a store that is blocked',
      manner: { zip: (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/signed' }).end() },
      cause: 'tcp_refused',
      layer: 'zip',
    },
  ]
  it.each(faults)('passes over $name, and says why', async ({ manner, cause, layer }) => {
    const result = await fly('A|B', { A: await mirror(manner), B: await mirror() })
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
    } = await fly('A|B', { A: await mirror({ mod: status(code) }), B: await mirror() })
    expect(order).toBe('A B')
    expect(met).toEqual([])
    expect(verdict('A')).toMatchObject({ healthy: true, reason: expect.stringContaining(`(${code})`) })
  })

  it('demotes a mirror that lacks the version, and condemns it not', async () => {
    const {
      order,
      verdict,
      faults: met,
    } = await fly('A|B', { A: await mirror({ mod: status(404) }), B: await mirror() })
    expect(order).toBe('B A')
    expect(met).toEqual([])
    expect(verdict('A')?.reason).toContain('does not have corp.test/Secret@v1.0.0')
  })

  it('waits for nobody when the preferred mirror is healthy', async () => {
    const { order, verdict, ms } = await fly('A|B', { A: await mirror(), B: await mirror({ mod: silent }) })
    expect(order).toBe('A B')
    expect(ms).toBeLessThan(2000)
    expect(verdict('B')?.reason).toMatch(/^Not waited for/)
  })

  it('does not wait for what stands behind a comma either, unless nobody before it answers', async () => {
    const well = await fly('A,B', { A: await mirror(), B: await mirror({ mod: silent }) }, {}, false)
    expect(well.ms).toBeLessThan(2000)
    expect(well.verdict('B')?.reason).toMatch(/^Not waited for/)
    const ill = await fly(
      'A,B',
      { A: await mirror({ mod: status(502) }), B: await mirror({ mod: late(100) }) },
      {},
      false,
    )
    expect(ill.verdict('B')).toMatchObject({ healthy: true })
  })

  it('does not wait long for a silent preferred one', async () => {
    const { order, ms } = await fly('A|B', { A: await mirror({ mod: silent }), B: await mirror() })
    expect(order).toBe('B A')
    expect(ms).toBeLessThan(2000)
  })

  it('lets a clearly faster mirror overtake', async () => {
    const { order, verdict } = await fly('A|B', { A: await mirror({ mod: late(900) }), B: await mirror() })
    expect(order).toBe('B A')
    expect(verdict('B')?.healthy).toBe(true)
  })

  it('ends in time when nobody answers, and names the layer that was silent', async () => {
    const { order, faults: met, ms } = await fly('A', { A: await mirror({ mod: silent }) }, { timeoutMs: 400 })
    expect(order).toBe('A')
    expect(ms).toBeLessThan(1500)
    expect(met.map(({ cause, recovered }) => ({ cause, recovered }))).toEqual([
      { cause: 'stall_timeout', recovered: false },
    ])
  })

  it('asks only the first group for the module of the project', async () => {
    const mirrors = { A: await mirror({ mod: status(502) }), B: await mirror() }
    const { order, verdict } = await fly('A,B', mirrors, {}, false)
    expect(order).toBe('A B')
    expect(verdict('B')?.reason).toMatch(/^Healthy, \d+ ms; asked for what is not found before it\.$/)
    expect(verdict('A')?.reason).toMatch(/behind the "," .* is asked only for what is not found\.$/)
    expect(mirrors.A.log.join()).toContain('corp.test')
    expect(mirrors.B.log.join()).not.toContain('corp.test')
    expect(mirrors.B.log.join()).toContain('/golang.org/x/text/@v/v0.3.0.mod')
  })

  it('takes no offence when a mirror lacks a module that nobody needs', async () => {
    const { verdict } = await fly('A', { A: await mirror({ mod: status(404) }) }, { sample: undefined })
    expect(verdict('A')).toMatchObject({ healthy: true, reason: expect.stringMatching(/^Chosen: healthy/) })
  })

  it('escapes paths as go does', async () => {
    const A = await mirror()
    await fly('A', { A })
    expect(A.log.join()).toContain('/corp.test/%21secret/@v/v1.0.0.mod')
  })

  it('reports what the mirror does with the checksum database, which is no reason to leave it', async () => {
    const refuses = await fly('A', { A: await mirror({ sumdb: 403 }) })
    expect(refuses.verdict('A')).toMatchObject({ healthy: true, layers: { sumdb: { ok: false } } })
    const leaves = await fly('A', { A: await mirror({ sumdb: 404 }) })
    expect(leaves.verdict('A')).toMatchObject({ healthy: true, layers: { sumdb: { ok: true } } })
    const off = await fly('A', { A: await mirror() }, { sumdb: undefined })
    expect(off.verdict('A')?.layers.sumdb).toBeNull()
  })

  it('asks nobody when it is off, or when there is nobody', async () => {
    const A = await mirror()
    const off = await fly('A', { A }, { mode: 'off' })
    expect(A.log).toEqual([])
    expect(off.verdict('A')).toMatchObject({ healthy: false, reason: expect.stringContaining('off') })
    expect(await fly('direct', {})).toMatchObject({ plan: { mirrors: [], tail: 'direct' }, verdicts: [], faults: [] })
  })

  it('ends with the signal', async () => {
    const A = await mirror({ mod: silent })
    const started = performance.now()
    await expect(fly('A', { A }, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
