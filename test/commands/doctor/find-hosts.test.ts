import { describe, expect, it } from 'vitest'
import type { MirrorConnection } from '../../../src/commands/doctor/check-connection.ts'
import { type SeenHosts, usesOf } from '../../../src/commands/doctor/find-hosts.ts'
import type { Network } from '../../../src/network/network.ts'
import { hostsOf } from '../../../src/report/seen-hosts.ts'

const sample = { path: 'golang.org/x/text', version: 'v0.3.0' }

function connection(url: string, redirects: readonly string[] = []): MirrorConnection {
  const probe = { sample, redirects: redirects.map((to) => new URL(to)) }
  return { mirror: { url: new URL(url) }, probe } as unknown as MirrorConnection
}

const direct = { proxyFor: () => undefined } as unknown as Network
const first = connection('https://proxy.golang.org', ['https://storage.googleapis.com/x'])
const seen: SeenHosts = {
  connections: [first],
  mayCache: true,
  redirects: [],
  toolchains: [],
  sumdb: undefined,
  repositories: [],
}
const sumdb = { name: 'sum.golang.org', direct: new URL('https://sum.golang.org'), pinned: false }
const toolchain = {
  file: { path: 'golang.org/toolchain', version: 'v0.0.1-go1.27.0.linux-amd64', kind: 'zip' as const },
  mirror: first.mirror,
  redirects: [new URL('https://dl.google.com/go')],
}

describe('the hosts of a download', () => {
  const rows: { name: string; changed: Partial<SeenHosts>; network?: Network; hosts: string[] }[] = [
    {
      name: 'are the mirror and where it redirects to',
      changed: {},
      hosts: ['proxy.golang.org on a cache miss', 'storage.googleapis.com on a cache miss'],
    },
    {
      name: 'are needed always without a cache',
      changed: { mayCache: false },
      hosts: ['proxy.golang.org always', 'storage.googleapis.com always'],
    },
    {
      name: 'are those of every zip that was asked for',
      changed: { redirects: [{ mirror: first.mirror, url: new URL('https://other.test/y'), module: 'a.test@v1' }] },
      hosts: [
        'proxy.golang.org on a cache miss',
        'storage.googleapis.com on a cache miss',
        'other.test on a cache miss',
      ],
    },
    {
      name: 'are those of the toolchain',
      changed: { toolchains: [toolchain] },
      hosts: [
        'proxy.golang.org on a cache miss',
        'storage.googleapis.com on a cache miss',
        'dl.google.com for the toolchain',
      ],
    },
    {
      name: 'are the checksum database if no mirror passes it on',
      changed: { sumdb: { address: sumdb, by: undefined, why: 'go.sum lacks 1 modules' } },
      hosts: [
        'proxy.golang.org on a cache miss',
        'storage.googleapis.com on a cache miss',
        'sum.golang.org for the checksum database',
      ],
    },
    {
      name: 'are no other for a checksum database that the mirror passes on',
      changed: { sumdb: { address: sumdb, by: first.mirror, why: 'go.sum lacks 1 modules' } },
      hosts: ['proxy.golang.org on a cache miss', 'storage.googleapis.com on a cache miss'],
    },
    {
      name: 'are the repositories of private modules, and of those that no mirror has',
      changed: {
        repositories: [
          { url: new URL('ssh://git.test:22/'), module: 'git.test/x', isPointer: false, isPrivate: true },
          { url: new URL('https://odd.test/'), module: 'odd.test/y', isPointer: true, isPrivate: false },
        ],
      },
      hosts: [
        'proxy.golang.org on a cache miss',
        'storage.googleapis.com on a cache miss',
        'odd.test on a cache miss',
        'git.test:22 for private modules',
      ],
    },
    {
      name: 'are also the proxy of the environment',
      changed: { connections: [connection('https://a.test')] },
      network: { proxyFor: () => new URL('http://proxy.corp.test:3128') } as unknown as Network,
      hosts: ['a.test on a cache miss', 'proxy.corp.test:3128 on a cache miss'],
    },
  ]
  it.each(rows)('$name', ({ changed, network = direct, hosts }) => {
    const found = hostsOf(usesOf({ ...seen, ...changed }, network))
    expect(found.map(({ host, needed }) => `${host} ${needed}`)).toEqual(hosts)
    for (const { why } of found) expect(why).not.toBe('')
  })
})
