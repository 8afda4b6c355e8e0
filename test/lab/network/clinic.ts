import { join } from 'node:path'
import type { DoctorReport } from '../../../src/commands/doctor/doctor.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { writeTree } from '../../support/tree.ts'
import type { Manner, Order } from './city.ts'
import { at, v6, World } from './world.ts'

const cli = join(import.meta.dirname, '..', '..', '..', 'src', 'bin', 'cli.ts')
const good = { a: [at.good] }

/** A world with a whole mirror and projects, in which the doctor can be called. */
export class Clinic {
  readonly world = new World()
  readonly zone: Order['zone'] = {
    'good.test': good,
    'proxy.golang.org': good,
    'goproxy.io': good,
    'sum.golang.org': { a: [at.store] },
  }
  whole: Manner = {}

  async open(): Promise<void> {
    const { world } = this
    const modules = makeModules(2)
    await world.open()
    writeTree(join(world.folder, 'tree'), treeOf(modules))
    await writeProject(join(world.folder, 'project'), modules)
    await writeProject(join(world.folder, 'unsummed'), modules, '')
    const certificate = world.authority.issue(['good.test', 'proxy.golang.org', 'goproxy.io', 'sum.golang.org'])
    this.whole = { certificate, tree: join(world.folder, 'tree') }
  }

  /** Every host as it should be. */
  get hosts(): Order['hosts'] {
    return { [at.good]: this.whole, [v6(at.good)]: this.whole, [at.store]: this.whole }
  }

  /** What `modward doctor --json` says of a project. */
  async examine(env: Record<string, string> = {}, project = 'project') {
    const { world } = this
    const settings = {
      GOPROXY: 'https://good.test',
      GOMODCACHE: join(world.folder, 'cache'),
      GOTOOLCHAIN: 'local',
      ...env,
    }
    const command = [process.execPath, cli, 'doctor', '--json', '--preflight-timeout', '2s']
    const { stdout, stderr, code } = await world.watch(command, settings, join(world.folder, project))
    if (stdout === '') throw new Error(stderr)
    return { report: JSON.parse(stdout) as DoctorReport, code, stdout }
  }
}

/** The findings of one check. */
export function found({ findings }: DoctorReport, check: string): DoctorReport['findings'] {
  return findings.filter((finding) => finding.check === check)
}
