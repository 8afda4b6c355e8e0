import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FaultMirror } from '../support/fault-mirror.ts'
import { makeModule, treeOf, writeProject } from '../support/modules.ts'
import { skipped } from '../support/skipping.ts'
import { ActProject, installAct } from './act.ts'
import { removeTree } from './job.ts'

/** Not the version that this machine has. */
const release = '1.26.2'

const workflow = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./
        id: guard
        with:
          go-version-file: go.mod
          preflight: 'off'
      - id: later
        run: |
          go version
          GOPROXY=off CGO_ENABLED=0 go build ./...
          echo "output=\${{ steps.guard.outputs.go-version }} GOTOOLCHAIN=$GOTOOLCHAIN"
`
const [upstream = ''] = execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' }).trim().split(/[,|]/)
const modules = [makeModule('example.com/one')]

const list = await fetch(`${upstream}/golang.org/toolchain/@v/list`).catch(() => undefined)
const noAct = list?.ok === true && installAct() !== undefined ? '' : 'act or a Go mirror is not available'

let folder = ''
let mirror: FaultMirror
let project: ActProject
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-toolchain-'))
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
  if (noAct) return
  await writeProject(folder, modules)
  const files = ['go.mod', 'go.sum', 'project.go'].map(
    async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
  )
  const contents = Object.fromEntries(await Promise.all(files))
  const gomod = contents['go.mod']?.replace('go 1.21\n', `go 1.21\n\ntoolchain go${release}\n`) ?? ''
  project = await ActProject.create(workflow, { ...contents, 'go.mod': gomod })
}, 300_000)
afterAll(async () => {
  await mirror.close()
  await project?.remove()
  await removeTree(folder)
})

it.skipIf(noAct)(
  `provides the Go of go.mod to later steps, and next time without a request${skipped(noAct)}`,
  async () => {
    const env = { RUNNER_TOOL_CACHE: join(folder, 'tools'), GOMODCACHE: join(folder, 'go/mod'), GOFLAGS: '' }
    const cold = await project.run({ ...env, GOPROXY: `${mirror.url},${upstream}` })
    expect(cold.log('guard')).toContain(`▸ Go: ${release} downloaded and verified`)
    expect(cold.log('later')).toContain(`go version go${release} `)
    expect(cold.log('later')).toContain(`output=${release} GOTOOLCHAIN=local`)
    expect(cold.exitCode).toBe(0)

    mirror.requests.length = 0
    const warm = await project.run({ ...env, GOPROXY: mirror.url })
    expect(warm.log('guard')).toContain(`▸ Go: ${release} from the tool cache`)
    expect(warm.log('later')).toContain(`go version go${release} `)
    expect(mirror.paths.filter((path) => /toolchain|sumdb/.test(path))).toEqual([])
  },
  300_000,
)
