import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const folder = join(dirname(dirname(import.meta.dirname)), '.lab/rendering')

/** What GitHub shows a summary with: its Markdown, its style sheet, and Mermaid of the major version that it uses. */
const packages = { marked: '18.2.1', 'github-markdown-css': '5.9.0', mermaid: '11.17.2' } as const

/**
 * The folder of a package that summaries are shown with. They are fetched when they are first needed, without their dependencies: for
 * `npm ci` they would double what a clone installs.
 * @throws an Error with what npm or tar said
 */
export function renderingPackage(name: keyof typeof packages): string {
  const version = packages[name]
  const target = join(folder, `${name}-${version}`)
  if (existsSync(join(target, 'package.json'))) return target
  mkdirSync(target, { recursive: true })
  run('npm', ['pack', '--silent', `${name}@${version}`, '--pack-destination', folder])
  run('tar', ['-xzf', join(folder, `${name}-${version}.tgz`), '--strip-components=1', '-C', target])
  return target
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
}
