import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Order } from './city.ts'
import { Clinic } from './clinic.ts'
import { obstacle } from './readiness.ts'
import { at } from './world.ts'

describe.skipIf(obstacle !== '')(`doctor, in network namespaces${obstacle && ` (skipped: ${obstacle})`}`, () => {
  const clinic = new Clinic()
  const { world, zone } = clinic
  beforeAll(() => clinic.open())
  afterAll(() => world.close())

  it('follows a healthy path from go to the module cache, and downloads nothing', async () => {
    await world.order({ zone, hosts: clinic.hosts })
    const { report, code } = await clinic.examine()
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
      order: (order) => ({ ...order, zone: { ...order.zone, 'other.test': { a: [at.good] } } }),
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
      order: (order) => ({
        ...order,
        hosts: { [at.good]: { ...clinic.whole, text: '<html><title>Hotel Wi-Fi</title>' } },
      }),
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
      name: 'a blocked checksum database that is needed',
      project: 'unsummed',
      order: (order) => ({ ...order, hosts: { ...order.hosts, [at.good]: { ...clinic.whole, sumdb: 404 } } }),
      rules: [`ip daddr ${at.store} drop`],
      cause: 'sumdb_unreachable',
      check: 'checksum database',
      detail: /sum\.golang\.org does not answer/,
      advice: /sum\.golang\.google\.cn/,
    },
    {
      name: 'a refusal of what the project needs, in the words of the mirror',
      order: (order) => {
        const refusing = {
          ...clinic.whole,
          status: 403,
          text: 'Blocked by policy',
          headers: { 'content-type': 'text/plain' },
        }
        return { ...order, hosts: { ...order.hosts, [at.good]: refusing } }
      },
      cause: 'http_403',
      check: 'http',
      detail: /example\.test\/m000@v1\.0\.0.*Blocked by policy/,
      advice: /./,
    },
    {
      name: 'a module that the only mirror does not have',
      order: (order) => ({ ...order, hosts: { ...order.hosts, [at.good]: { ...clinic.whole, status: 404 } } }),
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
  it.each(ills)(
    'names $name',
    async ({ order = (same) => same, rules = [], env = {}, project, cause, check, detail, advice }) => {
      await world.order(order({ zone, hosts: clinic.hosts }), rules)
      const { report, code } = await clinic.examine(env, project)
      expect({ code, healthy: report.healthy, cause: report.cause }).toEqual({ code: 1, healthy: false, cause })
      const first = report.findings.find(({ ok }) => !ok)
      expect(first).toMatchObject({
        check,
        detail: expect.stringMatching(detail),
        advice: expect.stringMatching(advice),
      })
    },
  )
})
