// `npm start`: guards the example project, so that a newcomer sees modward at work; `npm start -- DIR` guards their own.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const cli = join(root, 'dist/cli/index.js')
const given = process.argv.slice(2)

process.exitCode = given.length > 0 ? await guardOwn(given) : await guardExample()

/** Guards what the person named, from the folder in which they typed the command and with their own module cache. */
async function guardOwn(args: readonly string[]): Promise<number> {
  return run(['guard', ...args], process.env['INIT_CWD'] ?? root, process.env)
}

/** Guards the example with an empty module cache of its own, which is removed afterwards. */
async function guardExample(): Promise<number> {
  const cache = mkdtempSync(join(tmpdir(), 'modward-start-'))
  const env = { ...process.env, GOMODCACHE: cache }
  say('Guarding examples/greeter, a small web service. Its modules go to a module cache of their own below')
  say(`${cache}, so that there is something to download and yours stays as it is.`)
  say('Your own project, with your own module cache: npm start -- DIR')
  say('')
  try {
    return await run(['guard', 'examples/greeter'], root, env)
  } finally {
    // The go command makes its cache read-only; it is also the one that can remove it.
    spawnSync('go', ['clean', '-modcache'], { env, stdio: 'ignore' })
    rmSync(cache, { recursive: true, force: true })
  }
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
