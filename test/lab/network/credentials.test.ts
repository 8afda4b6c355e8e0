import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Manner } from './city.ts'
import { obstacle } from './readiness.ts'
import { at, World } from './world.ts'

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`

describe.skipIf(obstacle !== '')(`credentials, in network namespaces${obstacle && ` (skipped: ${obstacle})`}`, () => {
  const world = new World()
  let good: Manner = {}
  let script = ''
  let repository = ''
  beforeAll(async () => {
    await world.open()
    good = { certificate: world.authority.issue(['good.test']) }
    script = join(world.folder, 'goauth.sh')
    const offer = `printf 'https://good.test\\n\\nAuthorization: Bearer from-script\\n\\n'`
    writeFileSync(script, `#!/bin/sh\n${offer}\n`, { mode: 0o755 })
    repository = join(world.folder, 'repository')
    mkdirSync(repository)
    const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, stdio: 'pipe' })
    git('init', '-q')
    git('config', 'credential.helper', '!f() { echo username=by; echo password=git; }; f')
  })
  afterAll(() => world.close())

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
    { name: 'git, while nobody refuses', goauth: () => `git ${repository}`, sent: [] },
  ]
  it.each(cases)(
    'go and modward send the same: $name',
    async ({ list = 'https://good.test', netrc = '', goauth, refuse, sent }) => {
      const status = refuse ? { status: 401 } : {}
      await world.order({ zone: { 'good.test': { a: [at.good] } }, hosts: { [at.good]: { ...good, ...status } } })
      const file = join(world.folder, 'netrc')
      writeFileSync(file, netrc)
      const env = { NETRC: file, ...(goauth === undefined ? {} : { GOAUTH: goauth() }) }
      const seen = () =>
        [...new Set(world.visits.map(({ authorization }) => authorization))].filter((one) => one !== '')

      await world.send({ lists: [list], timeoutMs: 3000 }, env)
      expect(seen()).toEqual(sent)
      expect(world.visits.length).toBeGreaterThan(0)
      world.visits.length = 0

      const settings = { GOPROXY: list, GONOSUMDB: '*', GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local' }
      const cache = { GOMODCACHE: join(world.folder, `cache-${Math.random()}`) }
      await world.run(['go', 'mod', 'download', 'a.test/m@v1.0.0'], { ...env, ...settings, ...cache })
      expect(seen()).toEqual(sent)
      expect(world.visits.length).toBeGreaterThan(0)
    },
  )
})
