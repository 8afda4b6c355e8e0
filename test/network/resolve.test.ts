import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { describeResolution, openResolver } from '../../src/network/resolve.ts'

const types = { 1: 'A', 28: 'AAAA' } as const
type Reply = { readonly rcode?: number; readonly address?: readonly number[] } | undefined

let socket: Socket
afterEach(() => void socket.close())

/** A resolver on loopback that answers each question (`A a.test`) as it is told, or not at all; and what it was asked. */
async function startDns(reply: (question: string) => Reply) {
  const asked: string[] = []
  socket = createSocket('udp4')
  socket.on('message', (message, from) => {
    const labels: string[] = []
    let at = 12
    for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
      labels.push(message.subarray(at + 1, at + 1 + length).toString())
      at += 1 + length
    }
    const type = types[message.readUInt16BE(at + 1) as keyof typeof types]
    const question = `${type} ${labels.join('.').toLowerCase()}`
    asked.push(question)
    const answer = reply(question)
    if (answer === undefined) return
    const head = Buffer.from(message.subarray(0, at + 5))
    head.writeUInt16BE(0x8180 | (answer.rcode ?? 0), 2)
    head.writeUInt16BE(answer.address === undefined ? 0 : 1, 6)
    head.writeUInt32BE(0, 8)
    const record = answer.address && [
      0xc0,
      12,
      0,
      message[at + 2] ?? 0,
      0,
      1,
      0,
      0,
      0,
      60,
      0,
      answer.address.length,
      ...answer.address,
    ]
    socket.send(Buffer.concat([head, Buffer.from(record ?? [])]), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const server = `127.0.0.1:${socket.address().port}`
  return { asked, servers: () => [server] }
}

const here = [192, 0, 2, 7]

describe('the resolver, as go would ask', () => {
  it('goes on to the next one after an error', async () => {
    const { servers } = await startDns(() => ({ address: here }))
    // Nothing listens at port 1.
    const two = () => ['127.0.0.1:1', ...servers()]
    const resolver = openResolver('linux', { readConf: () => '', servers: two })
    expect((await resolver.resolve('a.test')).addresses).toHaveLength(1)
  })

  it.each([
    { name: 'as often as resolv.conf says', conf: 'options timeout:1 attempts:3', times: 3 },
    { name: 'once if resolv.conf says so', conf: 'options timeout:1 attempts:1', times: 1 },
    { name: "twice, go's default, if it says nothing", conf: '', times: 2 },
  ])('asks one that fails $name', async ({ conf, times }) => {
    const { asked, servers } = await startDns(() => ({ rcode: 2 }))
    const resolver = openResolver('linux', { readConf: () => conf, servers })
    await expect(resolver.resolve('a.test')).rejects.toMatchObject({ code: 'ESERVFAIL', hostname: 'a.test' })
    expect(asked.filter((question) => question === 'A a.test')).toHaveLength(times)
  })

  it('is given up when resolv.conf says so', async () => {
    const { asked, servers } = await startDns(() => undefined)
    const resolver = openResolver('linux', { readConf: () => 'options timeout:1 attempts:1', servers })
    await expect(resolver.resolve('a.test')).rejects.toMatchObject({ code: 'ETIMEOUT' })
    expect(asked.toSorted()).toEqual(['A a.test', 'AAAA a.test'])
  })

  it('is asked for names in the order of ndots', async () => {
    const { asked, servers } = await startDns((question) => (question === 'A a.b' ? { address: here } : { rcode: 3 }))
    const resolver = openResolver('linux', { readConf: () => 'search svc.test\noptions ndots:2', servers })
    expect((await resolver.resolve('a.b')).addresses).toEqual([{ address: '192.0.2.7', family: 4 }])
    expect(asked.filter((question) => question.startsWith('A '))).toEqual(['A a.b.svc.test', 'A a.b'])
  })

  it.each([
    { name: 'an error', reply: { rcode: 2 }, unanswered: 6 },
    { name: 'silence', reply: undefined, unanswered: 6 },
    { name: 'no such address', reply: {}, unanswered: undefined },
  ])('tells $name for IPv6 beside an IPv4 address', async ({ reply, unanswered }) => {
    const { servers } = await startDns((question) => (question.startsWith('A ') ? { address: here } : reply))
    const resolver = openResolver('linux', { readConf: () => '', servers })
    const resolution = await resolver.resolve('a.test')
    expect(resolution.unanswered).toBe(unanswered)
    expect(describeResolution(resolution).includes('IPv6 not answered')).toBe(unanswered === 6)
    resolver.close()
  })
})
