import { describe, expect, it } from 'vitest'
import { examine, goMod, mirror, two } from './examine.ts'

describe('a toolchain that go is going to fetch', () => {
  const files = { 'go.mod': goMod('1.99.0') }
  const env = { GOTOOLCHAIN: 'auto', GOSUMDB: 'sum.golang.org' }

  it('is an error if no mirror has it', async () => {
    const { find } = await examine({ files, env: { ...env, GOPROXY: await mirror() } })
    expect(find('toolchain')).toMatchObject([
      { level: 'error', detail: expect.stringMatching(/go1\.99\.0\.\S+ is at none of/) },
      { level: 'ok', detail: expect.stringMatching(/go\.mod makes go \S+ switch to 1\.99\.0, which is fetched first/) },
    ])
  })
})

describe('hosts', () => {
  it('are the mirror and where it redirects to, seen for every zip', async () => {
    const store = await mirror()
    const only = `/${two}/@v/v1.0.0.zip`
    const url = await mirror((path) => (path === only ? new URL(only, store) : undefined))
    const env = { GOPROXY: url }
    const { report: sampled } = await examine({ env })
    expect(sampled.hosts.map(({ host }) => host)).toEqual([new URL(url).host])
    const { report, find } = await examine({ env, tracesHosts: true })
    expect(report.hosts).toEqual([
      { host: new URL(url).host, needed: 'on a cache miss', why: 'the first mirror of GOPROXY' },
      {
        host: new URL(store).host,
        needed: 'on a cache miss',
        why: `${new URL(url).host} redirects there, for example for ${two}@v1.0.0`,
      },
    ])
    expect(find('hosts')).toMatchObject([{ detail: expect.stringMatching(/asked where 2 of 2 zips are/) }])
  })

  it('are needed always if nothing is cached', async () => {
    const { report } = await examine({ env: { GOPROXY: await mirror() }, inputs: { cache: 'false' } })
    expect(report.hosts).toMatchObject([{ needed: 'always' }])
  })
})

it('shows no credential of any variable', async () => {
  const secret = 'hunter2hunter2'
  const { report } = await examine({
    env: {
      GOPROXY: `https://u:${secret}@127.0.0.1:1`,
      HTTPS_PROXY: `http://u:${secret}@127.0.0.1:1`,
      GOAUTH: `/bin/false ${secret}`,
      GOFLAGS: `-ldflags=-X=k=${secret}`,
      GIT_CONFIG_PARAMETERS: `'http.extraheader=${secret}'`,
    },
  })
  expect(JSON.stringify(report)).not.toContain(secret)
  expect(report.go.env).toMatchObject({
    HTTPS_PROXY: 'http://127.0.0.1:1',
    GIT_CONFIG_PARAMETERS: '(set)',
    GOARCH: expect.stringMatching(/./),
  })
})

it('finds every project of a repository as guard does', async () => {
  const files = { 'a/go.mod': 'module a.test/a\n', 'b/go.mod': 'module a.test/b\n\ngo 1.99.0\n' }
  const { find } = await examine({ files, env: { GOPROXY: await mirror() }, inputs: { 'working-directory': '**' } })
  expect(find('project').map(({ detail }) => detail)).toEqual([
    'a.test/a in a: 0 modules',
    'a.test/b in b: 0 modules',
    expect.stringMatching(/Go 1\.99\.0 or later is required \(b\/go\.mod:3\)/),
  ])
})
