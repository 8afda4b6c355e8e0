import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RunLog } from '../../../src/events/run-log.ts'
import { parseGoQuery } from '../../../src/goversion/go-query.ts'
import { openToolFinder } from '../../../src/host/tool-finder.ts'
import { planMirrors } from '../../../src/mirrors/plan.ts'
import { openNetwork } from '../../../src/network/network.ts'
import { goPlatform } from '../../../src/toolchain/platform.ts'
import { type ProvidedGo, provideGo } from '../../../src/toolchain/provide.ts'
import { skipped } from '../../support/skipping.ts'

/** A release that is neither the newest nor the one that is likely to be installed. */
const release = '1.26.1'
const { os, arch } = goPlatform()
const run = promisify(execFile)

const { stdout } = await run('go', ['env', 'GOPROXY'])
const goproxy = stdout.trim()
const noMirror = await fetch(`${goproxy.split(/[,|]/)[0]}/golang.org/toolchain/@v/list`, {
  signal: AbortSignal.timeout(10_000),
}).then(
  ({ ok }) => (ok ? '' : 'the Go mirror has no list of toolchains'),
  () => 'no Go mirror answers',
)

describe.skipIf(noMirror)(`the real Go ${release}${skipped(noMirror)}`, () => {
  let folder: string
  let go: ProvidedGo
  let asked = 0

  async function provide(text: string): Promise<ProvidedGo> {
    const env = { PATH: '/usr/bin:/bin', HOME: folder }
    const network = openNetwork({ env: { ...process.env } })
    const dispatcher = (url: URL) => {
      asked++
      return network.dispatcher(url)
    }
    const counted = { ...network, dispatcher }
    try {
      return await provideGo(parseGoQuery(text) ?? expect.unreachable(), {
        env,
        plan: planMirrors('inherit', { value: goproxy, unchanged: false }).plan,
        network: counted,
        gosumdb: 'sum.golang.org',
        toolFolder: join(folder, 'tools'),
        openTools: openToolFinder,
        temp: join(folder, 'temp'),
        stallMs: 20_000,
        log: new RunLog([]),
        onInfo: () => {},
        signal: new AbortController().signal,
      })
    } finally {
      await network.close()
    }
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toolchain-'))
    go = await provide(release)
  })
  afterAll(async () => {
    // go writes its module cache read-only.
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755)
    }
    await rm(folder, { recursive: true, force: true })
  })

  it('comes from the mirror, and next time from the tool cache without a request', async () => {
    expect(go).toMatchObject({ version: release, source: 'download' })
    asked = 0
    expect(await provide(release.replace(/\d+$/, 'x'))).toMatchObject({ version: release, source: 'tool cache' })
    expect(asked).toBe(0)
  })

  it('is file by file what go itself makes of it', async () => {
    const env = { ...process.env, GOMODCACHE: join(folder, 'mod'), GOTOOLCHAIN: `go${release}`, GOFLAGS: '' }
    await run('go', ['version'], { env, cwd: folder })
    const theirs = join(folder, 'mod', `golang.org/toolchain@v0.0.1-go${release}.${os}-${arch}`)
    expect(await describeTree(go.goroot)).toEqual(await describeTree(theirs))
  })

  it('builds and runs a program', async () => {
    const module = join(folder, 'hello')
    await mkdir(module)
    await writeFile(join(module, 'go.mod'), `module hello\n\ngo ${release}\n`)
    await writeFile(
      join(module, 'main.go'),
      'package main\n\nimport (\n\t"fmt"\n\t"runtime"\n)\n\nfunc main() { fmt.Print(runtime.Version()) }\n',
    )
    const env = {
      PATH: `${go.folders.join(':')}:/usr/bin:/bin`,
      HOME: folder,
      GOFLAGS: '',
      CGO_ENABLED: '0',
      ...go.variables,
    }
    expect((await run('go', ['run', '.'], { env, cwd: module })).stdout).toBe(`go${release}`)
  })
})

/** Name, size and whether it may be run, of every file; the content is hashed already. */
async function describeTree(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const described = files.map(async (file) => {
    const { size, mode } = await stat(file)
    const content = file.endsWith('go.mod') ? await readFile(file, 'utf8') : ''
    return `${file.slice(root.length)} ${size} ${Boolean(mode & 0o100)} ${content}`
  })
  return (await Promise.all(described)).toSorted()
}
