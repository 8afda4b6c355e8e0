import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { parse } from 'yaml'
import { parseCommandFile } from './command-file.ts'
import { type Command, CommandReader } from './commands.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** What a step left behind, as a runner sees it. */
export type Step = {
  readonly outcome: 'success' | 'failure'
  readonly exitCode: number | null
  /** What a person sees in the log: commands carried out, secrets masked. */
  readonly log: string
  /** What the step wrote, before anything was masked. */
  readonly raw: string
  readonly annotations: readonly Command[]
  readonly commands: readonly Command[]
  readonly outputs: Readonly<Record<string, string>>
  /** What it exported to later steps. */
  readonly exported: Readonly<Record<string, string>>
  readonly summary: string
}

export type StepOptions = {
  readonly inputs?: Variables
  readonly env?: Variables
  /** Called with the running process, to send it a signal. */
  readonly started?: (child: ChildProcess) => void
}

const levels = ['error', 'warning', 'notice']

/**
 * A small GitHub runner: inputs, command files, state for the post step, workflow commands, masks and variables for later
 * steps, on this machine and without a container. One of them is one job.
 */
export class Runner {
  readonly folder: string
  readonly workspace: string
  readonly temp: string
  readonly #masks = new Set<string>()
  readonly #states = new Map<string, Record<string, string>>()
  #env: Record<string, string | undefined>
  #steps = 0

  private constructor(folder: string, env: Variables) {
    this.folder = folder
    this.workspace = join(folder, 'workspace')
    this.temp = join(folder, 'temp')
    this.#env = { ...jobVariables(this), ...env }
  }

  /** A fresh job; `env` stands for the whole job, and undefined takes a variable of this process away. */
  static async create(env: Variables = {}): Promise<Runner> {
    const runner = new Runner(await mkdtemp(join(tmpdir(), 'modward-job-')), env)
    for (const folder of [runner.workspace, runner.temp]) await mkdir(folder)
    await writeFile(join(runner.folder, 'event.json'), '{}')
    return runner
  }

  async remove(): Promise<void> {
    // Go makes the folders of a module cache read-only; what cannot be removed stays in the temporary folder.
    await rm(this.folder, { recursive: true, force: true }).catch(() => {})
  }

  /** Runs the main entry of the action in this folder, with the defaults of its action.yml. */
  async main(action: string, options: StepOptions = {}): Promise<Step> {
    const { runs } = await manifest(action)
    return this.run(
      [process.execPath, join(action, runs.main)],
      { ...options, inputs: await this.#inputs(action, options) },
      action,
    )
  }

  /** Runs its post entry as post-if asks for, undefined when it does not. `job` is how the job went until then. */
  async post(action: string, job: Step['outcome'], options: StepOptions = {}): Promise<Step | undefined> {
    const { runs } = await manifest(action)
    const condition = runs['post-if'] ?? 'always()'
    const due = condition === 'always()' || condition === (job === 'success' ? 'success()' : 'failure()')
    if (runs.post === undefined || !due) return undefined
    return this.run(
      [process.execPath, join(action, runs.post)],
      { ...options, inputs: await this.#inputs(action, options) },
      action,
    )
  }

  /** Runs any command as a step; `owner` names whose state it reads and writes. */
  async run(command: readonly string[], options: StepOptions = {}, owner = `step ${this.#steps}`): Promise<Step> {
    this.#steps += 1
    const files = await this.#commandFiles()
    const state = Object.entries(this.#states.get(owner) ?? {}).map(([name, value]) => [`STATE_${name}`, value])
    const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [inputVariable(name), value])
    const extra = Object.fromEntries([...state, ...inputs, ...Object.entries(files)])
    const env = { ...this.#env, ...options.env, ...extra }
    const reader = new CommandReader(this.#masks)
    const { exitCode, raw } = await execute(command, this.workspace, env, reader, options.started)
    const read = async (name: string) => readFile(files[name] ?? '', 'utf8')
    const exported = parseCommandFile(await read('GITHUB_ENV'))
    const paths = (await read('GITHUB_PATH')).split(/\r?\n/).filter((path) => path !== '')
    this.#states.set(owner, { ...this.#states.get(owner), ...parseCommandFile(await read('GITHUB_STATE')) })
    this.#env = { ...this.#env, ...exported, PATH: [...paths.reverse(), this.#env['PATH']].join(delimiter) }
    return {
      outcome: exitCode === 0 ? 'success' : 'failure',
      exitCode,
      log: reader.shown.join('\n'),
      raw,
      annotations: reader.commands.filter(({ name }) => levels.includes(name)),
      commands: reader.commands,
      outputs: parseCommandFile(await read('GITHUB_OUTPUT')),
      exported,
      summary: await read('GITHUB_STEP_SUMMARY'),
    }
  }

  async #commandFiles(): Promise<Record<string, string>> {
    const names = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY']
    const paths = names.map((name) => [`GITHUB_${name}`, join(this.folder, `${name}-${this.#steps}`)] as const)
    for (const [, path] of paths) await writeFile(path, '')
    return Object.fromEntries(paths)
  }

  async #inputs(action: string, { inputs = {} }: StepOptions): Promise<Variables> {
    const declared = (await manifest(action)).inputs
    const unknown = Object.keys(inputs).filter((name) => !(name in declared))
    if (unknown.length > 0) throw new Error(`action.yml declares no input ${unknown.join(', ')}`)
    return {
      ...Object.fromEntries(Object.entries(declared).map(([name, input]) => [name, input.default ?? ''])),
      ...inputs,
    }
  }
}

type Manifest = {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly main: string; readonly post?: string; readonly 'post-if'?: string }
}

async function manifest(action: string): Promise<Manifest> {
  return parse(await readFile(join(action, 'action.yml'), 'utf8'))
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

/** What a hosted runner sets for every step, on top of the variables of this process that do not come from a runner. */
function jobVariables({ folder, workspace, temp }: Pick<Runner, 'folder' | 'workspace' | 'temp'>): Variables {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE|VITEST|NODE_OPTIONS)/.test(name),
  )
  return {
    ...Object.fromEntries(own),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'modward',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_JOB: 'test',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'example/app',
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_OS: process.platform === 'win32' ? 'Windows' : process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
  }
}

async function execute(
  [file = '', ...args]: readonly string[],
  cwd: string,
  env: Variables,
  reader: CommandReader,
  started: StepOptions['started'],
): Promise<{ exitCode: number | null; raw: string }> {
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const raw: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
      raw.push(line)
      reader.line(line)
    })
  }
  started?.(child)
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject).on('close', resolve)
  const exitCode = await promise
  return { exitCode, raw: raw.join('\n') }
}
