import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { type MirrorRequest, type Misbehaviour, on } from '../../support/misbehaviours.ts'
import { makeModules, treeOf, writeProject } from '../../support/modules.ts'
import { runGuard } from '../../support/run-guard.ts'

const folder = mkdtempSync(join(tmpdir(), 'modward-requests-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const modules = makeModules(10)

/** Opens mirrors whose answers take a moment; `peak` is how many requests they had at once, all together. */
async function slowMirrors(
  count: number,
  rule: (request: MirrorRequest) => Misbehaviour | undefined = () => undefined,
) {
  let [now, peak] = [0, 0]
  const mirrors = await Promise.all(
    Array.from({ length: count }, () =>
      FaultMirror.open({
        tree: treeOf(modules),
        ranges: true,
        misbehave: (request) => {
          peak = Math.max(peak, ++now)
          setTimeout(() => now--, 30)
          return rule(request) ?? { kind: 'delay', ms: 30 }
        },
      }),
    ),
  )
  onTestFinished(async () => void (await Promise.all(mirrors.map((mirror) => mirror.close()))))
  return { list: mirrors.map(({ url }) => url).join('|'), mirrors, peak: () => peak }
}

describe('requests in flight at once', () => {
  it.each([
    ['1', 1, 'advise'],
    ['1', 2, 'advise'],
    ['1', 3, 'require'],
    ['2', 3, 'advise'],
    ['4', 4, 'advise'],
  ])(
    'are never more than concurrency: %s, with %i mirrors and preflight: %s',
    async (concurrency, count, preflight) => {
      const { list, peak } = await slowMirrors(count)
      const work = mkdtempSync(join(folder, 'work-'))
      await writeProject(work, modules)
      const inputs = { concurrency, preflight, mirrors: list, 'mirror-order': 'fastest' }
      const { result } = await runGuard(work, inputs, { GOFLAGS: '-modcacherw' })
      expect(result.report.outcome).toBe('ready')
      expect(peak()).toBeLessThanOrEqual(Number(concurrency))
    },
  )

  it('with one request at a time, a silent mirror leaves the preflight time for the next', async () => {
    const silent = await FaultMirror.open({ tree: treeOf([]), misbehave: () => ({ kind: 'stall' }) })
    onTestFinished(() => silent.close())
    const { list } = await slowMirrors(1)
    const work = mkdtempSync(join(folder, 'work-'))
    await writeProject(work, modules)
    const inputs = {
      concurrency: '1',
      preflight: 'require',
      mirrors: `${silent.url}|${list}`,
      'preflight-timeout': '3s',
    }
    const { result } = await runGuard(work, inputs)
    expect(result.report.outcome).toBe('ready')
    expect(result.report.mirrors.find(({ url }) => url === list)?.healthy).toBe(true)
  })
})

describe('a mirror that trickles is left for the next one', () => {
  const drip = (status: number): Misbehaviour => ({ kind: 'drip', status, bytesPerSecond: 20 })
  const scenes: [string, (request: MirrorRequest) => Misbehaviour | undefined][] = [
    ['all of it', () => drip(200)],
    ['its zips', on('.zip', drip(200))],
    ['the body of a 503', () => drip(503)],
    ['the body of a 503 for zips', on('.zip', drip(503))],
    ['the body of a 403', () => drip(403)],
    ['informational responses', () => ({ kind: 'informational', everyMs: 100 })],
  ]
  describe.each(['off', 'advise'])('with preflight: %s', (preflight) => {
    it.each(scenes)('%s', async (name, rule) => {
      const bad = await FaultMirror.open({ tree: treeOf(modules), misbehave: rule })
      const good = await FaultMirror.open({ tree: treeOf(modules) })
      onTestFinished(async () => void (await Promise.all([bad.close(), good.close()])))
      const work = mkdtempSync(join(folder, 'work-'))
      await writeProject(work, modules)
      const times = { timeout: '90s', 'stall-timeout': '1s', 'preflight-timeout': '2s' }
      const { result } = await runGuard(work, { preflight, ...times, mirrors: `${bad.url}|${good.url}` })
      // A refusal by a mirror of the user's is final.
      expect(result.report.outcome).toBe(name.includes('403') ? 'failed' : 'ready')
      expect(result.report.cause).toBe(name.includes('403') ? 'http_403' : null)
    })
  })
})
