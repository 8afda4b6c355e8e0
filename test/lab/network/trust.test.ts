import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../src/report/schema.ts'
import { type MadeModule, makeModule, makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { writeTree } from '../../support/tree.ts'
import type { Manner } from './city.ts'
import { obstacle } from './readiness.ts'
import { at, World } from './world.ts'

const cli = join(import.meta.dirname, '..', '..', '..', 'src', 'bin', 'cli.ts')
const refused = (address: string) => `ip daddr ${address} tcp dport 443 reject with tcp reset`

describe.skipIf(obstacle !== '')(
  `who is asked what, in network namespaces${obstacle && ` (skipped: ${obstacle})`}`,
  () => {
    const world = new World()
    const modules = makeModules(3)
    const secret = makeModule('corp.test/secret', 'v1.0.0')
    let runs = 0
    let whole: Manner = {}
    beforeAll(async () => {
      await world.open()
      const tree = join(world.folder, 'tree')
      writeTree(tree, treeOf([...modules, secret]))
      const certificate = world.authority.issue([
        'bad.test',
        'good.test',
        'store.test',
        'proxy.golang.org',
        'goproxy.io',
      ])
      whole = { certificate, tree }
    })
    afterAll(() => world.close())

    const zone = {
      'bad.test': { a: [at.bad] },
      'good.test': { a: [at.good] },
      'store.test': { a: [at.store] },
      'proxy.golang.org': { a: [at.bad] },
      'goproxy.io': { a: [at.good] },
    }

    /** Guards a fresh project from home; returns the report, all that was printed, and who was asked for what. */
    async function guard(
      env: Record<string, string>,
      flags: readonly string[] = [],
      needed: readonly MadeModule[] = modules,
    ) {
      runs += 1
      const folder = join(world.folder, `run-${runs}`)
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
      const { stdout, stderr, code } = await world.watch(command, settings, join(folder, 'project'))
      const report: Report | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
      const asked = (host: string) => world.visits.filter((visit) => visit.host === host)
      return { report, code, output: stdout + stderr + JSON.stringify(report), asked }
    }

    it('guards a download from end to end', async () => {
      await world.order({ zone, hosts: { [at.good]: whole } })
      const { report, code, asked } = await guard({ GOPROXY: 'https://good.test' })
      expect(report).toMatchObject({ outcome: 'ready', cause: null })
      expect(code).toBe(0)
      expect(asked('good.test').length).toBeGreaterThan(8)
    })

    it('lets the next of a declared list stand in on a fault', async () => {
      await world.order({ zone, hosts: { [at.good]: whole } }, [refused(at.bad)])
      const { report } = await guard({ GOPROXY: 'off' }, ['--mirrors', 'https://bad.test,https://good.test'])
      expect(report?.outcome).toBe('ready')
    })

    it("never asks what stands behind a comma in the job's own list for the project's modules, when the first is down", async () => {
      await world.order({ zone, hosts: { [at.good]: whole } }, [refused(at.bad)])
      const { report, code, asked } = await guard({ GOPROXY: 'https://bad.test,https://good.test' })
      expect(report).toMatchObject({ outcome: 'failed', cause: 'tcp_refused' })
      expect(code).toBe(1)
      expect(asked('good.test').filter(({ path }) => path.includes('example.test'))).toEqual([])
    })

    it.each([401, 403])("takes a refusal (%d) by the user's own proxy for final", async (status) => {
      const policy = { ...whole, status, text: 'Blocked by policy', headers: { 'content-type': 'text/plain' } }
      await world.order({ zone, hosts: { [at.bad]: policy, [at.good]: whole } })
      const { report, output, asked } = await guard({ GOPROXY: 'https://bad.test|https://good.test' })
      expect(report).toMatchObject({ outcome: 'failed', cause: `http_${status}` })
      expect(output).toContain('Blocked by policy')
      // The preflight looks at both side by side; what bad.test refuses is then asked of nobody else.
      expect(asked('good.test').filter(({ path }) => /\.info$/.test(path))).toEqual([])
    })

    it.each([
      { name: 'GOPRIVATE', env: { GOPRIVATE: 'corp.test' }, flags: [] },
      { name: 'GONOPROXY', env: { GONOPROXY: 'corp.*', GONOSUMDB: 'corp.*' }, flags: [] },
      { name: 'the input private', env: {}, flags: ['--private', 'corp.test/*'] },
    ])('never asks a mirror for a module that $name matches', async ({ env, flags }) => {
      await world.order({ zone, hosts: { [at.bad]: whole, [at.good]: whole } })
      const { report } = await guard({ GOPROXY: 'https://bad.test|https://good.test', ...env }, flags, [
        secret,
        ...modules,
      ])
      expect(world.visits.filter(({ path }) => path.includes('corp.test'))).toEqual([])
      expect(world.visits.length).toBeGreaterThan(3)
      expect(report?.outcome).toBe('failed')
    })

    it("lets public mirrors stand in for Go's unchanged default, and for nothing else", async () => {
      await world.order({ zone, hosts: { [at.good]: whole } }, [refused(at.bad)])
      expect((await guard({})).report).toMatchObject({ outcome: 'ready' })
      world.visits.length = 0
      expect((await guard({}, ['--mirrors', 'inherit'])).report).toMatchObject({ outcome: 'failed' })
      expect((await guard({ GOPROXY: 'https://proxy.golang.org' })).report).toMatchObject({ outcome: 'failed' })
      expect(world.visits).toEqual([])
    })

    it.each([
      { name: 'in the URL', goproxy: 'https://walter:s3cr3t-pass@good.test|https://bad.test', netrc: '' },
      {
        name: 'in netrc',
        goproxy: 'https://good.test|https://bad.test',
        netrc: 'machine good.test login walter password s3cr3t-pass\n',
      },
    ])('sends credentials $name to their host only, and shows them to nobody', async ({ goproxy, netrc }) => {
      const hosts = { [at.good]: { ...whole, zipsAt: 'https://store.test' }, [at.bad]: whole, [at.store]: whole }
      await world.order({ zone, hosts })
      const file = join(world.folder, 'netrc')
      await writeFile(file, netrc)
      const { report, output } = await guard({ GOPROXY: goproxy, NETRC: file })
      expect(report?.outcome).toBe('ready')
      const basic = `Basic ${Buffer.from('walter:s3cr3t-pass').toString('base64')}`
      const sent = Map.groupBy(world.visits, ({ host }) => host)
      expect(new Set(sent.get('good.test')?.map(({ authorization }) => authorization))).toEqual(new Set([basic]))
      expect(new Set(sent.get('store.test')?.map(({ authorization }) => authorization))).toEqual(new Set(['']))
      expect(new Set(sent.get('bad.test')?.map(({ authorization }) => authorization))).toEqual(new Set(['']))
      expect(output).not.toContain('s3cr3t-pass')
      expect(output).not.toContain(basic.slice(6))
    })
  },
)
