import { describe, expect, it, onTestFinished } from 'vitest'
import type { Address } from '../../src/network/ask-resolver.ts'
import { makeConnector } from '../../src/network/connector.ts'
import type { LayerEvent } from '../../src/network/layers.ts'
import { serve } from '../support/servers.ts'

const four: Address = { address: '127.0.0.1', family: 4 }
const six: Address = { address: '::1', family: 6 }

describe('the TCP layer of the report tells IPv4 and IPv6 apart', () => {
  it.each([
    {
      name: 'IPv6 that was tried first and failed',
      addresses: [six, four],
      other: /over IPv4; IPv6 \(::1\): [a-z ]+$/,
    },
    { name: 'IPv6 that was not needed', addresses: [four, six], other: /over IPv4$/ },
    { name: 'no IPv6 address', addresses: [four], other: /over IPv4$/ },
  ])('$name', async ({ addresses, other }) => {
    const server = await serve((_, response) => response.end())
    onTestFinished(() => server.close())
    const resolver = { resolve: async () => ({ addresses, source: 'a test' }), servers: () => [], close: () => {} }
    const connector = makeConnector({}, resolver, 2000)
    onTestFinished(() => connector.close())
    const events: LayerEvent[] = []
    await connector.tcp('a.test', server.port, (event) => events.push(event))
    expect(events.at(-1)).toMatchObject({
      layer: 'tcp',
      state: 'done',
      detail: expect.stringMatching(other),
    })
  })
})
