import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { obstacle } from './readiness.ts'
import { at, World } from './world.ts'

describe.skipIf(obstacle !== '')(`certificates, in network namespaces${obstacle && ` (skipped: ${obstacle})`}`, () => {
  const world = new World()
  const below = (name: string) => join(world.folder, name)
  beforeAll(async () => {
    await world.open()
    const certificate = world.authority.issue(['good.test'])
    await world.order({ zone: { 'good.test': { a: [at.good] } }, hosts: { [at.good]: { certificate } } })
    for (const name of ['store', 'links', 'empty']) mkdirSync(below(name))
    copyFileSync(world.authority.file, below('store/corporate.crt'))
    symlinkSync(world.authority.file, below('links/outward.0'))
    symlinkSync('outward.0', below('links/neighbour.0'))
    writeFileSync(below('empty/nothing.pem'), 'no certificate')
  })
  afterAll(() => world.close())

  const nowhere = '/nonexistent'
  const cases: { name: string; env: () => Record<string, string>; trusted: boolean }[] = [
    {
      name: 'SSL_CERT_FILE',
      env: () => ({ SSL_CERT_FILE: world.authority.file, SSL_CERT_DIR: nowhere }),
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
    world.visits.length = 0
    const [seen] = await world.send({ lists: ['https://good.test'], timeoutMs: 3000 }, env())
    expect(seen?.verdicts[0]?.healthy).toBe(trusted)
    if (!trusted) expect(seen?.faults[0]?.cause).toBe('tls_untrusted_ca')
    world.visits.length = 0
    const settings = { GOPROXY: 'https://good.test', GONOSUMDB: '*', GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local' }
    await world.run(['go', 'mod', 'download', 'a.test/m@v1.0.0'], {
      ...env(),
      ...settings,
      GOMODCACHE: below(`cache-${Math.random()}`),
    })
    expect(world.visits.length > 0).toBe(trusted)
  })

  it('lets NODE_EXTRA_CA_CERTS add an authority, which go does not read', async () => {
    const env = { SSL_CERT_FILE: nowhere, SSL_CERT_DIR: nowhere, NODE_EXTRA_CA_CERTS: world.authority.file }
    const [seen] = await world.send({ lists: ['https://good.test'], timeoutMs: 3000 }, env)
    expect(seen?.verdicts[0]?.healthy).toBe(true)
  })
})
