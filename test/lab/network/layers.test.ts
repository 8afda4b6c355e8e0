import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ProbedLayers } from '../../../src/mirrors/probe/probe.ts'
import { type Authority, makeAuthority } from '../../support/authority.ts'
import type { Misbehaviour } from '../../support/misbehaviours.ts'
import { answerMs } from './answer-time.ts'
import type { Name } from './dns.ts'
import { describeInNamespaces } from './prerequisites.ts'
import { type HostBehaviour, onModules } from './remote-hosts.ts'
import { addresses, Topology } from './topology.ts'

/** One thing that is wrong with `bad.test`, and what the report has to say about it. */
type Failure = {
  readonly name: string
  readonly dns?: Name
  readonly behaviour?: (authority: Authority) => HostBehaviour
  readonly rules?: readonly string[]
  readonly cause: string
  readonly layer: keyof ProbedLayers
  /** What the fault's text must name as evidence, and its advice as help. */
  readonly text: RegExp
  readonly advice: RegExp
}

const drop = `ip daddr ${addresses.bad} tcp dport 443 drop`
const portal = '<!doctype html><html><head><title>Hotel Wi-Fi</title></head></html>'

/** The preflight's time limit. */
const timeoutMs = 1500
/** In how much time a healthy mirror must be chosen behind one that hangs: a list's first mirror has the whole time limit to answer. */
const decisionMs = timeoutMs + 500

