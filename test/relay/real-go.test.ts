import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { gosumOf, writeProject } from '../support/modules.ts'
import { modules, useRelays } from './fixture.ts'

const run = promisify(execFile)
const { open, closers } = useRelays()

async function go(args: string[], goproxy: string, gosum = gosumOf(modules)) {
  const folder = await mkdtemp(join(tmpdir(), 'modward-relay-'))
  const cache = join(folder, 'cache')
  closers.push(() => rm(folder, { recursive: true, force: true }))
  await writeProject(join(folder, 'project'), modules, gosum)
  const env = {
    ...process.env,
    GOPROXY: goproxy,
    GOMODCACHE: cache,
    GOSUMDB: 'off',
    GOFLAGS: '-modcacherw',
    GOTOOLCHAIN: 'local',
  }
  return await run('go', args, { cwd: join(folder, 'project'), env }).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      text: error.stdout + error.stderr,
    }),
  )
}

describe.concurrent('a real go', () => {
  test('downloads and verifies everything through the relay', async () => {
    const { relay, mirror, fetcher, transfer } = await open({}, { stallMs: 10_000 })
    const files = modules.flatMap(({ path, version }) => {
      return (['zip', 'info', 'mod'] as const).map((kind) => ({ path, version, kind }))
    })
    fetcher.prefetch(files)
    expect(await go(['mod', 'download'], relay.url)).toEqual({ code: 0, text: '' })
    expect(mirror.requests).toHaveLength(files.length)
    expect(transfer().files).toBe(files.length)
  })

  test('is told the reason in its own words, with the name of the mirror', async () => {
    const { relay, mirror } = await open({ misbehave: () => ({ kind: 'reset' }) }, { stallMs: 10_000 })
    const { code, text } = await go(['mod', 'download'], relay.url)
    const shown = relay.hideIn(text)
    expect(code).toBe(1)
    expect(shown).toContain('connection reset by peer')
    expect(shown).toContain(`reading ${mirror.url}/example.test/`)
    expect(shown).not.toContain(new URL(relay.url).host)
    expect(shown).not.toContain(relay.url.split('/').at(-1))
  })

  test('finds what a list, a query and @latest name', async () => {
    const { relay } = await open({}, { stallMs: 10_000 })
    const { text } = await go(['list', '-m', '-versions', 'example.test/m003'], relay.url)
    expect(text).toBe('example.test/m003 v1.0.0\n')
    const latest = await go(['list', '-m', 'example.test/m004@latest'], relay.url)
    expect(latest.text).toBe('example.test/m004 v1.0.0\n')
  })

  test('still says itself that a file differs from go.sum', async () => {
    const { relay } = await open({}, { stallMs: 10_000 })
    const wrong = gosumOf(modules).replace(/h1:\w{5}/, 'h1:AAAAA')
    const { code, text } = await go(['mod', 'download'], relay.url, wrong)
    expect(code).toBe(1)
    expect(text).toContain('checksum mismatch')
  })
})
