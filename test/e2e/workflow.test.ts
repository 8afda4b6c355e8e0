import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FakeCacheService } from '../support/cache-service.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { on } from '../support/misbehaviours.ts'
import { makeModule, treeOf, writeProject } from '../support/modules.ts'
import { skipped } from '../support/skipping.ts'
import { ActProject, installAct } from './act.ts'
import { removeTree } from './job.ts'

const workflow = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./
        id: guard
        continue-on-error: \${{ env.FORGIVING == 'true' }}
        with:
          working-directory: app
          attempts: 2
          backoff: 10ms
          preflight: 'off'
          serve: \${{ env.SERVE || 'false' }}
      - id: later
        run: |
          cd app
          GOPROXY=off go build ./...
          echo "outcome=\${{ steps.guard.outputs.outcome }} hit=\${{ steps.guard.outputs.cache-hit }} goproxy=$GOPROXY"
      - id: tool
        if: env.SERVE == 'true'
        run: GONOSUMDB=example.com go mod download example.com/tool@v1.0.0
      - id: always
        if: always()
        run: echo "cause=\${{ steps.guard.outputs.cause }} conclusion=\${{ steps.guard.conclusion }}"
`
const modules = ['one', 'two', 'three'].map((name) => makeModule(`example.com/${name}`))

const noAct = installAct() === undefined ? 'act cannot be installed, which takes go, a Go mirror and a Unix' : ''

let folder = ''
let mirror: FaultMirror
let project: ActProject
let service: FakeCacheService
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-workflow-'))
  mirror = await FaultMirror.open({ tree: treeOf([...modules, makeModule('example.com/tool')]) })
  service = await FakeCacheService.open()
  if (noAct) return
  await writeProject(join(folder, 'app'), modules)
  const names = ['go.mod', 'go.sum', 'project.go']
  const files = await Promise.all(
    names.map(async (name) => [`app/${name}`, await readFile(join(folder, 'app', name), 'utf8')]),
  )
  project = await ActProject.create(workflow, Object.fromEntries(files))
}, 300_000)
afterAll(async () => {
  await mirror.close()
  await service.close()
  await project?.remove()
  await removeTree(folder)
})

const env = () => ({ GOPROXY: mirror.url, GOMODCACHE: join(folder, 'go/mod'), GOTOOLCHAIN: 'local', GOFLAGS: '' })

describe.skipIf(noAct)(`a whole workflow${skipped(noAct)}`, () => {
  // act brings its own service, which speaks the first protocol; the second has only the one of these tests.
  const services = {
    first: () => [
      '--cache-server-addr',
      '127.0.0.1',
      '--cache-server-port',
      '0',
      '--cache-server-path',
      join(folder, 'cache'),
    ],
    second: (second: FakeCacheService) => {
      const variables = Object.entries(second.env()).filter(([name]) => name.startsWith('ACTIONS_'))
      return ['--no-cache-server', ...variables.flatMap(([name, value]) => ['--env', `${name}=${value}`])]
    },
  }

  const title = 'misses and saves, then hits, with later steps that read the outputs (%s protocol)'
  it.for(Object.entries(services))(title, async ([, flagsOf]) => {
    await removeTree(join(folder, 'go'))
    const flags = flagsOf(service)
    const cold = await project.run(env(), flags)
    expect(cold.log('later')).toContain(`outcome=ready hit=false goproxy=${mirror.url}`)
    expect([cold.exitCode, cold.result('guard'), cold.result('guard', 'Post')]).toEqual([0, 'success', 'success'])
    expect(cold.annotations('guard')).toEqual([])
    expect(cold.summary('guard')).toContain('### ✔ Go modules ready')

    await removeTree(join(folder, 'go'))
    mirror.requests.length = 0
    const warm = await project.run(env(), flags)
    expect(warm.log('later')).toContain('outcome=ready hit=true')
    expect(warm.outputs('guard')['cache-key']).toBe(cold.outputs('guard')['cache-key'])
    expect(mirror.requests).toEqual([])
  })

  // On a busy machine act may stop reading a step that fails before its last lines are read (host_environment.go, exec).
  it('turns red with an error on the line of go.mod, and its post step still runs', { retry: 2 }, async () => {
    await removeTree(join(folder, 'go'))
    mirror.misbehave = on('.zip', { kind: 'status', status: 503 })
    const red = await project.run(env())
    expect([red.exitCode, red.result('guard'), red.result('guard', 'Post')]).toEqual([1, 'failure', 'success'])
    const [error] = red.annotations('guard')
    expect(error).toMatchObject({
      command: 'error',
      kvPairs: { file: 'app/go.mod', line: expect.stringMatching(/^[678]$/) },
    })
    expect(error?.arg).toContain('(http_5xx)')
    expect(red.log('always')).toContain('cause=http_5xx conclusion=failure')
    expect(red.result('later')).toBeUndefined()
  })

  it('guards a later step when asked to serve, and tells of it at the end', async () => {
    await removeTree(join(folder, 'go'))
    mirror.misbehave = on(/tool/, { kind: 'status', status: 503 }, 1)
    const served = await project.run({ ...env(), SERVE: 'true' })
    expect([served.exitCode, served.result('tool'), served.result('guard', 'Post')]).toEqual([0, 'success', 'success'])
    // The key in the relay's address is masked.
    expect(served.log('later')).toMatch(/goproxy=http:\/\/127\.0\.0\.1:\d+\/\*\*\*\|http/)
    expect(served.log('guard', 'Post')).toMatch(/▸ Serve: 3 files .*, recovered from 3 errors/)
  })
})
