import { afterAll, beforeAll, expect, it } from 'vitest'
import { DoctorFixture, noSumdb } from './doctor-fixture.ts'
import { describeInNamespaces } from './prerequisites.ts'
import { onModules, type RemoteSetup } from './remote-hosts.ts'
import { addresses } from './topology.ts'

describeInNamespaces('doctor', () => {
  const doctor = new DoctorFixture()
  const { topology, zone } = doctor
  beforeAll(() => doctor.open())
  afterAll(() => topology.close())

  it('follows a healthy path from go to the module cache, and downloads nothing', async () => {
    await topology.configure({ zone, hosts: doctor.hosts })
    const { report, code } = await doctor.run()
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
      'build cache',
      'project',
    ]
    expect(report.findings.map(({ check }) => check)).toEqual(path)
    expect(topology.requests.map(({ path: asked }) => asked)).toContain('/example.test/m000/@v/v1.0.0.zip')
    expect(topology.requests.filter(({ path: asked }) => asked.endsWith('.info'))).toEqual([])
  })

  const failures: {
    name: string
    setup?: (setup: RemoteSetup) => RemoteSetup
    rules?: string[]
    env?: Record<string, string>
    project?: string
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
      rules: [`ip daddr ${addresses.good} drop`],
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
      setup: (setup) => ({ ...setup, zone: { ...setup.zone, 'other.test': { a: [addresses.good] } } }),
      cause: 'tls_hostname',
      check: 'tls',
      detail: /DNS:good\.test/,
      advice: /./,
    },
    {
      name: 'an expired certificate, by its dates',
      setup: (setup) => ({
        ...setup,
        hosts: { [addresses.good]: { certificate: topology.authority.issue(['good.test'], { from: -9, to: -2 }) } },
      }),
      cause: 'tls_expired',
      check: 'tls',
      detail: /valid \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d/,
      advice: /clock/,
    },
    {
      name: 'a captive portal, by its title',
      setup: (setup) => ({
        ...setup,
        hosts: {
          [addresses.good]: {
            ...doctor.sound,
            rules: [onModules({ kind: 'wrong', body: '<html><title>Hotel Wi-Fi</title>' })],
          },
        },
      }),
      cause: 'bad_reply',
      check: 'http',
      detail: /Hotel Wi-Fi/,
      advice: /./,
    },
    {
      name: 'a dead proxy',
      env: { HTTPS_PROXY: `http://${addresses.dns}:7890` },
      cause: 'env_proxy_down',
      check: 'tcp',
      detail: /10\.77\.0\.2:7890/,
      advice: /HTTPS_PROXY/,
    },
    {
      name: 'a blocked checksum database that is needed',
      project: 'unsummed',
      setup: (setup) => ({
        ...setup,
        hosts: { ...setup.hosts, [addresses.good]: { ...doctor.sound, rules: [noSumdb] } },
      }),
      rules: [`ip daddr ${addresses.store} drop`],
      cause: 'sumdb_unreachable',
      check: 'checksum database',
      detail: /sum\.golang\.org does not answer/,
      advice: /sum\.golang\.google\.cn/,
    },
    {
      name: 'a refusal of what the project needs, in the words of the mirror',
      setup: (setup) => {
        const refusal = onModules({ kind: 'status', status: 403, text: 'Blocked by policy' })
        const refusing = { ...doctor.sound, rules: [refusal] }
        return { ...setup, hosts: { ...setup.hosts, [addresses.good]: refusing } }
      },
      cause: 'http_403',
      check: 'http',
      detail: /example\.test\/m000@v1\.0\.0.*Blocked by policy/,
      advice: /./,
    },
    {
      name: 'a module that the only mirror does not have',
      setup: (setup) => ({
        ...setup,
        hosts: {
          ...setup.hosts,
          [addresses.good]: { ...doctor.sound, rules: [onModules({ kind: 'status', status: 404 })] },
        },
      }),
      cause: 'http_404',
      check: 'http',
      detail: /does not have example\.test\/m000/,
      advice: /./,
    },
    {
      name: 'switched-off downloads of what is missing',
      env: { GOPROXY: 'off' },
      cause: 'goproxy_off',
      check: 'settings',
      detail: /lacks example\.test\/m000@v1\.0\.0 and 1 more/,
      advice: /GOPROXY/,
    },
    { name: 'no go', env: { PATH: '/usr/sbin:/sbin' }, cause: 'go_missing', check: 'go', detail: /./, advice: /./ },
  ]
  it.each(failures)(
    'names $name',
    async ({ setup = (same) => same, rules = [], env = {}, project, cause, check, detail, advice }) => {
      await topology.configure(setup({ zone, hosts: doctor.hosts }), rules)
      const { report, code } = await doctor.run(env, project)
      expect({ code, healthy: report.healthy, cause: report.cause }).toEqual({ code: 1, healthy: false, cause })
      const first = report.findings.find(({ level }) => level === 'error')
      expect(first).toMatchObject({
        check,
        detail: expect.stringMatching(detail),
        advice: expect.stringMatching(advice),
      })
    },
  )
})
