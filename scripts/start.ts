// `npm start`: guards the example project, so that a newcomer sees modward at work; `npm start -- DIR` guards their own, and
// `npm start -- COMMAND …` runs any command of modward.
import { spawn, spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { commandNames } from '../src/config/command-name.ts'

const root = dirname(import.meta.dirname)
const cli = join(root, 'dist/cli/index.js')
const given = process.argv.slice(2)

process.exitCode = given.length > 0 ? await runOwn(given) : await guardExample()

/** Runs what the person named, from the folder in which they typed the command: a command of modward, or guard on a project of theirs. */
async function runOwn(args: readonly string[]): Promise<number> {
  const isCommand = [...commandNames, '--help', '-h', '--version'].some((name) => name === args[0])
  // Any Go will do that is new enough to fetch the one that the project asks for.
  const env = withGo(process.env, ['1.x'])
  return run(isCommand ? args : ['guard', ...args], process.env['INIT_CWD'] ?? root, env)
}

/** Guards the example with an empty module cache of its own, which is removed afterwards. */
async function guardExample(): Promise<number> {
  const env = withGo(process.env, ['--go-version-file', join(root, 'examples/greeter/go.mod')])
  say(
    'Guarding examples/greeter, a small web service, with an empty module cache, so that there is something to download.',
  )
  say('Your own project, with your own module cache: npm start -- DIR')
  say('')
  return await run(['guard', '--fresh', 'examples/greeter'], root, env)
}

/** The environment with a go command: the one on PATH, else one that modward itself fetches, once. */
function withGo(env: NodeJS.ProcessEnv, asked: readonly string[]): NodeJS.ProcessEnv {
  if (spawnSync('go', ['version'], { env, stdio: 'ignore' }).status === 0) return env
  say('There is no go command on PATH, so modward gets one first (some 70 MB, kept for the next time).')
  const { stdout, status } = spawnSync(process.execPath, [cli, 'go', ...asked], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [name]: [join(stdout.trim(), 'bin'), env[name]].join(delimiter) }
}

/** Runs the command-line bundle to its end and gives its exit code, 128 + n after a signal n as a shell would. */
function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [cli, ...args], { cwd, env, stdio: 'inherit' })
  // A terminal sends its signals to the child as well; this process only waits, so that it can clean up.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
