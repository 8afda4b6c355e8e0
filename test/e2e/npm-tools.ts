import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const lab = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'modward-lab')

/**
 * The node_modules of programs that only tests need, kept between runs; undefined if npm cannot install them. `name` says which they
 * are, versions included.
 */
export function installFromNpm(name: string, packages: readonly string[]): string | undefined {
  const folder = join(lab, name)
  const installed = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
      cwd: folder,
      stdio: 'inherit',
    })
  }
  return existsSync(installed) ? join(folder, 'node_modules') : undefined
}
