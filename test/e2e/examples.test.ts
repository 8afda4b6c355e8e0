import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { find, readText, root } from '../repository/files.ts'
import { FakeCacheService } from '../support/cache-service.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { makeModule, treeOf, writeProject } from '../support/modules.ts'
import { skipped } from '../support/skipping.ts'
import { ActProject, type ActRun, installAct } from './act.ts'
import { removeTree } from './job.ts'

const noAct = installAct() === undefined ? 'act cannot be installed, which takes go, a Go mirror and a Unix' : ''
const goVersion = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim().slice('go'.length)

/** Needs a container: a runner without one cannot run it. */
const lintedOnly = ['examples/github/container.yml']
/** Started by the end of another workflow; its script has a test of its own. */
const notForPushes = ['examples/github/rerun.yml']
const examples = [...find('examples/workflows/*.yml'), ...find('examples/github/*.yml')].filter(
  (path) => ![...lintedOnly, ...notForPushes].includes(path),
)

const modules = ['one', 'two'].map((name) => makeModule(`example.com/${name}`))
/** The linter that an example installs. */
const linter = makeModule('honnef.co/go/tools', 'v0.7.0', 2_000, {
  'cmd/staticcheck/main.go': 'package main\n\nfunc main() {}\n',
})

/** Other actions, as far as an example needs what they do: artifacts lie in a folder. */
const composite = (run: string) => `runs:
  using: composite
  steps:
    - shell: sh
      env:
        NAME: \${{ inputs.name }}
        FILES: \${{ inputs.path }}
      run: ${run}
inputs:
  name: {}
  path: {}
`
const stubs: Readonly<Record<string, string>> = {
  'setup-go': composite('go version'),
  cache: composite('true'),
  'upload-artifact': composite('mkdir -p "$ARTIFACTS/$NAME" && cp "$FILES" "$ARTIFACTS/$NAME/"'),
  'download-artifact': composite('mkdir -p "$FILES" && cp "$ARTIFACTS/$NAME"/* "$FILES/"'),
}

let folder = ''
let mirror: FaultMirror
let service: FakeCacheService
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-examples-'))
  mirror = await FaultMirror.open({ tree: treeOf([...modules, linter]) })
  service = await FakeCacheService.open()
  for (const [name, text] of Object.entries(stubs)) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'action.yml'), text)
  }
  await writeProject(join(folder, 'app'), modules)
  // The program that an example has from npm.
  const npx = `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${join(root, 'dist/cli/index.js')}' "$@"\n`
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin/npx'), npx)
  await chmod(join(folder, 'bin/npx'), 0o755)
}, 300_000)
afterAll(async () => {
  await mirror.close()
  await service.close()
  await removeTree(folder)
})

/** Runs an example in a repository with one module, on a machine that reaches one mirror and the cache service. */
async function runExample(path: string, event = 'push', payload = {}): Promise<ActRun> {
  const addresses = /https:\/\/goproxy(-dr)?\.(corp\.example|cn)/g
  const workflow = readText(path).replace(addresses, mirror.url)
  const text = async (name: string) => await readFile(join(folder, 'app', name), 'utf8')
  const project = await ActProject.create(workflow, {
    'go.mod': (await text('go.mod')).replace('go 1.21', `go ${goVersion}`),
    'go.sum': await text('go.sum'),
    'project.go': await text('project.go'),
    Makefile: 'test:\n\tgo test ./...\n',
  })
  try {
    const uses = [...workflow.matchAll(/uses: (actions\/(?!checkout)([\w-]+)@\w+)/g)]
    const repositories = uses.map(([, reference = '', name = '']) => `${reference}=${join(folder, name)}`)
    const local = [...repositories, `modward/modward@v1=${root}`].flatMap((value) => ['--local-repository', value])
    const payloadFile = join(folder, 'event.json')
    await writeFile(payloadFile, JSON.stringify(payload))
    const variables = Object.entries(service.env()).filter(([name]) => name.startsWith('ACTIONS_'))
    const env = {
      ...Object.fromEntries(variables),
      GOPROXY: mirror.url,
      GOSUMDB: 'off',
      GOMODCACHE: join(folder, 'go/mod'),
      GOBIN: join(folder, 'gobin'),
      GOTOOLCHAIN: 'local',
      GOFLAGS: '',
      CGO_ENABLED: '0',
      ARTIFACTS: join(folder, 'artifacts'),
      PATH: [join(folder, 'bin'), join(folder, 'gobin'), process.env['PATH']].join(':'),
    }
    const secret = ['-s', 'MODULES_TOKEN=ghp_fixturetoken0000000000']
    const flags = ['--no-cache-server', '-P', 'self-hosted=-self-hosted', '-e', payloadFile, ...secret, ...local]
    return await project.run(env, flags, event)
  } finally {
    await project.remove()
    await removeTree(join(folder, 'go'))
  }
}

const textOf = (run: ActRun) => run.lines.map(({ msg }) => msg).join('\n')

describe.skipIf(noAct)(`an example${skipped(noAct)}`, () => {
  it.each(examples)('%s passes', { timeout: 300_000 }, async (path) => {
    const event = path.endsWith('bundle.yml') ? 'pull_request' : 'push'
    const run = await runExample(path, event)
    expect(run.exitCode, textOf(run)).toBe(0)
    expect(textOf(run)).toMatch(/Ready|2 modules of 1 project/)
  })

  it('for forks restores what main has saved, saves nothing and needs no secret', { timeout: 300_000 }, async () => {
    const path = 'examples/github/fork.yml'
    const repository = { full_name: 'acme/app', default_branch: 'main' }
    const payload = { repository, pull_request: { head: { repo: { full_name: 'stranger/app' } } } }
    service.empty()
    const first = await runExample(path, 'pull_request', payload)
    expect(first.exitCode, textOf(first)).toBe(0)
    expect(textOf(first)).not.toContain('integration')
    expect(service.entries).toEqual([])
    await runExample(path)
    expect(service.entries).toHaveLength(1)
    const second = await runExample(path, 'pull_request', payload)
    expect(second.log('modules')).toContain('restored')
    expect(second.outputs('modules')['cache-hit']).toBe('true')
  })
})
