import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

const types = { 1: 'A', 28: 'AAAA' } as const

/** The answer to a question: an error (2 is SERVFAIL, 3 NXDOMAIN), an address as bytes, none; undefined is silence. */
export type DnsReply = { readonly rcode?: number; readonly address?: readonly number[] } | undefined

/**
 * A resolver on loopback until the end of the test. It answers each question (`A a.test`) as `reply` says, and keeps what it
 * was asked (RFC 1035, UDP only).
 */
export async function startDns(reply: (question: string) => DnsReply) {
  const asked: string[] = []
  const socket = createSocket('udp4')
  onTestFinished(() => void socket.close())
  socket.on('message', (message, from) => {
    const { name, end } = readName(message)
    const question = `${types[message.readUInt16BE(end) as keyof typeof types]} ${name}`
    asked.push(question)
    const answer = reply(question)
    if (answer === undefined) return
    const head = Buffer.from(message.subarray(0, end + 4))
    head.writeUInt16BE(0x8180 | (answer.rcode ?? 0), 2)
    head.writeUInt16BE(answer.address === undefined ? 0 : 1, 6)
    head.writeUInt32BE(0, 8)
    socket.send(
      Buffer.concat([head, recordOf(message.subarray(end, end + 2), answer.address)]),
      from.port,
      from.address,
    )
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return { asked, server: `127.0.0.1:${socket.address().port}` }
}

function readName(message: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.subarray(at + 1, at + 1 + length).toString())
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

/** The name of the question, its type, class IN, a minute to live. */
function recordOf(type: Buffer, address: readonly number[] | undefined): Buffer {
  if (address === undefined) return Buffer.alloc(0)
  return Buffer.from([0xc0, 12, ...type, 0, 1, 0, 0, 0, 60, 0, address.length, ...address])
}
