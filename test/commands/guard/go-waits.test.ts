import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { listen } from '../../support/loopback.ts'
import { gosumOf, makeModules, treeOf } from '../../support/modules.ts'
import { runGuard } from '../../support/run-guard.ts'
import { notOnLinux, skipped } from '../../support/skipping.ts'
import { makeTree } from '../../support/tree.ts'

const modules = makeModules(2)
const requires = modules.map(({ path, version }) => `require ${path} ${version}\n`).join('')
const project = { 'go.mod': `module example.test/app\n\ngo 1.21\n\n${requires}`, 'go.sum': gosumOf(modules) }

describe.skipIf(notOnLinux)(`rule 7, what go waits for is named, and no mirror is blamed${skipped(notOnLinux)}`, () => {
  test('a lock, with the process that holds it', { timeout: 30_000 }, async () => {
    const mirror = await FaultMirror.open({ tree: treeOf(modules) })
    onTestFinished(() => mirror.close())
    const root = makeTree(project)
    const cache = join(root, 'modcache')
    const folder = join(cache, 'cache', 'download', 'example.test', 'm001', '@v')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'v1.0.0.lock'), '')
    const holder = spawn('flock', ['--no-fork', '-x', join(folder, 'v1.0.0.lock'), 'sleep', '60'], { stdio: 'ignore' })
    onTestFinished(() => void holder.kill('SIGKILL'))
    await sleep(300)

    const { result, progress } = await runGuard(root, { mirrors: mirror.url, timeout: '4s' }, { GOMODCACHE: cache })
    const { report } = result
    expect(report).toMatchObject({ outcome: 'failed', cause: 'lock_held', transient: true })
    expect(report.faults).toHaveLength(1)
    expect(report.faults[0]?.text).toContain(`held by sleep 60 (process ${holder.pid})`)
    expect(report.faults[0]?.text).toContain(join(folder, 'v1.0.0.lock'))
    expect(progress.map(({ waitingFor }) => waitingFor)).toContainEqual(
      expect.stringMatching(/^the lock .*v1\.0\.0\.lock, held by sleep 60/),
    )
  })

  test('a server of a private module that is silent: the attempt is ended, and so is the run', {
    timeout: 30_000,
  }, async () => {
    const silent = await listen(createServer(() => {}))
    onTestFinished(() => silent.close())
    const module = `127.0.0.1.test/p.git`
    const root = makeTree({
      'go.mod': `module example.test/app\n\ngo 1.21\n\nrequire ${module} v1.0.0\n`,
      gitconfig: `[url "http://127.0.0.1:${silent.port}/"]\n\tinsteadOf = https://127.0.0.1.test/\n`,
    })
    const env = { GOPRIVATE: '127.0.0.1.test', GIT_CONFIG_GLOBAL: join(root, 'gitconfig') }
    const { result } = await runGuard(
      root,
      { mirrors: 'https://mirror.test', attempts: '2', backoff: '1ms', 'stall-timeout': '1s' },
      env,
    )
    const { report } = result
    expect(report).toMatchObject({
      outcome: 'failed',
      cause: 'vcs_network',
      transient: true,
      projects: [{ private: 1 }],
      attempts: [{ exitCode: null }, { exitCode: null }],
    })
    expect(report.faults).toMatchObject([
      { host: `127.0.0.1:${silent.port}`, module, count: 2, file: 'go.mod', line: 5 },
    ])
    expect(report.faults[0]?.advice).not.toMatch(/`mirrors`/)
  })
})
