import { createSocket } from 'node:dgram'
import { isIP } from 'node:net'

/** How a name is answered; a name that is not in the zone does not exist. */
export type Name = {
  readonly a?: readonly string[]
  readonly aaaa?: readonly string[]
  /** Another answer than success: 2 is SERVFAIL, 3 NXDOMAIN, 5 REFUSED. */
  readonly rcode?: number
  readonly silent?: boolean
  /** No answer to questions for IPv6 addresses only: some resolvers do that. */
  readonly silentAaaa?: boolean
  readonly delayMs?: number
}
export type Zone = Readonly<Record<string, Name>>

const types = { 1: 'a', 28: 'aaaa' } as const
const nxdomain = 3

/** Starts a DNS server for one zone, which `zone()` looks up anew for every question. UDP only (RFC 1035). */
export function startDns(address: string, zone: () => Zone): void {
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => {
    const { name, end } = readName(question)
    const found = zone()[name]
    if (found?.silent) return
    const type = types[question.readUInt16BE(end) as keyof typeof types]
    if (type === 'aaaa' && found?.silentAaaa) return
    const addresses = type === undefined ? [] : (found?.[type] ?? [])
    const rcode = found === undefined ? nxdomain : (found.rcode ?? 0)
    const reply = answer(question.subarray(0, end + 4), rcode, rcode === 0 ? addresses : [])
    setTimeout(() => socket.send(reply, from.port, from.address), found?.delayMs ?? 0)
  })
  socket.bind(53, address)
}

function readName(question: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.subarray(at + 1, at + 1 + length).toString())
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

function answer(question: Buffer, rcode: number, addresses: readonly string[]): Buffer {
  const head = Buffer.from(question)
  head.writeUInt16BE(0x8180 | rcode, 2)
  head.writeUInt16BE(addresses.length, 6)
  head.writeUInt32BE(0, 8)
  const records = addresses.map((address) => {
    const data = bytesOf(address)
    const record = Buffer.alloc(12)
    // The name is the one of the question; class IN, a minute to live.
    record.writeUInt16BE(0xc00c, 0)
    record.writeUInt16BE(data.length === 4 ? 1 : 28, 2)
    record.writeUInt16BE(1, 4)
    record.writeUInt32BE(60, 6)
    record.writeUInt16BE(data.length, 10)
    return Buffer.concat([record, data])
  })
  return Buffer.concat([head, ...records])
}

function bytesOf(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number))
  const [left = '', right = ''] = address.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16)))
  const [head, tail] = [groups(left), groups(right)]
  const all = [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 255]))
}
