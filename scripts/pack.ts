// `npm run pack -- FOLDER`: makes the npm package modward in FOLDER, which is the release archive, too: the command line tool, without
// dependencies. What is published is this file, and not the repository, whose package.json says so (`private`).
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '..')
const target = resolve(process.argv[2] ?? '.')
const stage = mkdtempSync(join(tmpdir(), 'modward-pack-'))
try {
  const { name, version, description, license, type, bin, files, engines } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const repository = { type: 'git', url: 'git+https://github.com/modward/modward.git' }
  const manifest = { name, version, description, license, repository, type, bin, files, engines }
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  for (const path of [...files, 'LICENSE', 'README.md']) {
    cpSync(join(root, path), join(stage, path), { recursive: true })
  }
  // npm on Windows is a script that only a shell can start.
  const { status } = spawnSync('npm', ['pack', '--pack-destination', target], {
    cwd: stage,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(stage, { recursive: true, force: true })
}
