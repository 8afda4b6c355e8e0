import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInNamespaces } from './prerequisites.ts'
import { addresses, Topology } from './topology.ts'

describeInNamespaces('certificates', () => {
  const topology = new Topology()
  const below = (name: string) => join(topology.folder, name)
  beforeAll(async () => {
    await topology.open()
    const certificate = topology.authority.issue(['good.test'])
    await topology.configure({
      zone: { 'good.test': { a: [addresses.good] } },
      hosts: { [addresses.good]: { certificate } },
    })
    for (const name of ['store', 'links', 'empty']) mkdirSync(below(name))
    copyFileSync(topology.authority.file, below('store/corporate.crt'))
    symlinkSync(topology.authority.file, below('links/outward.0'))
    symlinkSync('outward.0', below('links/neighbour.0'))
    writeFileSync(below('empty/nothing.pem'), 'no certificate')
  })
  afterAll(() => topology.close())

  const nowhere = '/nonexistent'
  const cases: { name: string; env: () => Record<string, string>; trusted: boolean }[] = [
    {
      name: 'SSL_CERT_FILE',
      env: () => ({ SSL_CERT_FILE: topology.authority.file, SSL_CERT_DIR: nowhere }),
      trusted: true,
    },
    { name: 'SSL_CERT_DIR', env: () => ({ SSL_CERT_FILE: nowhere, SSL_CERT_DIR: below('store') }), trusted: true },
    {
      name: 'one of several folders',
      env: () => ({ SSL_CERT_FILE: nowhere, SSL_CERT_DIR: `${below('empty')}:${below('store')}` }),
      trusted: true,
    },
    { name: 'a folder of links', env: () => ({ SSL_CERT_FILE: nowhere, SSL_CERT_DIR: below('links') }), trusted: true },
    {
      name: 'files without certificates',
      env: () => ({ SSL_CERT_FILE: below('empty/nothing.pem'), SSL_CERT_DIR: below('empty') }),
      trusted: false,
    },
    {
      name: 'files that are not there',
      env: () => ({ SSL_CERT_FILE: nowhere, SSL_CERT_DIR: nowhere }),
      trusted: false,
    },
    { name: 'the machine alone', env: () => ({ SSL_CERT_FILE: '', SSL_CERT_DIR: '' }), trusted: false },
  ]
  it.each(cases)('go and modward trust the same: $name', async ({ env, trusted }) => {
    topology.requests.length = 0
    const [seen] = await topology.preflight({ lists: ['https://good.test'], timeoutMs: 3000 }, env())
    expect(seen?.verdicts[0]?.healthy).toBe(trusted)
    if (!trusted) expect(seen?.faults[0]?.cause).toBe('tls_untrusted_ca')
    topology.requests.length = 0
    const settings = { GOPROXY: 'https://good.test', GONOSUMDB: '*', GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local' }
    await topology.run(['go', 'mod', 'download', 'a.test/m@v1.0.0'], {
      ...env(),
      ...settings,
      GOMODCACHE: below(`cache-${Math.random()}`),
    })
    expect(topology.requests.length > 0).toBe(trusted)
  })

  it('lets NODE_EXTRA_CA_CERTS add an authority, which go does not read', async () => {
    const env = { SSL_CERT_FILE: nowhere, SSL_CERT_DIR: nowhere, NODE_EXTRA_CA_CERTS: topology.authority.file }
    const [seen] = await topology.preflight({ lists: ['https://good.test'], timeoutMs: 3000 }, env)
    expect(seen?.verdicts[0]?.healthy).toBe(true)
  })
})
