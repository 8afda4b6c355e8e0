import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Clinic, found } from './clinic.ts'
import { obstacle } from './readiness.ts'
import { at, v6 } from './world.ts'

describe.skipIf(obstacle !== '')(
  `doctor's warnings, in network namespaces${obstacle && ` (skipped: ${obstacle})`}`,
  () => {
    const clinic = new Clinic()
    const { world, zone } = clinic
    beforeAll(() => clinic.open())
    afterAll(() => world.close())

    it('warns of a blocked checksum database where go.sum has everything', async () => {
      const order = { zone, hosts: { ...clinic.hosts, [at.good]: { ...clinic.whole, sumdb: 404 } } }
      await world.order(order, [`ip daddr ${at.store} drop`])
      const { report } = await clinic.examine()
      expect(report.healthy).toBe(true)
      expect(found(report, 'checksum database')).toMatchObject([
        {
          ok: true,
          detail: expect.stringMatching(/only new modules/),
          advice: expect.stringMatching(/sum\.golang\.google\.cn/),
        },
      ])
    })

    it('warns of a dead mirror that another one stands in for, and of a clock that is wrong', async () => {
      await world.order({ zone, hosts: { ...clinic.hosts, [at.good]: { ...clinic.whole, clockMs: 3_600_000 } } })
      const { report, code } = await clinic.examine({ GOPROXY: 'https://typo.test|https://good.test' })
      expect({ code, healthy: report.healthy }).toEqual({ code: 0, healthy: true })
      expect(found(report, 'dns')).toMatchObject([
        {
          ok: true,
          detail: expect.stringMatching(/typo\.test/),
          advice: expect.stringMatching(/good\.test stands in/),
        },
      ])
      expect(found(report, 'clock')).toMatchObject([
        { ok: true, detail: expect.stringMatching(/60 min behind/), advice: expect.stringMatching(/NTP/) },
      ])
    })

    it("tells the names of the project's modules to no public stand-in", async () => {
      await world.order({ zone, hosts: clinic.hosts })
      // An empty variable is Go's unchanged default.
      const { report } = await clinic.examine({ GOPROXY: '' })
      const asked = Map.groupBy(world.visits, ({ host }) => host)
      expect(asked.get('proxy.golang.org')?.some(({ path }) => path.includes('example.test'))).toBe(true)
      expect(asked.get('goproxy.io')?.length).toBeGreaterThan(0)
      expect(asked.get('goproxy.io')?.filter(({ path }) => path.includes('example.test'))).toEqual([])
      expect(found(report, 'stand-ins')).toHaveLength(1)
    })

    it('hides a secret that a mirror repeats, and the arguments of GOAUTH', async () => {
      const echo = {
        ...clinic.whole,
        status: 401,
        text: 'wrong password s3cr3t-pass',
        headers: { 'content-type': 'text/plain' },
      }
      await world.order({ zone, hosts: { ...clinic.hosts, [at.good]: echo } })
      const { report, stdout } = await clinic.examine({
        GOPROXY: 'https://walter:s3cr3t-pass@good.test',
        GOAUTH: '/bin/false --token hunter2hunter2',
      })
      expect(report.cause).toBe('http_401')
      expect(found(report, 'http')[0]?.detail).toMatch(/wrong password xxxxx/)
      expect(stdout).not.toMatch(/s3cr3t-pass|hunter2/)
    })

    it('ends in time, whatever is silent', async () => {
      await world.order({ zone: { ...zone, 'good.test': { silent: true } }, hosts: clinic.hosts })
      const started = performance.now()
      const { report } = await clinic.examine()
      expect(report.cause).toBe('dns_timeout')
      // Two seconds of probing, and as many until the process has let go of the lookup.
      expect(performance.now() - started).toBeLessThan(7500)
    })

    it('passes the checksum database on through a mirror where it is blocked', async () => {
      await world.order({ zone, hosts: clinic.hosts }, [`ip daddr ${at.store} drop`])
      const { report } = await clinic.examine()
      expect(found(report, 'checksum database')).toMatchObject([
        { ok: true, detail: expect.stringMatching(/passed on by https:\/\/good\.test/) },
      ])
    })

    it('asks a pinned checksum database where GOSUMDB says it is', async () => {
      const pinned = { 'sum.golang.google.cn': { a: [at.good] } }
      const certificate = world.authority.issue(['sum.golang.google.cn', 'good.test'])
      await world.order({ zone: { ...zone, ...pinned }, hosts: { [at.good]: { ...clinic.whole, certificate } } }, [
        `ip daddr ${at.store} drop`,
      ])
      const { report } = await clinic.examine({ GOSUMDB: 'sum.golang.google.cn' })
      expect(found(report, 'checksum database')).toMatchObject([
        { ok: true, detail: 'sum.golang.org: sum.golang.google.cn answers' },
      ])
    })

    it('warns of what works and is odd: interception, private answers, IPv6', async () => {
      const aaaa = [v6(at.good)]
      await world.order({ zone: { ...zone, 'proxy.golang.org': { a: [at.good], aaaa } }, hosts: clinic.hosts }, [
        `ip6 daddr ${v6(at.good)} drop`,
      ])
      const { report } = await clinic.examine({ GOPROXY: 'https://proxy.golang.org' })
      expect(report.healthy).toBe(true)
      expect(found(report, 'dns')[1]).toMatchObject({
        ok: true,
        detail: expect.stringMatching(/10\.77\.0\.4, a private address/),
      })
      expect(found(report, 'tcp')[1]).toMatchObject({
        ok: true,
        detail: expect.stringMatching(/IPv6 does not get there/),
      })
      expect(found(report, 'tls')[1]).toMatchObject({
        ok: true,
        detail: expect.stringMatching(/issued by Fixture CA.*intercepted/),
      })
    })

    it('counts git and credentials for private modules, and shows none', async () => {
      await world.order({ zone, hosts: clinic.hosts })
      execFileSync('git', [
        'config',
        '--file',
        join(world.folder, '.gitconfig'),
        'url.https://tok:s3cr3t-pass@git.test/.insteadOf',
        'https://git.test/',
      ])
      const { report, stdout } = await clinic.examine({ GOPRIVATE: 'git.test' })
      expect(found(report, 'private modules')[0]?.detail).toMatch(/^git\.test by git .*insteadOf/)
      expect(stdout).not.toContain('s3cr3t-pass')
    })
  },
)
