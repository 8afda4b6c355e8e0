import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examine, goMod, mirror, one, type Scene } from './examine.ts'

describe('a project that can be downloaded', () => {
  it('is healthy, in the order in which a download meets things', async () => {
    const { report } = await examine({ env: { GOPROXY: await mirror() } })
    expect({ healthy: report.healthy, cause: report.cause }).toEqual({ healthy: true, cause: null })
    const checks = report.findings.map(({ check }) => check).filter((check, index, all) => check !== all[index - 1])
    const path = ['go', 'settings', 'environment proxies', 'dns', 'tcp', 'http', 'zip', 'clock', 'private modules']
    expect(checks).toEqual([...path, 'module cache', 'build cache', 'project'])
  })

  it('is told with what the module cache lacks, and a go.sum that lacks entries is warned of on its line', async () => {
    const { find } = await examine({ env: { GOPROXY: await mirror() } })
    expect(find('project')).toMatchObject([
      { level: 'ok', detail: 'a.test/p: 2 modules, 2 not in the module cache' },
      { level: 'warning', detail: `go.sum lacks ${one}@v1.0.0 (go.mod:6) and 1 more: go build fails` },
    ])
  })

  it('has every mirror in the shape of the report', async () => {
    const url = await mirror()
    const { report } = await examine({ inputs: { mirrors: url } })
    expect(report.mirrors).toMatchObject([
      { url, origin: 'input', healthy: true, files: 0, bytes: 0, faults: 0, layers: { tcp: { ok: true }, tls: null } },
    ])
    expect(report.mirrors[0]?.layers.tcp?.detail).toMatch(/ · no IPv6 address$/)
  })
})

describe('what guard would fail by before its first request', () => {
  const scenes: { name: string; scene: Scene; cause: string; check: string; detail: RegExp; advice: RegExp }[] = [
    {
      name: 'a go line that GOTOOLCHAIN=local forbids',
      scene: { files: { 'go.mod': goMod('1.99.0') } },
      cause: 'go_too_old',
      check: 'project',
      detail: /Go 1\.99\.0 or later is required \(go\.mod:3\)/,
      advice: /GOTOOLCHAIN=auto/,
    },
    {
      name: 'a switch with GOSUMDB=off',
      scene: { files: { 'go.mod': goMod('1.99.0') }, env: { GOTOOLCHAIN: 'auto', GOSUMDB: 'off' } },
      cause: 'goproxy_invalid',
      check: 'project',
      detail: /GOSUMDB=off keeps go from fetching a newer Go \(go\.mod:3\)/,
      advice: /Install the Go version of go\.mod.*or leave GOSUMDB/,
    },
    {
      name: 'a toolchain that is to be on PATH',
      scene: { files: { 'go.mod': goMod('1.99.0') }, env: { GOTOOLCHAIN: 'path' } },
      cause: 'toolchain_unavailable',
      check: 'project',
      detail: /cannot find "go1\.99\.0" in PATH/,
      advice: /install that Go/,
    },
    {
      name: 'GO111MODULE=off',
      scene: { env: { GO111MODULE: 'off' } },
      cause: 'goproxy_invalid',
      check: 'settings',
      detail: /GO111MODULE=off/,
      advice: /Unset GO111MODULE/,
    },
    {
      name: 'a folder of go.work that is gone',
      scene: { files: { 'go.mod': goMod(), 'go.work': 'go 1.24\n\nuse (\n\t.\n\t./lib\n)\n' } },
      cause: 'replace_missing',
      check: 'project',
      detail: /go\.work uses lib, which is not there \(go\.work:5\)/,
      advice: /Check out lib/,
    },
    {
      name: 'GOWORK to nothing',
      scene: { env: { GOWORK: resolve('/nonexistent/go.work') } },
      cause: 'gowork_missing',
      check: 'project',
      detail: /GOWORK names .*, which does not exist/,
      advice: /unset GOWORK/,
    },
    {
      name: 'a flag that go does not know',
      scene: { env: { GOFLAGS: '-foo' } },
      cause: 'goflags_invalid',
      check: 'project',
      detail: /unknown flag -foo/,
      advice: /GOFLAGS/,
    },
    {
      name: 'no project',
      scene: { files: { README: '' } },
      cause: 'no_gomod',
      check: 'project',
      detail: /holds neither go\.mod nor go\.work/,
      advice: /./,
    },
    {
      name: 'GOPROXY=off and modules that are missing',
      scene: { env: { GOPROXY: 'off' } },
      cause: 'goproxy_off',
      check: 'settings',
      detail: /lacks .* and 1 more/,
      advice: /Set GOPROXY/,
    },
    {
      name: 'a GOPROXY that go cannot read',
      scene: { env: { GOPROXY: 'ftp://a.test' } },
      cause: 'goproxy_invalid',
      check: 'settings',
      detail: /scheme "ftp"/,
      advice: /Correct GOPROXY/,
    },
    {
      name: 'a module cache nowhere',
      scene: { env: { GOMODCACHE: 'relative/mod' } },
      cause: 'fs_other',
      check: 'module cache',
      detail: /absolute/,
      advice: /GOMODCACHE/,
    },
  ]
  it.each(scenes)('is an error: $name', async ({ scene, cause, check, detail, advice }) => {
    const { report, errors } = await examine({ ...scene, env: { GOPROXY: await mirror(), ...scene.env } })
    expect({ healthy: report.healthy, cause: report.cause }).toEqual({ healthy: false, cause })
    expect(errors[0]).toMatchObject({
      check,
      ok: false,
      detail: expect.stringMatching(detail),
      advice: expect.stringMatching(advice),
    })
  })

  it('is told once', async () => {
    const { errors } = await examine({ env: { GO111MODULE: 'off', GOPROXY: await mirror() } })
    expect(errors.map(({ check, detail }) => `${check} ${detail}`)).toEqual([expect.stringMatching(/^settings/)])
  })
})

