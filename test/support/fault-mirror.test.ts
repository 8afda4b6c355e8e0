import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { FaultMirror, type FaultMirrorOptions } from './fault-mirror.ts'
import { always, type Misbehaviour, on } from './misbehaviours.ts'

const file = 'a.test/@v/v1.0.0.zip'
const content = 'x'.repeat(1_000)
const opened: FaultMirror[] = []
afterAll(() => Promise.all(opened.map((mirror) => mirror.close())))

async function open(options: Partial<FaultMirrorOptions> = {}): Promise<FaultMirror> {
  const mirror = await FaultMirror.open({ tree: new Map([[file, content]]), ...options })
  opened.push(mirror)
  return mirror
}

/** What a client sees: the status and the body; how its request failed. */
async function see(
  mirror: FaultMirror,
  path = file,
  headers: Record<string, string> = {},
  ms = 10_000,
): Promise<string> {
  const signal = AbortSignal.timeout(ms)
  try {
    const response = await fetch(`${mirror.url}/${path}`, { headers, redirect: 'manual', signal })
    const body = await response.text().catch((error: Error) => `${error.cause ?? error.name}`)
    const shown = body === content ? 'the file' : body
    const notes = ['location', 'retry-after', 'content-encoding'].flatMap((name) => response.headers.get(name) ?? [])
    return [response.status, ...notes, shown].join(' ')
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } }
    return cause?.code ?? name
  }
}

describe('a misbehaviour, as a client sees it', () => {
  const rows: [misbehaviour: Misbehaviour, seen: string | RegExp][] = [
    [{ kind: 'status', status: 503, text: 'maintenance', headers: { 'retry-after': '7' } }, '503 7 maintenance'],
    [{ kind: 'wrong', body: '<title>Sign in</title>' }, '200 <title>Sign in</title>'],
    [{ kind: 'redirect', to: 'http://store.test' }, '302 http://store.test '],
    [{ kind: 'redirect', to: 'http://store.test', keepsPath: true }, `302 http://store.test/${file} `],
    [{ kind: 'reset' }, 'ECONNRESET'],
    [{ kind: 'close' }, 'UND_ERR_SOCKET'],
    [{ kind: 'cut', after: 10 }, /^200 .*other side closed/],
    [{ kind: 'cut', after: 10, reset: true }, /^200 .*ECONNRESET/],
    [{ kind: 'stall' }, 'TimeoutError'],
    [{ kind: 'stall', after: 10 }, /TimeoutError/],
    [{ kind: 'trickle', bytesPerSecond: 20 }, /TimeoutError/],
    [{ kind: 'trickle', bytesPerSecond: 20_000 }, '200 the file'],
    [{ kind: 'delay', ms: 10 }, '200 the file'],
    [{ kind: 'delay', ms: 5_000 }, 'TimeoutError'],
    [{ kind: 'hold', until: sleep(10) }, '200 the file'],
    [{ kind: 'hold', until: new Promise(() => {}) }, 'TimeoutError'],
    [{ kind: 'gzip' }, '200 gzip the file'],
    [{ kind: 'chunked' }, '200 the file'],
    [{ kind: 'idleClose' }, '200 the file'],
    [{ kind: 'huge', bytes: 2_000 }, `200 ${'\0'.repeat(2_000)}`],
    [{ kind: 'rateLimit', inFlight: 0, retryAfterS: 3 }, '429 3 '],
    [{ kind: 'rateLimit', inFlight: 1, retryAfterS: 3 }, '200 the file'],
    [{ kind: 'auth', authorization: 'Bearer x' }, '401 who are you'],
  ]
  it.concurrent.each(rows)('%j', async (misbehaviour, seen) => {
    const mirror = await open({ misbehave: always(misbehaviour) })
    // Only what has no end is ended here.
    const ms = String(seen).includes('TimeoutError') ? 50 : undefined
    expect(await see(mirror, file, {}, ms)).toMatch(typeof seen === 'string' ? new RegExp(`^${seen}$`) : seen)
  })

  it('is left to the first requests for a path that the rule names', async () => {
    const mirror = await open({ misbehave: on('.zip', { kind: 'status', status: 500 }, 1) })
    expect([await see(mirror), await see(mirror)]).toEqual(['500 ', '200 the file'])
  })
})

describe('a fault mirror', () => {
  it('answers well, and 404 for what it does not have', async () => {
    const mirror = await open()
    expect([await see(mirror), await see(mirror, 'b.test/@latest')]).toEqual([
      '200 the file',
      '404 not found: b.test/@latest',
    ])
    expect(mirror.paths).toEqual([file, 'b.test/@latest'])
  })

  const part = `206 ${content.slice(900)}`
  it.each([
    ['a strong ETag', true, part],
    ['a weak ETag, as it should not', 'weak', part],
    ['another ETag each time', 'changing', '200 the file'],
    ['none', false, '200 the file'],
  ] as const)('continues a file under %s: %s', async (_, ranges, seen) => {
    const mirror = await open({ ranges })
    const etag = (await fetch(`${mirror.url}/${file}`)).headers.get('etag') ?? '"x"'
    expect(await see(mirror, file, { range: 'bytes=900-', 'if-range': etag })).toBe(seen)
  })

  it('refuses connections once it is closed', async () => {
    const mirror = await open()
    await mirror.close()
    expect(await see(mirror)).toBe('ECONNREFUSED')
  })
})
