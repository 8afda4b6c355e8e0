import { describe, expect, it } from 'vitest'
import { compareResolvers } from '../../../src/commands/doctor/compare-resolvers.ts'
import { type DnsReply, startDns } from '../../network/dns-server.ts'

const publicAddress: DnsReply = { address: [142, 251, 1, 141] }
const privateAddress: DnsReply = { address: [10, 0, 0, 7] }
const unknown: DnsReply = { rcode: 3 }

/** A resolver that answers every question for an IPv4 address so. */
const dns = (reply: DnsReply) => startDns((question) => (question.startsWith('A ') ? reply : { rcode: 3 }))

describe('a name on which the resolver of the job failed', () => {
  it('is known to another one: the own one is at fault', async () => {
    const [own, other] = [await dns(unknown), await dns(publicAddress)]
    const found = await compareResolvers('proxy.test', {
      own: [own.server],
      isPublic: true,
      publicOnes: [other.server],
    })
    expect(found).toMatchObject([
      {
        level: 'warning',
        detail: `proxy.test: ${other.server} says 142.251.1.141`,
        advice: expect.stringMatching(/^The resolver of this job \(127\.0\.0\.1:\d+\) is at fault, not proxy\.test/),
      },
    ])
  })

  it.each([
    { name: 'is known to none', reply: unknown, says: 'no such host' },
    { name: 'gets made-up answers everywhere', reply: privateAddress, says: '10.0.0.7' },
    { name: 'meets resolvers that fail', reply: { rcode: 2 }, says: 'server misbehaving' },
  ])('$name: no verdict', async ({ reply, says }) => {
    const other = await dns(reply)
    const found = await compareResolvers('proxy.test', { own: [], isPublic: true, publicOnes: [other.server] })
    expect(found).toMatchObject([{ level: 'ok', detail: `proxy.test: ${other.server} says ${says}` }])
  })

  it('is known to another of its own: they disagree, also about an internal address', async () => {
    const [one, two] = [await dns(unknown), await dns(privateAddress)]
    const found = await compareResolvers('proxy.corp.test', { own: [one.server, two.server], isPublic: false })
    expect(found).toMatchObject([{ level: 'warning', advice: expect.stringMatching(/disagree.*resolv\.conf/) }])
  })
})

it('no other resolver is asked for a name that is not public', async () => {
  const [own, other] = [await dns(unknown), await dns(publicAddress)]
  const options = { own: [own.server], isPublic: false, publicOnes: [other.server] }
  expect(await compareResolvers('proxy.corp.test', options)).toEqual([])
  expect([...own.asked, ...other.asked]).toEqual([])
})
