import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { TimedEvent } from '../../src/events/event.ts'
import { RunLog } from '../../src/events/run-log.ts'
import { openRelay } from '../../src/relay/relay.ts'
import { openBench } from '../fetch/fixture.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { treeOf } from '../support/modules.ts'
import { ask, modules, useRelays } from './fixture.ts'

const { open, closers } = useRelays()

describe.concurrent('the door', () => {
  const path = 'example.test/m000/@v/v1.0.0.mod'

  test('opens to GET and HEAD with the token, and to nothing else', async () => {
    const { relay, mirror } = await open()
    const { origin, pathname } = new URL(relay.url)
    expect(pathname).toMatch(/^\/[0-9a-f]{32}$/)
    for (const [url, method] of [
      [`${origin}/${path}`, 'GET'],
      [`${origin}/wrong/${path}`, 'GET'],
      [`${origin}/${'0'.repeat(32)}/${path}`, 'GET'],
      [`${relay.url}/${path}`, 'POST'],
      [`${relay.url}/${path}?x=1`, 'GET'],
      [`${relay.url}/${path}/..%2f..`, 'GET'],
      [`${relay.url}/%ff`, 'GET'],
      [relay.url, 'GET'],
    ] as const) {
      expect((await ask(url, method)).status, `${method} ${url}`).toBe(404)
    }
    expect(mirror.requests).toEqual([])
    const head = await ask(`${relay.url}/${path}`, 'HEAD')
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': String(modules[0]?.mod.length) } })
    expect((await ask(`${relay.url}/${path}`)).body).toBe(String(modules[0]?.mod))
  })

  test('private modules are not found, and no mirror hears of them', async () => {
    const { relay, mirror } = await open({}, { isPrivate: (module) => module === 'example.test/m000' })
    for (const asked of [path, 'example.test/m000/@v/list', 'sumdb/sum.golang.org/lookup/example.test/m000@v1.0.0']) {
      expect((await ask(`${relay.url}/${asked}`)).status).toBe(404)
    }
    expect(mirror.requests).toEqual([])
  })

  test.each([
    ['@v/v1.0.0.mod', 'text/plain; charset=UTF-8'],
    ['@v/v1.0.0.info', 'application/json'],
    ['@v/v1.0.0.zip', 'application/zip'],
    ['@v/list', 'text/plain; charset=UTF-8'],
    ['@latest', 'application/json'],
  ])('%s is answered as %s', async (file, type) => {
    const { relay } = await open()
    const { status, headers } = await ask(`${relay.url}/example.test/m000/${file}`)
    expect({ status, headers }).toMatchObject({ status: 200, headers: { 'content-type': type } })
  })

  test.each([
    [503, 'http_5xx'],
    [404, undefined],
  ])('an answer %i is an event, with its fault if it is one', async (status, cause) => {
    const events: TimedEvent[] = []
    const log = new RunLog([(event) => void events.push(event)])
    const { relay } = await open({ misbehave: () => ({ kind: 'status', status }) }, { log })
    await ask(`${relay.url}/${path}`)
    const answer = events.find((event) => event.type === 'error.answer')
    expect(answer).toMatchObject({ file: path, status })
    expect(answer?.fault?.cause).toBe(cause)
  })

  const statuses = [404, 410, 401, 403, 503]
  test.each(statuses)('a status %i that decides is passed on, with its reason', async (status) => {
    const { relay, mirror } = await open({ misbehave: () => ({ kind: 'status', status, text: 'says the mirror' }) })
    const { body, ...rest } = await ask(`${relay.url}/${path}`)
    expect(rest).toMatchObject({ status, headers: { 'content-type': 'text/plain; charset=UTF-8' } })
    expect(body).toContain('says the mirror')
    expect(body).toContain(mirror.url)
  })
})

describe.concurrent('an answer with an error', () => {
  const path = 'example.test/m000/@v/v1.0.0.mod'

  test('is none that has the file', async () => {
    const events: TimedEvent[] = []
    const { relay } = await open({}, { log: new RunLog([(event) => void events.push(event)]) })
    expect((await ask(`${relay.url}/${path}`)).status).toBe(200)
    expect(events.filter(({ type }) => type === 'error.answer')).toEqual([])
  })

  test.for([
    { name: 'that a mirror gave', status: 503 },
    { name: 'that a file is absent', status: 404 },
  ])('$name has an id, which is that of the event, and no secret', async ({ status }) => {
    const events: TimedEvent[] = []
    const log = new RunLog([(event) => void events.push(event)])
    const misbehave = () => ({ kind: 'status', status, text: 'hello s3cret' }) as const
    const { relay } = await open({ misbehave }, { log, redact: (text) => text.replaceAll('s3cret', 'xxxxx') })
    const { body } = await ask(`${relay.url}/${path}`)
    const answer = events.find((event) => event.type === 'error.answer')
    expect(answer?.id).toMatch(/^[0-9a-f]{8}$/)
    expect(body).toContain(`[mw:${answer?.id}]: `)
    expect(body).toContain('hello xxxxx')
    expect(body).not.toContain('s3cret')
  })

  test('has no id in its text if nothing would take it out again', async () => {
    const { relay } = await open({ misbehave: () => ({ kind: 'status', status: 404 }) }, { marksErrors: false })
    expect((await ask(`${relay.url}/${path}`)).body).not.toContain('[mw:')
  })
})

