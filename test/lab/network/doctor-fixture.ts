import { join } from 'node:path'
import type { DoctorReport } from '../../../src/commands/doctor/doctor.ts'
import { cli } from '../../support/cli.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { writeTree } from '../../support/tree.ts'
import type { HostBehaviour, HostRule, RemoteSetup } from './remote-hosts.ts'
import { addresses, Topology, v6 } from './topology.ts'

/** The mirror does not pass the checksum database on. */
export const noSumdb: HostRule = { paths: '^sumdb/', misbehaviour: { kind: 'status', status: 404 } }
const good = { a: [addresses.good] }

/** A topology with a sound mirror and projects, on whose client `modward doctor` can run. */
export class DoctorFixture {
  readonly topology = new Topology()
  readonly zone: RemoteSetup['zone'] = {
    'good.test': good,
    'proxy.golang.org': good,
    'goproxy.io': good,
    'sum.golang.org': { a: [addresses.store] },
  }
  sound: HostBehaviour = {}

  async open(): Promise<void> {
    const { topology } = this
    const modules = makeModules(2)
    await topology.open()
    writeTree(join(topology.folder, 'tree'), treeOf(modules))
    await writeProject(join(topology.folder, 'project'), modules)
    await writeProject(join(topology.folder, 'unsummed'), modules, '')
    const certificate = topology.authority.issue(['good.test', 'proxy.golang.org', 'goproxy.io', 'sum.golang.org'])
    this.sound = { certificate, tree: join(topology.folder, 'tree') }
  }

  /** Every host as it should be. */
  get hosts(): RemoteSetup['hosts'] {
    return { [addresses.good]: this.sound, [v6(addresses.good)]: this.sound, [addresses.store]: this.sound }
  }

  /** What `modward doctor --json` says of a project. */
  async run(env: Record<string, string> = {}, project = 'project') {
    const { topology } = this
    const settings = {
      GOPROXY: 'https://good.test',
      GOMODCACHE: join(topology.folder, 'cache'),
      GOTOOLCHAIN: 'local',
      ...env,
    }
    const command = [process.execPath, cli, 'doctor', '--json', '--preflight-timeout', '2s']
    const { stdout, stderr, code } = await topology.exec(command, settings, join(topology.folder, project))
    if (stdout === '') throw new Error(stderr)
    return { report: JSON.parse(stdout) as DoctorReport, code, stdout }
  }
}

/** The findings of one check. */
export function findingsOf({ findings }: DoctorReport, check: string): DoctorReport['findings'] {
  return findings.filter((finding) => finding.check === check)
}
