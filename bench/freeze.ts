import { execFile } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { filePath, type ModuleFile } from '../src/gomod/module-file.ts'
import { type Project, projects } from './projects.ts'

const run = promisify(execFile)

/** Where frozen projects are kept between runs: outside the repository, a few GB. */
export const frozenRoot = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'modward-bench')

/** A project that can be downloaded again and again without a network. */
export type Frozen = {
  readonly name: string
  /** Holds go.mod and go.sum. */
  readonly project: string
  /** A GOPROXY tree. */
  readonly tree: string
}

/** Fetches a project and everything that `go mod download` asks for in it, once, through the machine's own GOPROXY. */
export async function freeze(project: Project): Promise<Frozen> {
  const folder = join(frozenRoot, `${project.name}-${project.version}`)
  const frozen = { name: project.name, project: join(folder, 'project'), tree: join(folder, 'cache/cache/download') }
  if (existsSync(join(folder, 'complete'))) return frozen
  const env = { ...process.env, GOMODCACHE: join(folder, 'cache'), GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local' }
  await mkdir(frozen.project, { recursive: true })
  const target = `${project.module}@${project.version}`
  const { stdout } = await run('go', ['mod', 'download', '-json', target], { cwd: folder, env })
  const { Dir: source } = JSON.parse(stdout) as { Dir: string }
  for (const name of ['go.mod', 'go.sum']) await cp(join(source, name), join(frozen.project, name))
  await rm(join(folder, 'cache', dirname(project.module)), { recursive: true, force: true })

  const template = '{{with .Replace}}{{.Path}} {{.Version}}{{else}}{{.Path}} {{.Version}}{{end}}'
  // Loading the graph leaves all .mod files in the cache; zips and .info are fetched here, to be spared the unpacking.
  await run('go', ['list', '-m', 'all'], { cwd: frozen.project, env, maxBuffer: 1 << 28 })
  const edit = await run('go', ['mod', 'edit', '-json'], { cwd: frozen.project, env, maxBuffer: 1 << 28 })
  const { Require: required } = JSON.parse(edit.stdout) as { Require: { Path: string }[] }
  const paths = required.map(({ Path: path }) => path)
  const list = await run('go', ['list', '-m', '-f', template, ...paths], {
    cwd: frozen.project,
    env,
    maxBuffer: 1 << 28,
  })
  const files = list.stdout.split('\n').flatMap((line): ModuleFile[] => {
    const [path = '', version = ''] = line.split(' ')
    if (!version) return []
    return [
      { path, version, kind: 'info' },
      { path, version, kind: 'mod' },
      { path, version, kind: 'zip' },
    ]
  })
  const goproxy = (await run('go', ['env', 'GOPROXY'])).stdout.trim().split(/[,|]/)[0] ?? ''
  await each(files, 12, (file) => fetchFile(goproxy, frozen.tree, file))
  await writeFile(join(folder, 'complete'), '')
  return frozen
}

async function fetchFile(goproxy: string, tree: string, file: ModuleFile): Promise<void> {
  const path = join(tree, filePath(file))
  if (existsSync(path)) return
  const response = await fetch(`${goproxy}/${filePath(file)}`)
  if (!response.ok || response.body === null) throw new Error(`${response.status} for ${response.url}`)
  await mkdir(dirname(path), { recursive: true })
  await pipeline(Readable.fromWeb(response.body), createWriteStream(`${path}.part`))
  await rename(`${path}.part`, path)
}

async function each<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
}

if (import.meta.main) {
  for (const project of projects) console.log(await freeze(project))
}
