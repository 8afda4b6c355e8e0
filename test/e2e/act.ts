import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

/** A runner for whole workflows that works without a container; pinned, as what it prints is parsed. */
const tool = 'github.com/nektos/act@v0.2.87'
const root = join(import.meta.dirname, '../..')
const lab = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'modward-lab')
const program = join(lab, 'act-0.2.87', 'act')

/** One line of act's output. What belongs to a command is unescaped and, unlike `msg`, not masked. */
export type ActLine = {
  readonly msg: string
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
  readonly kvPairs?: Readonly<Record<string, string>>
  readonly stepID?: readonly string[]
  readonly stage?: 'Pre' | 'Main' | 'Post'
  readonly stepResult?: string
  readonly jobResult?: string
}

/** A workflow that has ended. */
export class ActRun {
  readonly exitCode: number | null
  readonly lines: readonly ActLine[]

  constructor(exitCode: number | null, lines: readonly ActLine[]) {
    this.exitCode = exitCode
    this.lines = lines
  }

  /** `success` or `failure` of a step, undefined when it did not run. */
  result(step: string, stage: ActLine['stage'] = 'Main'): string | undefined {
    return this.#of(step, stage).find(({ stepResult }) => stepResult !== undefined)?.stepResult
  }

  outputs(step: string): Readonly<Record<string, string>> {
    const set = this.#of(step).filter(({ command }) => command === 'set-output')
    return Object.fromEntries(set.map(({ name = '', arg = '' }) => [name, arg]))
  }

  annotations(step: string): readonly ActLine[] {
    return this.#of(step).filter(({ command = '' }) => ['error', 'warning', 'notice'].includes(command))
  }

  summary(step: string): string {
    return this.#of(step).find(({ command }) => command === 'summary')?.content ?? ''
  }

  /** What a step printed. */
  log(step: string, stage: ActLine['stage'] = 'Main'): string {
    return this.#of(step, stage)
      .filter(({ command }) => command === undefined)
      .map(({ msg }) => msg.trimEnd())
      .join('\n')
  }

  #of(step: string, stage: ActLine['stage'] = 'Main'): readonly ActLine[] {
    return this.lines.filter((line) => line.stage === stage && line.stepID?.[0] === step)
  }
}

/** The path of act, installed once into a cache folder; undefined if it is not available (no go, no Go mirror, Windows). */
export function installAct(): string | undefined {
  if (process.platform === 'win32') return undefined
  // Whatever this machine sets for its own projects must not decide how a tool is built.
  const env = { ...process.env, GOBIN: dirname(program), GOFLAGS: '', GOWORK: 'off' }
  if (!existsSync(program)) spawnSync('go', ['install', tool], { cwd: tmpdir(), env, stdio: 'inherit' })
  return existsSync(program) ? program : undefined
}

/** A repository that holds the action, a workflow and whatever else; act copies it for each run, so it is kept slim. */
export class ActProject {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** `files` by their path. The workflow is run as a push; it needs a checkout step before `uses: ./`. */
  static async create(workflow: string, files: Readonly<Record<string, string>> = {}): Promise<ActProject> {
    const project = new ActProject(await mkdtemp(join(tmpdir(), 'modward-act-')))
    const repository = join(project.folder, 'repository')
    for (const part of ['action.yml', 'dist']) await cp(join(root, part), join(repository, part), { recursive: true })
    for (const [path, text] of Object.entries({ ...files, '.github/workflows/test.yml': workflow })) {
      await mkdir(dirname(join(repository, path)), { recursive: true })
      await writeFile(join(repository, path), text)
    }
    const identity = ['-c', 'user.email=test@example.com', '-c', 'user.name=test']
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['add', '-A'],
      [...identity, 'commit', '-q', '-m', 'Test'],
    ]) {
      const { status, stderr } = spawnSync('git', args, { cwd: repository, encoding: 'utf8' })
      if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
    }
    return project
  }

  /** Runs the workflow with these variables for every step. `flags` go to act as they are, such as those of its cache. */
  async run(
    env: Readonly<Record<string, string>>,
    flags: readonly string[] = ['--no-cache-server'],
    event = 'push',
  ): Promise<ActRun> {
    const args = [
      ...[event, '-C', join(this.folder, 'repository'), '-W', '.github/workflows/test.yml'],
      ...['-P', 'ubuntu-latest=-self-hosted', '--json', '--rm', '--use-gitignore=false', '--pull=false'],
      // Without addresses act listens on every interface; a short token would be masked in every word.
      ...[
        '--action-offline-mode',
        '--artifact-server-addr',
        '127.0.0.1',
        '-s',
        'GITHUB_TOKEN=ghs_fixturetoken0000000000',
      ],
      ...['--action-cache-path', join(this.folder, 'actions'), ...flags],
      ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ]
    const child = spawn(program, args, { env: this.#env(), stdio: ['ignore', 'pipe', 'pipe'] })
    const lines: ActLine[] = []
    createInterface({ input: child.stdout }).on('line', (line) => lines.push(parseLine(line)))
    createInterface({ input: child.stderr }).on('line', (line) => lines.push({ msg: line }))
    const { promise, resolve, reject } = Promise.withResolvers<number | null>()
    child.on('error', reject).on('close', resolve)
    return new ActRun(await promise, lines)
  }

  async remove(): Promise<void> {
    // Go makes the folders of a module cache read-only; what cannot be removed stays in the temporary folder.
    await rm(this.folder, { recursive: true, force: true }).catch(() => {})
  }

  /** act runs an action on whatever `node` comes first on PATH, and keeps its own files where XDG says. */
  #env(): NodeJS.ProcessEnv {
    const own = Object.entries(process.env).filter(
      ([name]) => !/^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE|VITEST)_?/.test(name),
    )
    return {
      ...Object.fromEntries(own),
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      XDG_CACHE_HOME: join(lab, 'act-home'),
      XDG_CONFIG_HOME: join(lab, 'act-home'),
    }
  }
}

function parseLine(line: string): ActLine {
  try {
    return JSON.parse(line)
  } catch {
    return { msg: line }
  }
}
