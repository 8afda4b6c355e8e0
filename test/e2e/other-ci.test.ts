import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readText, root } from '../repository/files.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { on } from '../support/misbehaviours.ts'
import { makeModules, treeOf, writeProject } from '../support/modules.ts'
import { quietEnv } from '../support/quiet-env.ts'
import { notAsRoot, onWindows, skipped } from '../support/skipping.ts'
import { temporaryFolder } from '../support/tree.ts'
import { installFromNpm } from './npm-tools.ts'

const modules = makeModules(3)
const program = `${process.execPath} ${join(root, 'dist/cli/index.js')}`
/** A user who is not this one and owns no files on most systems. */
const otherUser = 65534

/** A node of a CI system: a mirror that fails once for each zip, and a home for each user. */
async function newNode() {
  const folder = temporaryFolder()
  execFileSync('chmod', ['755', folder])
  const mirror = await FaultMirror.open({
    tree: treeOf(modules),
    misbehave: on('.zip', { kind: 'status', status: 503 }, 1),
  })
  onTestFinished(mirror.close)
  const workspace = join(folder, 'workspace')
  await writeProject(workspace, modules)
  /** Runs a script as a job does, in a folder that may be kept from an earlier one. */
  const run = async (script: string, added: Record<string, string> = {}, user?: number, cwd = workspace) => {
    const home = join(folder, `home-${user ?? 'own'}`)
    mkdirSync(home, { recursive: true })
    const nodeFirst = [dirname(process.execPath), process.env['PATH']].join(delimiter)
    const env = { ...quietEnv(home), PATH: nodeFirst, GOPROXY: mirror.url, TMPDIR: home, MODWARD: program, ...added }
    if (user !== undefined) own(home, user)
    const as = user === undefined ? {} : { uid: user, gid: user }
    const child = spawn('sh', ['-c', script], { cwd, env, ...as, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, output }
  }
  return { folder, mirror, workspace, run }
}

/** Gives a folder and what is in it to a user. */
function own(folder: string, user: number): void {
  chownSync(folder, user, user)
  for (const entry of readdirSync(folder, { recursive: true }) as string[]) chownSync(join(folder, entry), user, user)
}

/** The commands of the Jenkinsfile's shell steps. */
const jenkins = [...readText('examples/ci/jenkins/Jenkinsfile').matchAll(/^ *sh '(.*)'$/gm)].map(
  ([, line = '']) => line,
)

const recipes = {
  'plain sh': join(root, 'examples/ci/download.sh'),
  Buildkite: join(root, 'examples/ci/buildkite/hooks/pre-command'),
  Jenkins: jenkins[0]?.replace('npx --yes modward@1', program) ?? '',
}

describe.skipIf(onWindows)(`a recipe of another CI system${skipped(onWindows)}`, () => {
  it.each(Object.entries(recipes))('%s: the second run finds what the first one kept', async (_, script) => {
    const node = await newNode()
    const first = await node.run(script)
    expect(first, first.output).toMatchObject({ code: 0 })
    node.mirror.requests.length = 0
    // The workspace is kept; the module cache is that of another container.
    const second = await node.run(script, { GOMODCACHE: join(node.folder, 'second') })
    expect(second, second.output).toMatchObject({ code: 0 })
    expect(second.output).toContain('restored')
    // The preflight looks at the beginning of one.
    const zips = node.mirror.requests.filter(
      ({ path, headers }) => path.endsWith('.zip') && headers['range'] !== 'bytes=0-3',
    )
    expect(zips).toEqual([])
  })

  it.skipIf(notAsRoot).each(Object.entries(recipes))(
    `%s: another user runs it on the same machine${skipped(notAsRoot)}`,
    async (_, script) => {
      const node = await newNode()
      expect(await node.run(script)).toMatchObject({ code: 0 })
      const workspace = join(node.folder, 'theirs')
      cpSync(node.workspace, workspace, { recursive: true })
      own(workspace, otherUser)
      const ran = await node.run(script, {}, otherUser, workspace)
      expect(ran, ran.output).toMatchObject({ code: 0 })
    },
  )
})

const gitlabVersion = '4.75.1'
const gitlabModules = onWindows
  ? undefined
  : installFromNpm(`gitlab-ci-local-${gitlabVersion}`, [`gitlab-ci-local@${gitlabVersion}`])

const noRsync = spawnSync('rsync', ['--version']).status === 0 ? '' : 'needs rsync'
const gitlab = onWindows || noRsync || (gitlabModules === undefined ? 'npm cannot install gitlab-ci-local' : '')
describe.skipIf(gitlab)(`the component of GitLab${skipped(gitlab)}`, () => {
  /** A node whose workspace has the pipeline of the example. */
  const newPipeline = async () => {
    const node = await newNode()
    cpSync(join(root, 'examples/ci/gitlab'), node.workspace, { recursive: true })
    const file = join(node.workspace, '.gitlab-ci.yml')
    const text = readFileSync(file, 'utf8').replace('directories: .', `directories: .\n      modward: ${program}`)
    writeFileSync(file, text)
    writeFileSync(join(node.workspace, '.gitignore'), '.gitlab-ci-local\n.modward\n')
    const git =
      'git init -q . && git add -A && git -c user.name=a -c user.email=a@b.example commit -qm a && git remote add origin git@gitlab.example:a/b.git'
    expect(await node.run(git)).toMatchObject({ code: 0 })
    // Another user cannot look into this one's home.
    const tool = join(node.folder, 'gitlab-ci-local')
    cpSync(join(gitlabModules ?? '', 'gitlab-ci-local'), tool, { recursive: true })
    const line = `${process.execPath} ${join(tool, 'dist/index.js')}`
    return { ...node, pipeline: (user?: number) => node.run(line, { GOMODCACHE: '' }, user) }
  }

  it('passes twice in one folder: the modules come once, and the tests need no mirror', async () => {
    const { mirror, pipeline } = await newPipeline()
    const first = await pipeline()
    expect(first, first.output).toMatchObject({ code: 0 })
    expect(first.output).toMatch(/PASS +test/)
    mirror.requests.length = 0
    const second = await pipeline()
    expect(second, second.output).toMatchObject({ code: 0 })
    expect(mirror.paths).toEqual([])
  })

  it.skipIf(notAsRoot)(
    `passes for another user, if what was saved belongs to the first one${skipped(notAsRoot)}`,
    async () => {
      const { mirror, pipeline, workspace } = await newPipeline()
      expect(await pipeline()).toMatchObject({ code: 0 })
      own(workspace, otherUser)
      const saved = join(workspace, '.modward/saved')
      own(saved, 0)
      mirror.requests.length = 0
      const second = await pipeline(otherUser)
      expect(second, second.output).toMatchObject({ code: 0 })
      expect(second.output).toMatch(/PASS +test/)
      expect(mirror.paths.filter((path) => path.endsWith('.zip'))).toEqual([])
    },
  )
})
