import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { notOnLinux, skipped } from '../support/skipping.ts'
import { makeTree } from '../support/tree.ts'
import { readWorkflow, stepsOf } from './files.ts'

const [script = ''] = stepsOf(readWorkflow('examples/github/rerun.yml')).flatMap(({ run = [] }) => run)

type Reported = { readonly outcome: string; readonly transient: boolean | null; readonly cause: string | null }
const passing: Reported = { outcome: 'failed', transient: true, cause: 'http_5xx' }
const staying: Reported = { outcome: 'failed', transient: false, cause: 'gosum_missing' }
const ready: Reported = { outcome: 'ready', transient: null, cause: null }

/** Runs the script of the workflow after a run in which so many jobs failed, with these reports as artifacts 1, 2, …. */
function rerun(failed: number, reports: readonly Reported[]) {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1).join('\\n')
  const lines = (count: number) => (count === 0 ? ':' : `printf '${ids(count)}\\n'`)
  const folder = makeTree({
    ...Object.fromEntries(reports.map((report, index) => [`${index + 1}.json`, JSON.stringify(report)])),
    gh: `#!/bin/sh
case "$*" in
  *jobs*) ${lines(failed)} ;;
  *artifacts\\?*) ${lines(reports.length)} ;;
  *artifacts/*/zip) id=\${2%/zip}; cat "\${id##*/}.json" ;;
  'run rerun '*) echo "$*" >> reruns ;;
esac
`,
    unzip: '#!/bin/sh\ncat "$2"\n',
    reruns: '',
    summary: '',
  })
  for (const name of ['gh', 'unzip']) chmodSync(join(folder, name), 0o755)
  writeFileSync(join(folder, 'script'), script)
  const own = { GITHUB_REPOSITORY: 'acme/app', GITHUB_STEP_SUMMARY: join(folder, 'summary'), RUN: '7' }
  const env = { ...own, PATH: `${folder}${delimiter}${process.env['PATH']}` }
  // As a runner starts it.
  const { status, stderr } = spawnSync('bash', ['-e', 'script'], { cwd: folder, env, encoding: 'utf8' })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { status, stderr, reruns: read('reruns'), summary: read('summary') }
}

describe.skipIf(notOnLinux)(`examples/github/rerun.yml${skipped(notOnLinux)}`, () => {
  it.each([
    ['the only failed job may pass', 1, [passing], true],
    ['both may pass, and a third one was ready', 2, [passing, ready, passing], true],
    ['one of two does not pass', 2, [passing, staying], false],
    ['a job failed that has no report', 2, [passing], false],
    ['a job failed in its tests, with its modules ready', 1, [ready], false],
    ['no job has a report', 1, [], false],
  ] as const)('%s', (_, failed, reports, runsAgain) => {
    const { status, stderr, reruns, summary } = rerun(failed, reports)
    expect(status, stderr).toBe(0)
    expect(reruns).toBe(runsAgain ? 'run rerun 7 --repo acme/app --failed\n' : '')
    expect(summary).toMatch(runsAgain ? /^Run the \d failed jobs again/m : /^Not run again: \d of \d failed jobs/m)
  })
})