describeInNamespaces('layers', () => {
  const topology = new Topology()
  let good: HostBehaviour = {}
  /** An authority that no store of the client has. */
  const unknownAuthority = () => makeAuthority(join(topology.folder, 'unknown'), 'Corporate Inspection')
  const answering =
    (misbehaviour: Misbehaviour, paths = onModules(misbehaviour).paths) =>
    (authority: Authority): HostBehaviour => ({
      certificate: authority.issue(['bad.test']),
      rules: [{ paths, misbehaviour }],
    })
  beforeAll(async () => {
    await topology.open()
    good = { certificate: topology.authority.issue(['good.test']) }
  })
  afterAll(() => topology.close())

  const failures: Failure[] = [
    {
      name: 'the name does not exist',
      dns: { rcode: 3 },
      cause: 'dns_no_such_host',
      layer: 'dns',
      text: /lookup bad.test on 10.77.0.2:53: no such host/,
      advice: /spelling of bad.test/,
    },
    {
      name: 'the resolver fails',
      dns: { rcode: 2 },
      cause: 'dns_server_failure',
      layer: 'dns',
      text: /server misbehaving/,
      advice: /resolver|DNS/,
    },
    {
      name: 'the resolver refuses',
      dns: { rcode: 5 },
      cause: 'dns_server_failure',
      layer: 'dns',
      text: /server misbehaving/,
      advice: /resolver|DNS/,
    },
    {
      name: 'the resolver is silent',
      dns: { silent: true },
      cause: 'dns_timeout',
      layer: 'dns',
      text: /lookup bad.test.*i\/o timeout/,
      advice: /DNS|resolver/,
    },
    {
      name: 'the resolver is not there',
      rules: [`udp dport 53 reject`],
      cause: 'dns_server_failure',
      layer: 'dns',
      text: /lookup/,
      advice: /resolver|DNS/,
    },
    {
      name: 'the answer is poisoned with an address that no host has',
      dns: { a: ['10.77.0.66'] },
      cause: 'tcp_timeout',
      layer: 'tcp',
      text: /10\.77\.0\.66/,
      advice: /./,
    },
    {
      name: 'connections are dropped',
      rules: [drop],
      cause: 'tcp_timeout',
      layer: 'tcp',
      text: /i\/o timeout/,
      advice: /firewall|mirror/,
    },
    {
      name: 'connections are refused',
      rules: [`ip daddr ${addresses.bad} tcp dport 443 reject with tcp reset`],
      cause: 'tcp_refused',
      layer: 'tcp',
      text: /10\.77\.0\.3:443: connect: connection refused/,
      advice: /bad.test/,
    },
    {
      name: 'a firewall prohibits',
      rules: [`ip daddr ${addresses.bad} tcp dport 443 reject with icmpx admin-prohibited`],
      cause: 'tcp_unreachable',
      layer: 'tcp',
      text: /no route to host/,
      advice: /./,
    },
    {
      name: 'there is no route',
      dns: { a: ['192.0.2.7'] },
      cause: 'tcp_unreachable',
      layer: 'tcp',
      text: /network is unreachable/,
      advice: /./,
    },
    {
      name: 'there is only IPv6, and no route',
      dns: { aaaa: ['2001:db8::7'] },
      cause: 'ipv6_broken',
      layer: 'tcp',
      text: /2001:db8::7/,
      advice: /IPv6/,
    },
    {
      name: 'connections are reset in the handshake',
      behaviour: () => ({ port443: 'reset' }),
      cause: 'tcp_reset',
      layer: 'tls',
      text: /reset by peer/,
      advice: /./,
    },
    {
      name: 'the handshake is silent',
      behaviour: () => ({ port443: 'silent' }),
      cause: 'tls_handshake_timeout',
      layer: 'tls',
      text: /TLS handshake timeout/,
      advice: /./,
    },
    {
      name: 'plain http lives on port 443',
      behaviour: () => ({ port443: 'plain' }),
      cause: 'tls_not_tls',
      layer: 'tls',
      text: /first record|HTTP response/,
      advice: /http/,
    },
    {
      name: 'the certificate is for another name',
      behaviour: (authority) => ({ certificate: authority.issue(['other.test']) }),
      cause: 'tls_hostname',
      layer: 'tls',
      text: /other\.test/,
      advice: /./,
    },
    {
      name: 'the authority is not known here',
      behaviour: () => ({ certificate: unknownAuthority().issue(['bad.test']) }),
      cause: 'tls_untrusted_ca',
      layer: 'tls',
      text: /x509: certificate signed by unknown authority \(issued by Corporate Inspection\)/,
      advice: /SSL_CERT_FILE|ca-certificates/,
    },
    {
      name: 'the certificate has expired',
      behaviour: (authority) => ({ certificate: authority.issue(['bad.test'], { from: -9, to: -2 }) }),
      cause: 'tls_expired',
      layer: 'tls',
      text: /expired/,
      advice: /clock/,
    },
    {
      name: 'the certificate is not valid yet',
      behaviour: (authority) => ({ certificate: authority.issue(['bad.test'], { from: 2, to: 9 }) }),
      cause: 'tls_expired',
      layer: 'tls',
      text: /not yet valid/,
      advice: /clock/,
    },
    {
      name: 'the server fails',
      behaviour: answering({ kind: 'status', status: 503 }),
      cause: 'http_5xx',
      layer: 'http',
      text: /503 Service Unavailable/,
      advice: /./,
    },
    {
      name: 'the server asks for patience',
      behaviour: answering({ kind: 'status', status: 429, headers: { 'retry-after': '7' } }),
      cause: 'http_429',
      layer: 'http',
      text: /429/,
      advice: /./,
    },
    {
      name: 'a captive portal answers',
      behaviour: answering({ kind: 'wrong', body: portal }),
      cause: 'bad_reply',
      layer: 'http',
      text: /Hotel Wi-Fi/,
      advice: /./,
    },
    {
      name: 'a captive portal redirects to http',
      behaviour: answering({ kind: 'redirect', to: 'http://portal.test/login' }),
      cause: 'bad_reply',
      layer: 'http',
      text: /portal.test/,
      advice: /./,
    },
    {
      name: 'the store behind the redirect is dropped',
      behaviour: answering({ kind: 'redirect', to: 'https://store.test', keepsPath: true }, '\\.zip$'),
      rules: [`ip daddr ${addresses.store} drop`],
      cause: 'tcp_timeout',
      layer: 'zip',
      text: /store\.test.*10\.77\.0\.5:443: i\/o timeout/,
      advice: /store\.test.*firewall/,
    },
    {
      name: 'the store behind the redirect does not exist',
      behaviour: answering({ kind: 'redirect', to: 'https://nowhere.test', keepsPath: true }, '\\.zip$'),
      cause: 'dns_no_such_host',
      layer: 'zip',
      text: /nowhere.test/,
      advice: /nowhere.test/,
    },
  ]

  it.each(failures)('$name', async ({ dns, behaviour, rules, cause, layer, text, advice }) => {
    const zone = {
      'bad.test': dns ?? { a: [addresses.bad] },
      'good.test': { a: [addresses.good] },
      'store.test': { a: [addresses.store] },
      'portal.test': { a: [addresses.store] },
    }
    await topology.configure(
      { zone, hosts: { [addresses.bad]: behaviour?.(topology.authority) ?? {}, [addresses.good]: good } },
      rules,
    )
    const lists = [
      'https://bad.test',
      ...(rules?.join().includes('dport 53') ? [] : ['https://bad.test|https://good.test']),
    ]
    const [alone, together] = await topology.preflight({ lists, timeoutMs })
    const [fault] = alone?.faults ?? []
    expect(fault).toMatchObject({
      cause,
      recovered: false,
      text: expect.stringMatching(text),
      advice: expect.stringMatching(advice),
    })
    expect(alone?.verdicts[0]).toMatchObject({ healthy: false, reason: expect.stringContaining(cause) })
    const broken = Object.entries(alone?.verdicts[0]?.layers ?? {}).filter(
      ([name, found]) => name !== 'sumdb' && found?.ok === false,
    )
    expect(broken.map(([name]) => name)).toEqual([layer])
    expect(alone?.ms).toBeLessThan(timeoutMs + 500)
    if (together === undefined) return
    expect(together.plan.mirrors[0]?.name).toBe('https://good.test')
    expect(together.ms).toBeLessThan(Math.max(decisionMs, answerMs(together.verdicts[0]) + 400))
  })
})
