import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Drill } from '../../../src/commands/drill/drill.ts'
import { failures } from '../../../src/commands/drill/failures.ts'
import { cli } from '../../support/cli.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { treeOf } from '../../support/modules.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { readTree } from '../../support/tree.ts'
import { modules, newWorkplace, type Workplace } from '../run/fixture.ts'

async function secondMirror(): Promise<FaultMirror> {
  const mirror = await FaultMirror.open({ tree: treeOf(modules) })
  onTestFinished(mirror.close)
  return mirror
}

function verdicts({ runs }: Drill): Record<string, string> {
  return Object.fromEntries(runs.map(({ failure, survived, cause }) => [failure, survived ? 'yes' : (cause ?? 'no')]))
}

/** Files that a drill has left in the folder for temporary files. */
function leftovers({ folder }: Workplace): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('modward-'))
}

test('with two mirrors every failure is survived; each file is fetched once, and nothing of the user is changed', async () => {
  const place = await newWorkplace()
  const second = await secondMirror()
  const before = readTree(place.project)
  const GOMODCACHE = join(place.folder, 'own')
  const env = { GOPROXY: `${place.mirror.url}|${second.url}`, GOMODCACHE }
  const { code, output, error } = await place.modward(['drill', '--json', '--stall-timeout', '1s'], env)
  expect(code, error).toBe(0)
  const drill: Drill = JSON.parse(output)
  expect(drill).toMatchObject({ schema: 1, ready: true, projects: 1, modules: 3, failing: place.mirror.url })
  expect(verdicts(drill)).toEqual(Object.fromEntries(failures.map(({ name }) => [name, 'yes'])))
  expect(drill.runs.every(({ promised }) => promised)).toBe(true)
  for (const { path, version } of modules) {
    const zip = `${path}/@v/${version}.zip`
    // The preflight has looked at the beginning of one.
    const whole = place.mirror.requests.filter(
      (request) => request.path === zip && request.headers['range'] !== 'bytes=0-3',
    )
    expect(whole).toHaveLength(1)
  }
  expect(second.paths.filter((path) => path.startsWith('example.test'))).toEqual([])
  expect(existsSync(GOMODCACHE)).toBe(false)
  expect(readTree(place.project)).toEqual(before)
  expect(leftovers(place)).toEqual([])
})

test('with one mirror a failure that stays is not survived, not promised, and the advice says what to add', async () => {
  const place = await newWorkplace()
  const { code, output, error } = await place.modward(['drill', '--stall-timeout', '1s', '--timeout', '20s'])
  expect(code, error + output).toBe(0)
  for (const [title, survives] of [
    ['no failure', 'yes'],
    ['refuses every connection', 'no'],
    ['resets the connection in the middle of each zip, at the first request', 'yes'],
    ['serves zips that differ from go.sum', 'no'],
  ]) {
    expect(output).toMatch(new RegExp(`^${title} +${survives} `, 'm'))
  }
  expect(output.match(/is the only mirror/g)).toHaveLength(1)
  expect(output).toContain('gosum_mismatch')
  expect(output).toMatch(/^✔ .* does not survive 4 failures/m)
})

test('a recovery that is promised and fails ends the drill with 1', async () => {
  const place = await newWorkplace()
  const env = { GOPROXY: `${place.mirror.url}|${(await secondMirror()).url}` }
  // The stall is noticed only after the time is up, as hedged requests need another mirror of the same tier.
  const flags = ['--stall-timeout', '90s', '--timeout', '30s', '--preflight', 'off', '--json']
  const { code, output, error } = await place.modward(['drill', ...flags], env)
  expect(code, error).toBe(1)
  const drill: Drill = JSON.parse(output)
  expect(drill.ready).toBe(false)
  expect(verdicts(drill)).toMatchObject({ none: 'yes', stall: 'stall_timeout' })
  expect(error).toMatch(/^✘ This set-up survives \d of 10/m)
}, 300_000)

test('a download that fails by itself is diagnosed, and nothing is staged', async () => {
  const place = await newWorkplace({
    misbehave: ({ path }) => (path.endsWith('b/@v/v1.0.0.zip') ? { kind: 'status', status: 404 } : undefined),
  })
  const { code, output } = await place.modward(['drill'])
  expect(code).toBe(1)
  expect(output).toContain('http_404')
  expect(output).not.toContain('Drill:')
})

test('without a mirror there is nothing to drill', async () => {
  const place = await newWorkplace()
  const { code, output } = await place.modward(['drill'], { GOPROXY: 'off' })
  expect({ code, output }).toEqual({ code: 2, output: expect.stringContaining('GOPROXY names no mirror') })
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a drill with %d, and nothing is left', async (signal, code) => {
  const place = await newWorkplace()
  const GOCACHE = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim()
  const env = { ...quietEnv(place.folder), GOPROXY: place.mirror.url, TMPDIR: place.folder, GOCACHE }
  const child = spawn(process.execPath, [cli, 'drill'], {
    cwd: place.project,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for await (const chunk of child.stdout) {
    output += String(chunk)
    if (output.includes('no failure') && !child.killed) child.kill(signal)
  }
  if (child.exitCode === null) await once(child, 'exit')
  expect(child.exitCode, output).toBe(code)
  expect(leftovers(place)).toEqual([])
})