test('names the mirror in the place of the relay', async () => {
  const { relay, mirror } = await open({ misbehave: () => ({ kind: 'status', status: 404 }) })
  const { host, pathname } = new URL(relay.url)
  await ask(`${relay.url}/example.test/%21upper/@v/list`)
  for (const [text, shown] of [
    [`Get "${relay.url}/example.test/m/@v/list": EOF`, `Get "${mirror.url}/example.test/m/@v/list": EOF`],
    [
      `reading ${relay.url}/example.test/%21upper/@v/list: 404`,
      `reading ${mirror.url}/example.test/%21upper/@v/list: 404`,
    ],
    [`GOPROXY=${relay.url}`, `GOPROXY=${mirror.url}`],
    [`reading http:/${host}${pathname}/a.b/@latest: 404`, `reading ${mirror.url}/a.b/@latest: 404`],
    [`dial tcp ${host}: refused`, `dial tcp ${new URL(mirror.url).host}: refused`],
    [`the token ${pathname.slice(1)}`, 'the token …'],
    [`http://${host.replaceAll('.', 'x')}${pathname}`, `http://${host.replaceAll('.', 'x')}/…`],
  ] as const) {
    expect(relay.hideIn(text)).toBe(shown)
  }
})

test('names the mirror that decided, whatever way go writes the path', async () => {
  const first = await FaultMirror.open({ tree: new Map() })
  const second = await FaultMirror.open({ tree: new Map(), misbehave: () => ({ kind: 'status', status: 403 }) })
  const bench = await openBench(`${first.url},${second.url}`, modules, { stallMs: 10_000 })
  const relay = await openRelay(bench.fetcher, { isPrivate: () => false, redact: String, log: new RunLog([]) })
  closers.push(first.close, second.close, bench.close, relay.close)
  const upper = 'example.test/%21upper/@v/list'
  const lower = 'example.test/lower/@v/list'
  for (const path of [upper, lower]) expect((await ask(`${relay.url}/${path}`)).status).toBe(403)
  for (const path of [upper, upper.replace('%21', '!'), lower]) {
    expect(relay.hideIn(`reading ${relay.url}/${path}: 403`)).toBe(`reading ${second.url}/${path}: 403`)
  }
  expect(relay.hideIn(`${relay.url}/other/@v/list`)).toBe(`${first.url}/other/@v/list`)
})

test('closes its port and every connection', async () => {
  const { relay } = await open()
  const { hostname, port } = new URL(relay.url)
  const idle = connect(Number(port), hostname)
  await once(idle, 'connect')
  const gone = once(idle, 'close')
  await relay.close()
  await gone
  await expect(ask(`${relay.url}/example.test/m000/@v/list`)).rejects.toThrow('ECONNREFUSED')
})

describe.concurrent('the checksum database', () => {
  const supported = 'sumdb/sum.golang.org/supported'
  const record = 'sumdb/sum.golang.org/lookup/example.test/m000@v1.0.0'

  test('is passed on where a mirror supports it', async () => {
    const tree = new Map([...treeOf(modules), [supported, Buffer.alloc(0)], [record, Buffer.from('12\nrecord')]])
    const { relay } = await open({ tree })
    expect((await ask(`${relay.url}/${supported}`)).status).toBe(200)
    expect((await ask(`${relay.url}/${record}`)).body).toBe('12\nrecord')
    expect((await ask(`${relay.url}/${record.replace('m000', 'm001')}`)).status).toBe(404)
  })

  test('is asked for records where it was found, and what go is told is that mirror', async () => {
    const tree = new Map([[supported, Buffer.alloc(0)]])
    const without = await FaultMirror.open({ tree: new Map() })
    const mirror = await FaultMirror.open({ tree })
    const bench = await openBench(`${without.url}|${mirror.url}`, modules)
    const relay = await openRelay(bench.fetcher, {
      isPrivate: () => false,
      redact: (text) => text,
      log: new RunLog([]),
    })
    closers.push(without.close, mirror.close, bench.close, relay.close)
    expect((await ask(`${relay.url}/${supported}`)).status).toBe(200)
    mirror.misbehave = () => ({ kind: 'status', status: 403 })
    const before = without.requests.length
    expect((await ask(`${relay.url}/${record}`)).status).toBe(403)
    expect(without.requests).toHaveLength(before)
    expect(relay.hideIn(`reading ${relay.url}/${record}: 403`)).toBe(`reading ${mirror.url}/${record}: 403`)
  })

  test.each([400, 401, 403, 404])(
    'a mirror that answers %i does not support it: go may ask directly',
    async (status) => {
      const { relay } = await open({ misbehave: () => ({ kind: 'status', status }) })
      expect((await ask(`${relay.url}/${supported}`)).status).toBe(404)
    },
  )

  test('a mirror that is down is not one that does not support it', async () => {
    const { relay } = await open({ misbehave: () => ({ kind: 'reset' }) })
    expect((await ask(`${relay.url}/${supported}`)).status).toBe(502)
  })
})
