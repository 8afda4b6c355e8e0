import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oldestNode } from '../../src/version.ts'
import { root } from '../repository/files.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { on } from '../support/misbehaviours.ts'
import { makeModules, treeOf, writeProject } from '../support/modules.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { skipped } from '../support/skipping.ts'
import { removeTree } from './job.ts'

const modules = makeModules(2)
/** npm asks no registry, and the package has no dependency that it would have to ask for. */
const offline = ['--offline', '--no-audit', '--no-fund', '--loglevel=error']

const node = installOldest() ?? ''
const withoutOldest = node === '' ? 'npm cannot install the oldest Node' : ''

let folder = ''
let archive = ''
let mirror: FaultMirror
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-package-'))
  execFileSync(process.execPath, [join(root, 'scripts/pack.ts'), folder], { stdio: 'ignore' })
  archive = join(folder, (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '')
  mirror = await FaultMirror.open({ tree: treeOf(modules), misbehave: on('.zip', { kind: 'status', status: 503 }, 1) })
  await writeProject(join(folder, 'project'), modules)
})
afterAll(async () => {
  await mirror.close()
  await removeTree(folder)
})

/** Installs the package as npx does, in a folder that never saw it. */
async function install(name: string): Promise<string> {
  const home = join(folder, name)
  await mkdir(home)
  // npm is a script, which only a shell can start on Windows.
  const options = {
    cwd: home,
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_cache: join(home, 'cache') },
  }
  execFileSync('npm', ['install', '--prefix', home, ...offline, archive], options)
  return join(home, 'node_modules')
}

/** Runs a program with `node` first on PATH, in the project and with an empty module cache. */
async function runWith(node: string, program: string, args: readonly string[]) {
  const own = await mkdtemp(join(folder, 'home-'))
  const env = quietEnv(own, { GOPROXY: mirror.url, PATH: [dirname(node), process.env['PATH']].join(delimiter) })
  const options = { cwd: join(folder, 'project'), env, shell: process.platform === 'win32' }
  return await promisify(execFile)(program, [...args], options)
}

describe('the npm package', () => {
  it('has the command line tool and no dependency', () => {
    const listed = spawnSync('tar', ['-tzf', archive], { encoding: 'utf8' }).stdout.trim().split('\n')
    const outside = listed.filter((path) => !path.startsWith('package/dist/cli/')).sort()
    expect(outside).toEqual(['package/LICENSE', 'package/README.md', 'package/package.json'])
  })

  it('guards a download right after an installation without a network', async () => {
    const packages = await install('now')
    const manifest = JSON.parse(readFileSync(join(packages, 'modward/package.json'), 'utf8'))
    expect(manifest).not.toHaveProperty('dependencies')
    expect(manifest.engines).toEqual({ node: `>=${oldestNode.join('.')}` })
    const program = join(packages, '.bin/modward')
    const { stdout } = await runWith(process.execPath, program, ['guard', '--json', '--backoff', '10ms'])
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'ready', projects: [{ modules: 2 }] })
  })

  it.skipIf(withoutOldest)(`runs on the oldest Node that it names${skipped(withoutOldest)}`, async () => {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' })
    expect(version).toMatch(`v${oldestNode.join('.')}.`)
    const program = join(await install('oldest'), '.bin/modward')
    for (const args of [
      ['guard', '--json'],
      ['doctor', '--json'],
      ['bundle', '--json', '--output', join(folder, 'bundle')],
    ]) {
      expect(JSON.parse((await runWith(node, program, args)).stdout), args.join(' ')).toBeTypeOf('object')
    }
    expect((await runWith(node, program, ['run', '--', 'go', 'mod', 'download'])).stdout).toBe('')
  })
})

/** The oldest Node, from npm, kept between runs as other programs of the tests are; undefined if npm cannot get it. */
function installOldest(): string | undefined {
  const version = `${oldestNode.join('.')}.0`
  const lab = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'modward-lab', `node-${version}`)
  const program = join(lab, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(program)) {
    mkdirSync(lab, { recursive: true })
    // The package node gets its program in an install script.
    writeFileSync(join(lab, 'package.json'), JSON.stringify({ private: true, allowScripts: { node: true } }))
    const args = ['install', '--no-audit', '--no-fund', `node@${version}`]
    spawnSync('npm', args, { cwd: lab, stdio: 'inherit', shell: process.platform === 'win32' })
  }
  return existsSync(program) ? program : undefined
}
