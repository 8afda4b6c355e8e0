import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { cli } from '../../support/cli.ts'
import { FaultMirror, type FaultMirrorOptions } from '../../support/fault-mirror.ts'
import { type MadeModule, makeModule, treeOf, writeProject } from '../../support/modules.ts'
import { killProcessesWith } from '../../support/processes.ts'
import { quietEnv } from '../../support/quiet-env.ts'
import { temporaryFolder, writeTree } from '../../support/tree.ts'

/** Three libraries and a tool, with zips that take more than one packet. */
export const modules: readonly MadeModule[] = ['a', 'b', 'c'].map((name) =>
  makeModule(`example.test/${name}`, 'v1.0.0', 100_000),
)
export const tool: MadeModule = makeModule('example.test/tool', 'v1.0.0', 100_000, {
  'm.go': 'package main\n\nfunc main() { println("tool") }\n',
})

/** The machine's own build cache: the standard library is compiled once, not once a scene. */
const GOCACHE = execFileSync('go', ['env', 'GOCACHE'], { encoding: 'utf8' }).trim()

/** How a command ended. */
export type Result = { readonly code: number | null; readonly output: string; readonly error: string }

/** A machine with a project, a mirror, and an empty module cache for each command. */
export type Workplace = {
  readonly folder: string
  readonly project: string
  readonly mirror: FaultMirror
  /** Runs a command by itself, with an empty module cache and these additional variables. */
  run(command: readonly string[], env?: Readonly<Record<string, string>>): Promise<Result>
  /** Runs `modward ARGS`, with an empty module cache and these additional variables. */
  modward(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Result>
}

/** A project that needs the modules, and a mirror of them. */
export async function newWorkplace(options: Partial<FaultMirrorOptions> = {}): Promise<Workplace> {
  const folder = temporaryFolder()
  onTestFinished(() => killProcessesWith(folder))
  const project = join(folder, 'work')
  await writeProject(project, modules)
  writeTree(project, {
    'main_test.go': 'package project\n\nimport "testing"\n\nfunc TestNothing(t *testing.T) {}\n',
    Makefile: 'lint:\n\t@echo linting\n\tgo vet ./...\n',
  })
  const mirror = await FaultMirror.open({ tree: treeOf([...modules, tool]), ...options })
  onTestFinished(mirror.close)
  let cache = 0
  const start = async (program: string, args: readonly string[], added: Readonly<Record<string, string>>) => {
    const GOMODCACHE = join(folder, `modcache-${cache++}`)
    const GOBIN = join(folder, 'bin')
    const env = { ...quietEnv(folder), GOPROXY: mirror.url, TMPDIR: folder, GOCACHE, GOMODCACHE, GOBIN, ...added }
    const child = spawn(program, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [output, error] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    return { code, output, error }
  }
  return {
    folder,
    project,
    mirror,
    run: ([program = '', ...args], env = {}) => start(program, args, env),
    modward: (args, env = {}) => start(process.execPath, [cli, ...args], env),
  }
}
