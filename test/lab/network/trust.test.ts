import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Report } from '../../../src/report/schema.ts'
import { cli } from '../../support/cli.ts'
import { type MadeModule, makeModule, makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { writeTree } from '../../support/tree.ts'
import { describeInNamespaces } from './prerequisites.ts'
import { type HostBehaviour, type HostRule, onModules } from './remote-hosts.ts'
import { addresses, Topology } from './topology.ts'

const refused = (address: string) => `ip daddr ${address} tcp dport 443 reject with tcp reset`

describeInNamespaces('which mirror is asked for what', () => {
  const topology = new Topology()
  const modules = makeModules(3)
  const secret = makeModule('corp.test/secret', 'v1.0.0')
  let runs = 0
  let sound: HostBehaviour = {}
  beforeAll(async () => {
    await topology.open()
    const tree = join(topology.folder, 'tree')
    writeTree(tree, treeOf([...modules, secret]))
    const certificate = topology.authority.issue([
      'bad.test',
      'good.test',
      'store.test',
      'proxy.golang.org',
      'goproxy.io',
    ])
    sound = { certificate, tree }
  })
  afterAll(() => topology.close())

  const zone = {
    'bad.test': { a: [addresses.bad] },
    'good.test': { a: [addresses.good] },
    'store.test': { a: [addresses.store] },
    'proxy.golang.org': { a: [addresses.bad] },
    'goproxy.io': { a: [addresses.good] },
  }

  /** Guards a fresh project on the client: the report, all that was printed, and the requests to a host. */
  async function guard(
    env: Record<string, string>,
    flags: readonly string[] = [],
    needed: readonly MadeModule[] = modules,
  ) {
    runs += 1
    const folder = join(topology.folder, `run-${runs}`)
    await writeProject(join(folder, 'project'), needed)
    const file = join(folder, 'report.json')
    const settings = {
      GOMODCACHE: join(folder, 'cache'),
      GOFLAGS: '-modcacherw',
      GOTOOLCHAIN: 'local',
      GOPATH: join(folder, 'path'),
      TMPDIR: folder,
      ...env,
    }
    const command = [
      process.execPath,
      cli,
      'guard',
      '--attempts',
      '1',
      '--preflight-timeout',
      '2s',
      '--stall-timeout',
      '3s',
      '--report',
      file,
      ...flags,
    ]
    const { stdout, stderr, code } = await topology.exec(command, settings, join(folder, 'project'))
    const report: Report | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    const asked = (host: string) => topology.requests.filter((visit) => visit.host === host)
    return { report, code, output: stdout + stderr + JSON.stringify(report), asked }
  }

  it('guards a download from end to end', async () => {
    await topology.configure({ zone, hosts: { [addresses.good]: sound } })
    const { report, code, asked } = await guard({ GOPROXY: 'https://good.test' })
    expect(report).toMatchObject({ outcome: 'ready', cause: null })
    expect(code).toBe(0)
    expect(asked('good.test').length).toBeGreaterThan(8)
  })

  it('falls back to the next of a declared list after an error', async () => {
    await topology.configure({ zone, hosts: { [addresses.good]: sound } }, [refused(addresses.bad)])
    const { report } = await guard({ GOPROXY: 'off' }, ['--mirrors', 'https://bad.test,https://good.test'])
    expect(report?.outcome).toBe('ready')
  })

  it("never asks a mirror behind a comma in the job's own list for the project's modules when the first is down", async () => {
    await topology.configure({ zone, hosts: { [addresses.good]: sound } }, [refused(addresses.bad)])
    const { report, code, asked } = await guard({ GOPROXY: 'https://bad.test,https://good.test' })
    expect(report).toMatchObject({ outcome: 'failed', cause: 'tcp_refused' })
    expect(code).toBe(1)
    expect(asked('good.test').filter(({ path }) => path.includes('example.test'))).toEqual([])
  })

  it.each([401, 403])("takes a refusal (%d) by the user's own proxy for final", async (status) => {
    const policy = { ...sound, rules: [onModules({ kind: 'status', status, text: 'Blocked by policy' })] }
    await topology.configure({ zone, hosts: { [addresses.bad]: policy, [addresses.good]: sound } })
    const { report, output, asked } = await guard({ GOPROXY: 'https://bad.test|https://good.test' })
    expect(report).toMatchObject({ outcome: 'failed', cause: `http_${status}` })
    expect(output).toContain('Blocked by policy')
    // The preflight looks at both side by side; what bad.test refuses is then asked of no other mirror.
    expect(asked('good.test').filter(({ path }) => /\.info$/.test(path))).toEqual([])
  })

  it.each([
    { name: 'GOPRIVATE', env: { GOPRIVATE: 'corp.test' }, flags: [] },
    { name: 'GONOPROXY', env: { GONOPROXY: 'corp.*', GONOSUMDB: 'corp.*' }, flags: [] },
    { name: 'the input private', env: {}, flags: ['--private', 'corp.test/*'] },
  ])('never asks a mirror for a module that $name matches', async ({ env, flags }) => {
    await topology.configure({ zone, hosts: { [addresses.bad]: sound, [addresses.good]: sound } })
    const { report } = await guard({ GOPROXY: 'https://bad.test|https://good.test', ...env }, flags, [
      secret,
      ...modules,
    ])
    expect(topology.requests.filter(({ path }) => path.includes('corp.test'))).toEqual([])
    expect(topology.requests.length).toBeGreaterThan(3)
    expect(report?.outcome).toBe('failed')
  })

  it("falls back to public mirrors from Go's unchanged default, and from nothing else", async () => {
    await topology.configure({ zone, hosts: { [addresses.good]: sound } }, [refused(addresses.bad)])
    expect((await guard({})).report).toMatchObject({ outcome: 'ready' })
    topology.requests.length = 0
    expect((await guard({}, ['--mirrors', 'inherit'])).report).toMatchObject({ outcome: 'failed' })
    expect((await guard({ GOPROXY: 'https://proxy.golang.org' })).report).toMatchObject({ outcome: 'failed' })
    expect(topology.requests).toEqual([])
  })

  it.each([
    { name: 'in the URL', goproxy: 'https://walter:s3cr3t-pass@good.test|https://bad.test', netrc: '' },
    {
      name: 'in netrc',
      goproxy: 'https://good.test|https://bad.test',
      netrc: 'machine good.test login walter password s3cr3t-pass\n',
    },
  ])('sends credentials $name to their host only, and never shows them', async ({ goproxy, netrc }) => {
    const toStore: HostRule = {
      paths: '\\.zip$',
      misbehaviour: { kind: 'redirect', to: 'https://store.test', keepsPath: true },
    }
    const hosts = {
      [addresses.good]: { ...sound, rules: [toStore] },
      [addresses.bad]: sound,
      [addresses.store]: sound,
    }
    await topology.configure({ zone, hosts })
    const file = join(topology.folder, 'netrc')
    await writeFile(file, netrc)
    const { report, output } = await guard({ GOPROXY: goproxy, NETRC: file })
    expect(report?.outcome).toBe('ready')
    const basic = `Basic ${Buffer.from('walter:s3cr3t-pass').toString('base64')}`
    const sent = Map.groupBy(topology.requests, ({ host }) => host)
    expect(new Set(sent.get('good.test')?.map(({ authorization }) => authorization))).toEqual(new Set([basic]))
    expect(new Set(sent.get('store.test')?.map(({ authorization }) => authorization))).toEqual(new Set(['']))
    expect(new Set(sent.get('bad.test')?.map(({ authorization }) => authorization))).toEqual(new Set(['']))
    expect(output).not.toContain('s3cr3t-pass')
    expect(output).not.toContain(basic.slice(6))
  })

  it.each([
    ['fails', { kind: 'status', status: 503 }, 'http_5xx', 4],
    ['refuses a module', { kind: 'status', status: 403, text: 'not available' }, 'http_403', 1],
  ] as const)(
    'rule 1, own helpers stay in the background: the only mirror in reach %s',
    async (_, fault, cause, attempts) => {
      const official = { ...sound, rules: [{ paths: 'm001', misbehaviour: fault }] }
      await topology.configure({ zone, hosts: { [addresses.bad]: official } }, [`ip daddr ${addresses.good} drop`])
      const { report, output } = await guard({}, ['--attempts', '4', '--backoff', '100ms'])
      expect(report).toMatchObject({ outcome: 'failed', cause, attempts: { length: attempts } })
      expect(new Set(report?.faults.map(({ host }) => host))).toEqual(new Set(['proxy.golang.org']))
      expect(output).toContain('no fallback mirror could be reached')
    },
  )
})
