import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, runCli } from '../support/cli.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { makeTree } from '../support/tree.ts'

const mirror = 'http://127.0.0.1:1'
/** What `serve` exports, of a relay that is dead. */
const deadRelay = `http://127.0.0.1:2/${'0a'.repeat(16)}`
const address = /127\.0\.0\.1:2\b|[0-9a-f]{32}/
const project = { 'go.mod': 'module a.test/p\n\ngo 1.24\n' }

/** The report of a command, which goes to a file or to standard output, and all that it printed. */
async function runWithReport(args: readonly string[], folder: string, env: Record<string, string>) {
  const ended = await runCli(args, { cwd: folder, env: { ...quietEnv(folder), GOTOOLCHAIN: 'local', ...env } })
  const report = args.includes('--report') ? readFileSync(join(folder, 'report.json'), 'utf8') : ended.output
  return { report: JSON.parse(report), shown: report + ended.error + ended.output }
}

const commands = [
  { name: 'guard', args: ['guard', '--report', 'report.json'] },
  { name: 'doctor', args: ['doctor', '--json'] },
  { name: 'run', args: ['run', '--report', 'report.json', '--', process.execPath, '--version'] },
]

describe('rule 10, own traces are recognised', { timeout: 30_000 }, () => {
  it.each(commands)('by $name, of a dead relay whose trace did not come along', async ({ args }) => {
    const { report, shown } = await runWithReport(args, makeTree(project), { GOPROXY: `${deadRelay}|${mirror}` })
    expect(report.mirrors).toMatchObject([{ url: mirror, origin: 'job' }])
    expect(report.go.env.GOPROXY).toBe(mirror)
    expect(shown).not.toMatch(address)
  })

  it.skipIf(onWindows).each(commands.slice(0, 2))(
    `by $name inside modward run${skipped(onWindows)}`,
    async ({ args }) => {
      const command = ['run', '--', process.execPath, cli, ...args]
      const { report, shown } = await runWithReport(command, makeTree(project), { GOPROXY: mirror })
      expect(report.mirrors).toMatchObject([{ url: mirror, origin: 'job' }])
      expect(shown).not.toMatch(address)
    },
  )
})
