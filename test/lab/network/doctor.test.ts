import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DoctorReport } from '../../../src/doctor.ts'
import { makeModules, treeOf, writeProject, writeTree } from '../modules.ts'
import type { Manner, Order } from './city.ts'
import { obstacle } from './readiness.ts'
import { at, v6, World } from './world.ts'

const cli = join(import.meta.dirname, '..', '..', '..', 'src', 'cli.ts')

describe.skipIf(obstacle !== '')(`doctor, in network namespaces${obstacle && ` (skipped: ${obstacle})`}`, () => {
  const world = new World()
  const modules = makeModules(2)
  let whole: Manner = {}
  beforeAll(async () => {
    await world.open()
    await writeTree(join(world.folder, 'tree'), treeOf(modules))
    await writeProject(join(world.folder, 'project'), modules)
    const certificate = world.authority.issue(['good.test', 'proxy.golang.org', 'sum.golang.org'])
    whole = { certificate, tree: join(world.folder, 'tree') }
  })
  afterAll(() => world.close())

  const good = { a: [at.good] }
  const zone: Order['zone'] = { 'good.test': good, 'proxy.golang.org': good, 'sum.golang.org': { a: [at.store] } }
  const hosts = () => ({ [at.good]: whole, [v6(at.good)]: whole, [at.store]: whole })

  async function examine(env: Record<string, string> = {}, flags: readonly string[] = []) {
    const settings = {
      GOPROXY: 'https://good.test',
      GOMODCACHE: join(world.folder, 'cache'),
      GOTOOLCHAIN: 'local',
      ...env,
    }
    const command = [process.execPath, cli, 'doctor', '--json', '--preflight-timeout', '2s', ...flags]
    const { stdout, stderr, code } = await world.watch(command, settings, join(world.folder, 'project'))
    if (stdout === '') throw new Error(stderr)
    return { report: JSON.parse(stdout) as DoctorReport, code, stdout }
  }
  const found = ({ findings }: DoctorReport, check: string) => findings.filter((finding) => finding.check === check)

  it('follows a healthy path from go to the module cache, and downloads nothing', async () => {
    await world.order({ zone, hosts: hosts() })
    const { report, code } = await examine()
    expect({ code, healthy: report.healthy, cause: report.cause }).toEqual({ code: 0, healthy: true, cause: null })
    const path = [
      'go',
      'settings',
      'environment proxies',
      'dns',
      'tcp',
      'tls',
      'http',
      'zip',
      'clock',
      'checksum database',
      'private modules',
      'module cache',
    ]
    expect(report.findings.map(({ check }) => check)).toEqual(path)
    expect(world.visits.map(({ path: asked }) => asked)).toContain('/example.test/m000/@v/v1.0.0.zip')
    expect(world.visits.filter(({ path: asked }) => asked.endsWith('.info'))).toEqual([])
  })

  const ills: {
    name: string
    order?: (order: Order) => Order
    rules?: string[]
    env?: Record<string, string>
    cause: string
    check: string
    detail: RegExp
    advice: RegExp
  }[] = [
    {
      name: 'a name that does not exist',
      env: { GOPROXY: 'https://typo.test' },
      cause: 'dns_no_such_host',
      check: 'dns',
      detail: /typo\.test/,
      advice: /spelling/,
    },
    {
      name: 'a firewall',
      rules: [`ip daddr ${at.good} drop`],
      cause: 'tcp_timeout',
      check: 'tcp',
      detail: /good\.test/,
      advice: /firewall/,
    },
    {
      name: 'an authority that go does not trust, by its name',
      env: { SSL_CERT_FILE: '/etc/hosts' },
      cause: 'tls_untrusted_ca',
      check: 'tls',
      detail: /issued by Fixture CA/,
      advice: /SSL_CERT_FILE|ca-certificates/,
    },
    {
      name: 'a certificate for another name, by its names',
      env: { GOPROXY: 'https://other.test' },
      order: (order) => ({ ...order, zone: { ...order.zone, 'other.test': good } }),
      cause: 'tls_hostname',
      check: 'tls',
      detail: /DNS:good\.test/,
      advice: /./,
    },
    {
      name: 'an expired certificate, by its dates',
      order: (order) => ({
        ...order,
        hosts: { [at.good]: { certificate: world.authority.issue(['good.test'], { from: -9, to: -2 }) } },
      }),
      cause: 'tls_expired',
      check: 'tls',
      detail: /valid \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d/,
      advice: /clock/,
    },
    {
      name: 'a captive portal, by its title',
      order: (order) => ({ ...order, hosts: { [at.good]: { ...whole, text: '<html><title>Hotel Wi-Fi</title>' } } }),
      cause: 'bad_reply',
      check: 'http',
      detail: /Hotel Wi-Fi/,
      advice: /./,
    },
    {
      name: 'a dead proxy',
      env: { HTTPS_PROXY: `http://${at.dns}:7890` },
      cause: 'env_proxy_down',
      check: 'tcp',
      detail: /10\.77\.0\.2:7890/,
      advice: /HTTPS_PROXY/,
    },
    {
      name: 'a blocked checksum database',
      order: (order) => ({ ...order, hosts: { ...order.hosts, [at.good]: { ...whole, sumdb: 404 } } }),
      rules: [`ip daddr ${at.store} drop`],
      cause: 'sumdb_unreachable',
      check: 'checksum database',
      detail: /sum\.golang\.org does not answer/,
      advice: /sum\.golang\.google\.cn/,
    },
    {
      name: 'a clock that is wrong',
      order: (order) => ({ ...order, hosts: { ...order.hosts, [at.good]: { ...whole, clockMs: 3_600_000 } } }),
      cause: 'tls_expired',
      check: 'clock',
      detail: /60 min behind/,
      advice: /NTP/,
    },
    { name: 'no go', env: { PATH: '/usr/sbin:/sbin' }, cause: 'go_missing', check: 'go', detail: /./, advice: /./ },
  ]
  it.each(ills)(
    'names $name',
    async ({ order = (same) => same, rules = [], env = {}, cause, check, detail, advice }) => {
      await world.order(order({ zone, hosts: hosts() }), rules)
      const { report, code } = await examine(env)
      expect({ code, healthy: report.healthy, cause: report.cause }).toEqual({ code: 1, healthy: false, cause })
      const first = report.findings.find(({ ok }) => !ok)
      expect(first).toMatchObject({
        check,
        detail: expect.stringMatching(detail),
        advice: expect.stringMatching(advice),
      })
    },
  )

  it('passes the checksum database on through a mirror where it is blocked', async () => {
    await world.order({ zone, hosts: hosts() }, [`ip daddr ${at.store} drop`])
    const { report } = await examine()
    expect(found(report, 'checksum database')).toMatchObject([
      { ok: true, detail: expect.stringMatching(/passed on by https:\/\/good\.test/) },
    ])
  })

  it('asks a pinned checksum database where GOSUMDB says it is', async () => {
    const pinned = { 'sum.golang.google.cn': { a: [at.good] } }
    const certificate = world.authority.issue(['sum.golang.google.cn', 'good.test'])
    await world.order({ zone: { ...zone, ...pinned }, hosts: { [at.good]: { ...whole, certificate } } }, [
      `ip daddr ${at.store} drop`,
    ])
    const { report } = await examine({ GOSUMDB: 'sum.golang.google.cn' })
    expect(found(report, 'checksum database')).toMatchObject([
      { ok: true, detail: 'sum.golang.org: sum.golang.google.cn answers' },
    ])
  })

  it('warns of what works and is odd: interception, private answers, IPv6', async () => {
    const aaaa = [v6(at.good)]
    await world.order({ zone: { ...zone, 'proxy.golang.org': { ...good, aaaa } }, hosts: hosts() }, [
      `ip6 daddr ${v6(at.good)} drop`,
    ])
    const { report } = await examine({ GOPROXY: 'https://proxy.golang.org' })
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
    await world.order({ zone, hosts: hosts() })
    execFileSync('git', [
      'config',
      '--file',
      join(world.folder, '.gitconfig'),
      'url.https://tok:s3cr3t-pass@git.test/.insteadOf',
      'https://git.test/',
    ])
    const { report, stdout } = await examine({ GOPRIVATE: 'git.test' })
    expect(found(report, 'private modules')[0]?.detail).toMatch(/^git\.test by git .*insteadOf/)
    expect(stdout).not.toContain('s3cr3t-pass')
  })
})
