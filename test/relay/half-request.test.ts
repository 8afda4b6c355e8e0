import { once } from 'node:events'
import type { RequestListener, ServerOptions } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test, vi } from 'vitest'
import { always } from '../support/misbehaviours.ts'
import { ask, useRelays } from './fixture.ts'

/** Node looks for requests that take too long every 30 s; here all times are so many times shorter. */
const faster = 400

vi.mock('node:http', async (load) => {
  const http = await load<typeof import('node:http')>()
  const shorten = ({ headersTimeout = 60_000, requestTimeout = 300_000, ...rest }: ServerOptions) => ({
    ...rest,
    headersTimeout: headersTimeout / faster,
    requestTimeout: requestTimeout / faster,
    connectionsCheckingInterval: 30_000 / faster,
  })
  const createServer = (options: ServerOptions, listener?: RequestListener) =>
    http.createServer(shorten(options), listener)
  return { ...http, createServer }
})

const { open } = useRelays()

test('a head that is never finished is given up, and a request that waits for its answer is not', async () => {
  const { promise: until, resolve: release } = Promise.withResolvers<void>()
  const { relay, mirror } = await open()
  mirror.misbehave = always({ kind: 'hold', until })
  const whole = ask(`${relay.url}/example.test/m000/@v/v1.0.0.mod`)
  await expect.poll(() => mirror.requests.length).toBeGreaterThan(0)
  const { hostname, port, pathname } = new URL(relay.url)
  const halves = ['', 'GET', `GET ${pathname}/example.test/m001/@v/list HTTP/1.1\r\nHost: a\r\n`].map(async (half) => {
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    socket.write(half)
    return await text(socket)
  })
  for (const answer of await Promise.all(halves)) expect(answer).toMatch(/^HTTP\/1\.1 408 |^$/)
  expect(mirror.requests).toHaveLength(1)
  release()
  expect(await whole).toMatchObject({ status: 200 })
})
