// `npm start`: modward beside plain go on the example project, then with a deliberate failure. `npm start -- --fresh DIR` compares
// them on a project of yours; `npm start -- DIR` guards it with its own module cache, and `npm start -- COMMAND …` runs any command of
// modward.
import { spawn, spawnSync } from 'node:child_process'
import { delimiter, dirname, join, resolve } from 'node:path'
import { commandNames } from '../src/config/command-name.ts'
import { demonstrate } from './demonstration.ts'

const root = dirname(import.meta.dirname)
const cli = join(root, 'dist/cli/index.js')
const given = process.argv.slice(2)
/** The folder in which the command was typed. */
const here = process.env['INIT_CWD'] ?? root

process.exitCode = await start()

async function start(): Promise<number> {
  const [first, ...rest] = given
  if (first === undefined) {
    const directory = join(root, 'examples/greeter')
    const env = withGo(process.env, ['--go-version-file', join(directory, 'go.mod')])
    say('The example project is examples/greeter, a small web service with 46 modules.')
    const isShown = await demonstrate({ directory, env, cli, say, withFailure: true })
    say('')
    say('Your own project:  npm start -- --fresh DIR   beside plain go, with module caches of their own')
    say('                   npm start -- DIR           with your own module cache')
    return isShown ? 0 : 1
  }
  // Any Go will do that is new enough to fetch the one that the project asks for.
  const env = withGo(process.env, ['1.x'])
  if (first !== '--fresh') return runOwn(given, env)
  const directory = resolve(here, rest[0] ?? '.')
  return (await demonstrate({ directory, env, cli, say, withFailure: false })) ? 0 : 1
}

/** The environment with a go command: the one on PATH, else one that modward itself fetches, once. */
function withGo(env: NodeJS.ProcessEnv, asked: readonly string[]): NodeJS.ProcessEnv {
  if (spawnSync('go', ['version'], { env, stdio: 'ignore' }).status === 0) return env
  say('There is no go command on PATH. modward gets one first: about 70 MB, kept in the tool cache for the next time.')
  const { stdout, status } = spawnSync(process.execPath, [cli, 'go', ...asked], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [name]: [join(stdout.trim(), 'bin'), env[name]].join(delimiter) }
}

/** Runs a command of modward, or guards what the person named, and gives the exit code, 128 + n after a signal n as a shell would. */
function runOwn(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const isCommand = [...commandNames, '--help', '-h', '--version'].some((name) => name === args[0])
  const child = spawn(process.execPath, [cli, ...(isCommand ? [] : ['guard']), ...args], {
    cwd: here,
    env,
    stdio: 'inherit',
  })
  // A terminal sends its signals to the child as well; this process only waits.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((done, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
