import { BlockList, isIP } from 'node:net'
import type { Address } from './ask-resolver.ts'

/** Address blocks that no public server lives in (IANA special-purpose registries), by what they are for. */
const special: readonly { readonly use: string; readonly blocks: readonly string[] }[] = [
  { use: 'a loopback address', blocks: ['127.0.0.0/8', '::1/128'] },
  { use: 'the unspecified address', blocks: ['0.0.0.0/8', '::/128'] },
  { use: 'a private address', blocks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'] },
  { use: 'an address of a carrier or VPN', blocks: ['100.64.0.0/10'] },
  { use: 'a link-local address', blocks: ['169.254.0.0/16', 'fe80::/10'] },
  {
    use: 'a reserved address (for documentation)',
    blocks: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'],
  },
  { use: 'an address for benchmarks', blocks: ['198.18.0.0/15'] },
  { use: 'a multicast or reserved address', blocks: ['224.0.0.0/3', 'ff00::/8'] },
]

const lists = special.map(({ use, blocks }) => {
  const list = new BlockList()
  for (const block of blocks) {
    const [address = '', bits = ''] = block.split('/')
    list.addSubnet(address, Number(bits), familyOf(address))
  }
  return { use, list }
})

/**
 * What an address is for when no public server can have it; undefined for a public one. Proxies with made-up answers
 * and poisoned DNS show here.
 */
export function specialUse({ address }: Pick<Address, 'address'>): string | undefined {
  return lists.find(({ list }) => list.check(address, familyOf(address)))?.use
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
