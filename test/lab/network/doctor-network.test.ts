import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeModule, makeModules, writeProject } from '../../support/modules.ts'
import { DoctorFixture, findingsOf } from './doctor-fixture.ts'
import { describeInNamespaces } from './prerequisites.ts'
import { addresses, v6 } from './topology.ts'

/** One of the resolvers that doctor may ask, as the city has it, and what it answers: not a special address. */
const publicResolver = '1.1.1.1'
const publicAddress = '142.251.1.141'

describeInNamespaces('doctor and the network', () => {
  const doctor = new DoctorFixture()
  const { topology, zone } = doctor
  const both = { ...zone, 'proxy.golang.org': { a: [addresses.good], aaaa: [v6(addresses.good)] } }
  const official = { GOPROXY: 'https://proxy.golang.org' }
  /** The names that were asked of the public resolver. */
  const asked: string[] = []
  beforeAll(async () => {
    await doctor.open()
    const modules = [...makeModules(2), makeModule('git.test/team/lib', 'v1.0.0')]
    await writeProject(join(topology.folder, 'withprivate'), modules)
    const names = { 'proxy.golang.org': { a: [publicAddress] } }
    const program = join(import.meta.dirname, 'public-resolver.ts')
    const resolver = topology.start(process.execPath, program, publicResolver, JSON.stringify(names))
    const lines = createInterface({ input: resolver.stdout ?? process.stdin })
    lines.on('line', (line) => void asked.push(line))
    await once(lines, 'line')
    await topology.run(['ip', 'route', 'add', publicResolver, 'dev', 'mw0'])
  })
  afterAll(() => topology.close())

  it.each([
    { name: 'both', rules: [], detail: /IPv4 \d+ ms · IPv6 \d+ ms/, warned: false },
    {
      name: 'IPv4 only',
      rules: [`ip6 daddr ${v6(addresses.good)} reject`],
      detail: /IPv4 \d+ ms · IPv6 connection refused/,
      warned: true,
    },
    {
      name: 'IPv6 only',
      rules: [`ip daddr ${addresses.good} reject with icmp type host-unreachable`],
      detail: /IPv4 no route to host · IPv6 \d+ ms/,
      warned: false,
    },
  ])('tells IPv4 and IPv6 apart: $name answers', async ({ rules, detail, warned }) => {
    await topology.configure({ zone: both, hosts: doctor.hosts }, rules)
    const { report } = await doctor.run(official)
    expect(report.mirrors[0]?.layers.tcp?.detail).toMatch(detail)
    expect(findingsOf(report, 'tcp').some(({ level }) => level === 'warning')).toBe(warned)
    expect(report.healthy).toBe(true)
  })

  it.each([
    {
      name: 'EACCES of a prohibit route',
      route: 'prohibit',
      cause: 'tcp_unreachable',
      title: /^This machine forbids connections to good\.test/,
    },
    { name: 'no route', route: 'unreachable', cause: 'tcp_unreachable', title: /^There is no route to good\.test/ },
  ])('tells a rule of this machine from the network: $name', async ({ route, cause, title }) => {
    await topology.configure({ zone, hosts: doctor.hosts })
    await topology.run(['ip', 'route', 'add', route, `${addresses.good}/32`])
    try {
      const { report } = await doctor.run()
      expect(report.cause).toBe(cause)
      expect(findingsOf(report, 'tcp')[0]?.detail).toMatch(title)
    } finally {
      await topology.run(['ip', 'route', 'del', route, `${addresses.good}/32`])
    }
  })

  it('asks a public resolver for a public name on which its own one failed', async () => {
    await topology.configure({ zone: { ...zone, 'proxy.golang.org': { rcode: 2 } }, hosts: doctor.hosts })
    const { report } = await doctor.run(official)
    expect(report.cause).toBe('dns_server_failure')
    expect(findingsOf(report, 'resolvers')).toMatchObject([
      {
        level: 'warning',
        detail: expect.stringMatching(/proxy\.golang\.org: 1\.1\.1\.1 says 142\.251\.1\.141 · 8\.8\.8\.8 says/),
        advice: expect.stringMatching(/resolver of this job \(10\.77\.0\.2\) is at fault/),
      },
    ])
  })

  it('asks a public resolver for no other name, and none while its own one answers', async () => {
    await topology.configure({ zone: { ...zone, 'good.test': { rcode: 2 } }, hosts: doctor.hosts })
    const { report } = await doctor.run({ GOPROXY: 'https://good.test|https://corp.test' })
    expect(report.cause).toBe('dns_server_failure')
    expect(findingsOf(report, 'resolvers')).toEqual([])
    await topology.configure({ zone, hosts: doctor.hosts })
    expect(findingsOf((await doctor.run()).report, 'resolvers')).toEqual([])
    expect(asked.filter((name) => name !== 'ready' && name !== 'proxy.golang.org')).toEqual([])
  })

  it('reaches the hosts of private modules without a credential', async () => {
    const certificate = topology.authority.issue(['good.test', 'git.test', 'sum.golang.org'])
    const hosts = { ...doctor.hosts, [addresses.good]: { ...doctor.sound, certificate } }
    await topology.configure({ zone: { ...zone, 'git.test': { a: [addresses.good] } }, hosts })
    const config = join(topology.folder, '.gitconfig')
    execFileSync('git', [
      'config',
      '--file',
      config,
      'url.https://tok:s3cr3t-pass@git.test/.insteadOf',
      'https://git.test/',
    ])
    const { report, stdout } = await doctor.run({ GOPRIVATE: 'git.test' }, 'withprivate')
    const [about, ...reached] = findingsOf(report, 'private modules')
    expect(about?.detail).toMatch(/credentials: git insteadOf rules/)
    expect(reached).toMatchObject([
      {
        level: 'ok',
        detail: expect.stringMatching(/^https:\/\/git\.test can be reached, .*says where git\.test\/team\/lib is/),
      },
    ])
    expect(report.hosts).toContainEqual(expect.objectContaining({ host: 'git.test', needed: 'for private modules' }))
    expect(stdout).not.toContain('s3cr3t-pass')
    const requests = topology.requests.filter(({ host }) => host === 'git.test')
    expect(requests.map(({ path }) => path)).toContain('/team/lib?go-get=1')
    expect(requests.filter(({ authorization }) => authorization !== '')).toEqual([])
  })

  it('is unhealthy if the host of a private module is out of reach', async () => {
    await topology.configure({ zone, hosts: doctor.hosts })
    const { report } = await doctor.run({ GOPRIVATE: 'git.test' }, 'withprivate')
    expect(report.cause).toBe('dns_no_such_host')
    expect(findingsOf(report, 'private modules').find(({ ok }) => !ok)?.detail).toMatch(
      /DNS cannot find git\.test .*the host of git\.test\/team\/lib/,
    )
  })
})
