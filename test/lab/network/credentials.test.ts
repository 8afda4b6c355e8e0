import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInNamespaces } from './prerequisites.ts'
import { type HostBehaviour, onModules } from './remote-hosts.ts'
import { addresses, Topology } from './topology.ts'

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`

describeInNamespaces('credentials', () => {
  const topology = new Topology()
  let good: HostBehaviour = {}
  let script = ''
  let repository = ''
  beforeAll(async () => {
    await topology.open()
    good = { certificate: topology.authority.issue(['good.test']) }
    script = join(topology.folder, 'goauth.sh')
    const offer = `printf 'https://good.test\\n\\nAuthorization: Bearer from-script\\n\\n'`
    writeFileSync(script, `#!/bin/sh\n${offer}\n`, { mode: 0o755 })
    repository = join(topology.folder, 'repository')
    mkdirSync(repository)
    const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, stdio: 'pipe' })
    git('init', '-q')
    git('config', 'credential.helper', '!f() { echo username=by; echo password=git; }; f')
  })
  afterAll(() => topology.close())

  const netrc = 'machine good.test login me password pw\n'
  const cases: {
    name: string
    list?: string
    netrc?: string
    goauth?: () => string
    refuse?: boolean
    sent: string[]
  }[] = [
    { name: 'nothing is set', sent: [] },
    { name: 'netrc', netrc, sent: [basic('me:pw')] },
    { name: 'netrc names another port', netrc: netrc.replace('good.test', 'good.test:8443'), sent: [] },
    { name: 'netrc names a domain above', netrc: netrc.replace('good.test', 'test'), sent: [] },
    { name: 'netrc has two entries', netrc: `${netrc}machine good.test login x password y\n`, sent: [basic('me:pw')] },
    { name: 'netrc has only a default', netrc: 'default login me password pw\n', sent: [] },
    { name: 'netrc, over plain http', netrc, list: 'http://good.test', sent: [] },
    { name: 'GOAUTH=off', netrc, goauth: () => 'off', sent: [] },
    { name: 'the URL', list: 'https://in:url@good.test', sent: [basic('in:url')] },
    { name: 'the URL before netrc', netrc, list: 'https://in:url@good.test', sent: [basic('in:url')] },
    { name: 'a command', netrc, goauth: () => script, sent: ['Bearer from-script'] },
    { name: 'netrc before a command', netrc, goauth: () => `netrc; ${script}`, sent: [basic('me:pw')] },
    { name: 'git, once it is refused', goauth: () => `git ${repository}`, refuse: true, sent: [basic('by:git')] },
    { name: 'git, while no request is refused', goauth: () => `git ${repository}`, sent: [] },
  ]
  it.each(cases)(
    'go and modward send the same: $name',
    async ({ list = 'https://good.test', netrc = '', goauth, refuse, sent }) => {
      const refusal = refuse ? { rules: [onModules({ kind: 'status', status: 401 })] } : {}
      await topology.configure({
        zone: { 'good.test': { a: [addresses.good] } },
        hosts: { [addresses.good]: { ...good, ...refusal } },
      })
      const file = join(topology.folder, 'netrc')
      writeFileSync(file, netrc)
      const env = { NETRC: file, ...(goauth === undefined ? {} : { GOAUTH: goauth() }) }
      const seen = () =>
        [...new Set(topology.requests.map(({ authorization }) => authorization))].filter((one) => one !== '')

      await topology.preflight({ lists: [list], timeoutMs: 3000 }, env)
      expect(seen()).toEqual(sent)
      expect(topology.requests.length).toBeGreaterThan(0)
      topology.requests.length = 0

      const settings = { GOPROXY: list, GONOSUMDB: '*', GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local' }
      const cache = { GOMODCACHE: join(topology.folder, `cache-${Math.random()}`) }
      await topology.run(['go', 'mod', 'download', 'a.test/m@v1.0.0'], { ...env, ...settings, ...cache })
      expect(seen()).toEqual(sent)
      expect(topology.requests.length).toBeGreaterThan(0)
    },
  )
})