describe('what go itself refuses', () => {
  it.each([
    { name: 'a -modfile that is not there', goflags: '-modfile=alt.mod', files: {}, level: 'error' },
    { name: 'a vendor folder that is not there', goflags: '-mod=vendor', files: {}, level: 'warning' },
  ])('$name is told in its words', async ({ goflags, files, level }) => {
    const env = { GOFLAGS: goflags, GOPROXY: await mirror() }
    const { find } = await examine({ files: { 'go.mod': goMod(), ...files }, env })
    expect(find('project').some((finding) => finding.level === level && /alt\.mod|vendor/.test(finding.detail))).toBe(
      true,
    )
  })
})

describe('mirrors that fail', () => {
  const dead = 'http://127.0.0.1:1'

  it('are an error if nothing helps, and the comma that keeps the next one out is named', async () => {
    const { report, errors } = await examine({ env: { GOPROXY: `${dead},${await mirror()}` } })
    expect(report.cause).toBe('tcp_refused')
    expect(errors[0]?.advice).toMatch(/answers, but go does not ask it then: a "," stands before it/)
  })

  it.each([
    { name: 'another one after |', list: (url: string) => `${dead}|${url}`, advice: /answers in its place/ },
    {
      name: 'the one before it',
      list: (url: string) => `${url},${dead}`,
      advice: /asked only for what .* does not have/,
    },
    { name: 'repositories', list: () => `${dead}|direct`, advice: /from its repository instead/ },
  ])('are a warning if something helps: $name', async ({ list, advice }) => {
    const { report, find } = await examine({ env: { GOPROXY: list(await mirror()) } })
    expect(report.healthy).toBe(true)
    expect(find('tcp').some((finding) => finding.level === 'warning' && advice.test(finding.advice))).toBe(true)
  })

  it('are told in plain words, with those of the error beside', async () => {
    const { find } = await examine({ env: { GOPROXY: dead } })
    expect(find('tcp')).toMatchObject([
      {
        detail: expect.stringMatching(/^127\.0\.0\.1:1 refused the connection \([\d.]+ m?s\)$/),
        evidence: 'dial tcp 127.0.0.1:1: connect: connection refused',
      },
    ])
  })

  it('behind a firewall that refuses are told with its name', async () => {
    const url = await mirror(() => 403, { 'x-squid-error': 'ERR_ACCESS_DENIED 0' })
    const { report, errors } = await examine({ env: { GOPROXY: url } })
    expect(report.cause).toBe('http_403')
    expect(errors[0]?.detail).toContain('(Squid says so: x-squid-error: ERR_ACCESS_DENIED 0)')
    expect(errors[0]?.advice).toMatch(/ in Squid .* Squid refuses the request/)
  })

  it('once are looked at twice, and warned of', async () => {
    let count = 0
    const url = await mirror(() => (++count <= 2 ? 503 : undefined))
    const { report, find } = await examine({ env: { GOPROXY: url } })
    expect(report.healthy).toBe(true)
    expect(find('mirror')).toMatchObject([
      { level: 'warning', detail: expect.stringMatching(/the first request failed \(.*\), the second did not/) },
    ])
  })

  it('are told no name of a module while the first answers', async () => {
    const asked: string[] = []
    const second = await mirror((path) => void asked.push(path))
    await examine({ env: { GOPROXY: `${await mirror()}|${second}` } })
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((path) => path.includes('example.test'))).toEqual([])
  })

  it('do not hide the rest if there is no go', async () => {
    const { report, find } = await examine({ env: { PATH: '/nonexistent', GOPROXY: await mirror() } })
    expect(report.cause).toBe('go_missing')
    expect(find('http')).toMatchObject([{ level: 'ok' }])
    expect(find('project')).toEqual([])
  })
})
