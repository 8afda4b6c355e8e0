import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DoctorFixture, findingsOf, noSumdb } from './doctor-fixture.ts'
import { describeInNamespaces } from './prerequisites.ts'
import { onModules } from './remote-hosts.ts'
import { addresses, v6 } from './topology.ts'

describeInNamespaces("doctor's warnings", () => {
  const doctor = new DoctorFixture()
  const { topology, zone } = doctor
  beforeAll(() => doctor.open())
  afterAll(() => topology.close())

  it('warns of a blocked checksum database where go.sum has everything', async () => {
    const setup = { zone, hosts: { ...doctor.hosts, [addresses.good]: { ...doctor.sound, rules: [noSumdb] } } }
    await topology.configure(setup, [`ip daddr ${addresses.store} drop`])
    const { report } = await doctor.run()
    expect(report.healthy).toBe(true)
    expect(findingsOf(report, 'checksum database')).toMatchObject([
      {
        level: 'warning',
        detail: expect.stringMatching(/only for new modules/),
        advice: expect.stringMatching(/sum\.golang\.google\.cn/),
      },
    ])
  })

  it('warns of a dead mirror that has a fallback, and of a clock that is wrong', async () => {
    await topology.configure({
      zone,
      hosts: { ...doctor.hosts, [addresses.good]: { ...doctor.sound, clockMs: 3_600_000 } },
    })
    const { report, code } = await doctor.run({ GOPROXY: 'https://typo.test|https://good.test' })
    expect({ code, healthy: report.healthy }).toEqual({ code: 0, healthy: true })
    expect(findingsOf(report, 'dns')).toMatchObject([
      {
        level: 'warning',
        detail: expect.stringMatching(/typo\.test/),
        advice: expect.stringMatching(/good\.test answers in its place/),
      },
    ])
    expect(findingsOf(report, 'clock')).toMatchObject([
      { level: 'warning', detail: expect.stringMatching(/60 min behind/), advice: expect.stringMatching(/NTP/) },
    ])
  })

  it("tells the names of the project's modules to no public fallback mirror", async () => {
    await topology.configure({ zone, hosts: doctor.hosts })
    // An empty variable is Go's unchanged default.
    const { report } = await doctor.run({ GOPROXY: '' })
    const asked = Map.groupBy(topology.requests, ({ host }) => host)
    expect(asked.get('proxy.golang.org')?.some(({ path }) => path.includes('example.test'))).toBe(true)
    expect(asked.get('goproxy.io')?.length).toBeGreaterThan(0)
    expect(asked.get('goproxy.io')?.filter(({ path }) => path.includes('example.test'))).toEqual([])
    expect(findingsOf(report, 'fallback mirrors')).toHaveLength(1)
  })

  it('hides a secret that a mirror repeats, and the arguments of GOAUTH', async () => {
    const refusal = onModules({ kind: 'status', status: 401, text: 'wrong password s3cr3t-pass' })
    const echo = { ...doctor.sound, rules: [refusal] }
    await topology.configure({ zone, hosts: { ...doctor.hosts, [addresses.good]: echo } })
    const { report, stdout } = await doctor.run({
      GOPROXY: 'https://walter:s3cr3t-pass@good.test',
      GOAUTH: '/bin/false --token hunter2hunter2',
    })
    expect(report.cause).toBe('http_401')
    expect(findingsOf(report, 'http')[0]?.detail).toMatch(/wrong password xxxxx/)
    expect(stdout).not.toMatch(/s3cr3t-pass|hunter2/)
  })

  it('ends in time, whatever is silent', async () => {
    await topology.configure({ zone: { ...zone, 'good.test': { silent: true } }, hosts: doctor.hosts })
    const started = performance.now()
    const { report } = await doctor.run()
    expect(report.cause).toBe('dns_timeout')
    // Two seconds of probing, and as many until the process has let go of the lookup.
    expect(performance.now() - started).toBeLessThan(7500)
  })

  it('passes the checksum database on through a mirror where it is blocked', async () => {
    await topology.configure({ zone, hosts: doctor.hosts }, [`ip daddr ${addresses.store} drop`])
    const { report } = await doctor.run()
    expect(findingsOf(report, 'checksum database')).toMatchObject([
      { level: 'ok', detail: expect.stringMatching(/passed on by https:\/\/good\.test/) },
    ])
  })

  it('asks a pinned checksum database where GOSUMDB says it is', async () => {
    const pinned = { 'sum.golang.google.cn': { a: [addresses.good] } }
    const certificate = topology.authority.issue(['sum.golang.google.cn', 'good.test'])
    await topology.configure(
      { zone: { ...zone, ...pinned }, hosts: { [addresses.good]: { ...doctor.sound, certificate } } },
      [`ip daddr ${addresses.store} drop`],
    )
    const { report } = await doctor.run({ GOSUMDB: 'sum.golang.google.cn' })
    expect(findingsOf(report, 'checksum database')).toMatchObject([
      { level: 'ok', detail: 'sum.golang.org: sum.golang.google.cn answers' },
    ])
  })

  it('warns of what works and is odd: interception, private answers, IPv6', async () => {
    const aaaa = [v6(addresses.good)]
    await topology.configure(
      { zone: { ...zone, 'proxy.golang.org': { a: [addresses.good], aaaa } }, hosts: doctor.hosts },
      [`ip6 daddr ${v6(addresses.good)} drop`],
    )
    const { report } = await doctor.run({ GOPROXY: 'https://proxy.golang.org' })
    expect(report.healthy).toBe(true)
    expect(findingsOf(report, 'dns')[1]).toMatchObject({
      level: 'warning',
      detail: expect.stringMatching(/10\.77\.0\.4, a private address/),
    })
    expect(findingsOf(report, 'tcp')[1]).toMatchObject({
      level: 'warning',
      detail: expect.stringMatching(/IPv6 does not get there/),
    })
    expect(findingsOf(report, 'tls')[1]).toMatchObject({
      level: 'warning',
      detail: expect.stringMatching(/issued by Fixture CA.*inspects TLS/),
    })
  })

  it('counts git and credentials for private modules, and shows none', async () => {
    await topology.configure({ zone, hosts: doctor.hosts })
    execFileSync('git', [
      'config',
      '--file',
      join(topology.folder, '.gitconfig'),
      'url.https://tok:s3cr3t-pass@git.test/.insteadOf',
      'https://git.test/',
    ])
    const { report, stdout } = await doctor.run({ GOPRIVATE: 'git.test' })
    expect(findingsOf(report, 'private modules')[0]?.detail).toMatch(/^git\.test by git .*insteadOf/)
    expect(stdout).not.toContain('s3cr3t-pass')
  })
})
