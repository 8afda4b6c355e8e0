import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Report } from '../../../src/report/schema.ts'
import { cli } from '../../support/cli.ts'
import { makeModules, writeProject } from '../../support/modules.ts'
import { describeInNamespaces } from './prerequisites.ts'
import { addresses, Topology } from './topology.ts'

describeInNamespaces('rule 6, known early, ended early: with default inputs', () => {
  const topology = new Topology()
  beforeAll(async () => {
    await topology.open()
    // As a fresh machine has it: five seconds, twice.
    topology.useResolvers([addresses.dns])
    await topology.configure(
      {
        zone: {
          'mute.test': { silent: true },
          'dropped.test': { a: [addresses.bad] },
          'tls.test': { a: [addresses.good] },
        },
        hosts: { [addresses.good]: { port443: 'silent' } },
      },
      [`ip daddr ${addresses.bad} drop`],
    )
  })
  afterAll(() => topology.close())

  it.concurrent.each([
    { name: 'a name that does not exist', host: 'missing.test', cause: 'dns_no_such_host', limitS: 20 },
    { name: 'a DNS server that is silent about the only mirror', host: 'mute.test', cause: 'dns_timeout', limitS: 60 },
    { name: 'a firewall that drops packets', host: 'dropped.test', cause: 'tcp_timeout', limitS: 90 },
    { name: 'a TLS handshake that hangs', host: 'tls.test', cause: 'tls_handshake_timeout', limitS: 90 },
  ])('$name ends within $limitS s', async ({ host, cause, limitS }) => {
    const folder = join(topology.folder, host)
    const project = join(folder, 'project')
    await writeProject(project, makeModules(8))
    const env = {
      GOPROXY: `https://${host}`,
      GOMODCACHE: join(folder, 'cache'),
      GOPATH: join(folder, 'path'),
      GOTOOLCHAIN: 'local',
      GOFLAGS: '-modcacherw',
      TMPDIR: folder,
    }
    const { stdout } = await topology.exec([process.execPath, cli, 'guard', '--json'], env, project)
    const report = JSON.parse(stdout) as Report
    expect(report).toMatchObject({ outcome: 'failed', cause })
    expect(report.durationMs).toBeLessThan(limitS * 1000)
  })
})
