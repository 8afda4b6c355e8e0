import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultOfError } from '../../src/causes/transport/transport-fault.ts'
import { type DialAttempt, dial } from '../../src/network/dial.ts'
import { openResolver } from '../../src/network/resolve.ts'
import { onWindows } from '../support/skipping.ts'

const server = createServer((socket) => socket.destroy())
let port = 0
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

const four = (address: string) => ({ address, family: 4 as const })
const six = (address: string) => ({ address, family: 6 as const })
const seen = (error: unknown) => faultOfError(error, { url: new URL(`http://a.test:${port}`) }).cause

describe('dial', () => {
  it('goes on to the next address at once when one refuses', async () => {
    const attempts: DialAttempt[] = []
    const note = (attempt: DialAttempt) => void attempts.push(attempt)
    const socket = await dial([six('::1'), four('127.0.0.2'), four('127.0.0.1')], port, 2000, undefined, note)
    expect(socket.remoteAddress).toBe('127.0.0.1')
    expect(attempts.map(({ address, outcome }) => `${address} ${outcome}`)).toEqual([
      '::1 failed',
      '127.0.0.2 failed',
      '127.0.0.1 connected',
    ])
    socket.destroy()
  })

  it('does not give a silent address up while it tries the next', async () => {
    // 240.0.0.1 is reserved: it either fails at once or stays silent.
    const socket = await dial([four('240.0.0.1'), four('127.0.0.1')], port, 2000)
    expect(socket.remoteAddress).toBe('127.0.0.1')
    socket.destroy()
  })

  it('tells the error of the only address as it is, and of several the first and all', async () => {
    await expect(dial([four('127.0.0.2')], port, 2000)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      address: '127.0.0.2',
    })
    const error = await dial([four('127.0.0.2'), six('::1')], port, 2000).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(AggregateError)
    expect((error as AggregateError).errors).toHaveLength(2)
    expect(seen(error)).toBe('tcp_refused')
  })

  it('says so when there is no address', async () => {
    await expect(dial([], port, 2000)).rejects.toThrow('no address')
  })

  it('ends with the signal', async () => {
    await expect(dial([four('127.0.0.1')], port, 2000, AbortSignal.abort(new Error('enough')))).rejects.toThrow(
      'enough',
    )
  })
})

describe('a resolver', () => {
  it.each([
    { host: '192.0.2.7', address: '192.0.2.7', source: '' },
    { host: '::1', address: '::1', source: '' },
    { host: 'localhost', address: '127.0.0.1', source: onWindows ? 'the system' : '/etc/hosts' },
  ])('finds $host', async ({ host, address, source }) => {
    const found = await openResolver('linux').resolve(host)
    expect(found.addresses.map((one) => one.address)).toContain(address)
    expect(found.source).toBe(source)
  })

  it('asks once for callers that come together', () => {
    const resolver = openResolver()
    expect(resolver.resolve('localhost')).toBe(resolver.resolve('localhost'))
  })
})
