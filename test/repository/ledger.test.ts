import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { simulate } from '../../scripts/simulate/year.ts'
import { notOnLinux, onWindows, skipped } from '../support/skipping.ts'
import { readText, readWorkflow, root, stepsOf } from './files.ts'

const cli = join(root, 'src/bin/cli.ts')
const reports = [...simulate({ seed: 2, repositories: 5, reports: 40 })].map((report) => JSON.stringify(report))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'modward-ledger-'))
  mkdirSync(join(folder, 'bin'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Puts a program in front of PATH. */
function provide(name: string, script: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'bin', name), 0o755)
}

/** Runs a script as a step of a workflow does. */
function run(script: string, env: Readonly<Record<string, string>> = {}) {
  const PATH = `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
  const { status, stdout, stderr } = spawnSync('bash', args, {
    cwd: folder,
    env: { ...process.env, PATH, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

// The workflow runs on Linux, and the commands in a POSIX shell.

describe.skipIf(onWindows)(`docs/ledger.md${skipped(onWindows)}`, () => {
  const [, block = ''] = /```sh\n([\s\S]*?)```/.exec(readText('docs/ledger.md')) ?? []
  const commands = block.trim().split('\n')

  beforeAll(() => {
    provide('modward', `exec "${process.execPath}" "${cli}" "$@"`)
    mkdirSync(join(folder, 'reports'))
    reports.forEach((report, index) => {
      writeFileSync(join(folder, 'reports', `${index}.json`), `${report}\n`)
    })
    for (const day of ['monday', 'tuesday']) writeFileSync(join(folder, `${day}.json`), reports[0] ?? '')
  })

  it('has commands', () => {
    expect(commands.length).toBeGreaterThan(4)
  })

  it.each(commands)(
    '%s',
    (command) => {
      expect(run(command)).toMatchObject({
        status: 0,
        stderr: '',
        stdout: expect.stringMatching(/"reports": 40|\b(40|2) runs from /),
      })
    },
    30_000,
  )
})

describe.skipIf(notOnLinux)(`examples/monitoring/ledger.yml${skipped(notOnLinux)}`, () => {
  const [collect = '', fold = ''] = stepsOf(readWorkflow('examples/monitoring/ledger.yml')).flatMap(
    ({ run: script = [] }) => script,
  )

  it('adds up the reports that are in artifacts, and goes on without one that cannot be read', () => {
    const place = join(folder, 'workflow')
    mkdirSync(place)
    // Artifacts 1 to 3; the zip of number 2 is broken. The fake unzip copies a report to where the zip is unpacked.
    provide('gh', `case "$*" in *--jq*) printf '1\\n2\\n3\\n' ;; *artifacts/2/zip) exit 1 ;; *) echo zip ;; esac`)
    writeFileSync(join(folder, 'report.json'), reports[0] ?? '')
    provide('unzip', `mkdir -p "$4" && cp ../report.json "$4/modward.json"`)
    provide('npx', `shift 2; exec "${process.execPath}" "${cli}" "$@"`)
    const env = { GH_TOKEN: 'x', GITHUB_REPOSITORY: 'acme/app' }
    const collected = run(`cd workflow\n${collect}`, env)
    expect(collected).toMatchObject({ status: 0, stdout: '::warning::The artifact 2 could not be read.\n' })
    expect(run(`cd workflow\n${fold}`, env)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2 runs from '),
    })
    expect(readFileSync(join(place, 'page/index.html'), 'utf8')).toMatch(/^<!doctype html>/)
  }, 30_000)

  it('asks only for artifacts of modward that are not too old', () => {
    expect(collect).toContain('startswith(\\"modward-\\")')
    expect(run(`date --utc --date '12 weeks ago' +%FT%TZ`).stdout).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}Z\n$/)
  })
})
