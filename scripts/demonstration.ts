import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logInterval } from '../src/host/progress.ts'
import { startFlakyMirror } from './flaky-mirror.ts'

/** What is shown, and on what. */
export type Demonstration = {
  /** The project. */
  readonly directory: string
  /** With a go command on PATH. */
  readonly env: NodeJS.ProcessEnv
  /** The bundled command line of modward. */
  readonly cli: string
  readonly say: (line: string) => void
  /** Whether both are shown a second time, with a mirror that breaks connections. */
  readonly withFailure: boolean
}

/** How one download ended. */
type Ran = { readonly code: number; readonly seconds: number; readonly lastLines: readonly string[] }

/**
 * Downloads a project's modules with plain go and with modward, each into an empty module cache of its own that is removed afterwards.
 * True if modward was ready each time.
 */
export async function demonstrate({ directory, env, cli, say, withFailure }: Demonstration): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'modward-start-'))
  const report = join(folder, 'report.json')
  const caches: string[] = []
  const both = async (goproxy: string | undefined): Promise<readonly [plain: Ran, guarded: Ran]> => {
    const inFresh = async (command: string, args: readonly string[]) => {
      const cache = join(folder, `${caches.length + 1}`)
      caches.push(cache)
      const added = { ...(goproxy === undefined ? {} : { GOPROXY: goproxy }), GOMODCACHE: cache }
      return await run(command, args, directory, { ...env, ...added }, say)
    }
    say('  go mod download …')
    const plain = await inFresh('go', ['mod', 'download'])
    say(`    ${outcome(plain)}`)
    say('  modward guard …')
    const guarded = await inFresh(process.execPath, [cli, 'guard', '--report', report])
    say(`    ${outcome(guarded)}`)
    return [plain, guarded]
  }
  try {
    say('')
    say('1. All is well. Each has an empty module cache.')
    const [plain, guarded] = await both(undefined)
    const factor = plain.seconds / guarded.seconds
    if (plain.code === 0 && guarded.code === 0 && factor > 1) say(`    → ${factor.toFixed(1)} times as fast`)
    if (!withFailure) return guarded.code === 0
    const mirror = await startFlakyMirror(upstreamOf(env), [...caches])
    try {
      say('')
      say('2. A mirror that breaks connections in the middle of a zip. Plain go does not retry.')
      const [, saved] = await both(mirror.url)
      const { transfer, faults } = JSON.parse(readFileSync(report, 'utf8'))
      const recovered = faults.reduce((sum: number, fault: { count: number }) => sum + fault.count, 0)
      if (saved.code === 0) say(`    → recovered from ${recovered} errors, with ${transfer.retries} retries`)
      return guarded.code === 0 && saved.code === 0
    } finally {
      await mirror.close()
    }
  } finally {
    // The go command makes its caches read-only; it is also the one that can remove them.
    for (const GOMODCACHE of caches)
      spawnSync('go', ['clean', '-modcache'], { env: { ...env, GOMODCACHE }, stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
}

function outcome({ code, seconds, lastLines }: Ran): string {
  const time = `${seconds.toFixed(1)} s`
  return code === 0
    ? `✔ ready in ${time}`
    : `✘ failed after ${time}:\n${lastLines.map((line) => `      ${line}`).join('\n')}`
}

/** The first mirror of GOPROXY. */
function upstreamOf(env: NodeJS.ProcessEnv): string {
  const { stdout } = spawnSync('go', ['env', 'GOPROXY'], { env, encoding: 'utf8' })
  return stdout.split(/[,|\s]/).find((entry) => /^https?:/.test(entry)) ?? 'https://proxy.golang.org'
}

/** Runs a command to its end, and says every few seconds that it still runs. */
async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  say: Demonstration['say'],
): Promise<Ran> {
  const began = performance.now()
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (printed += piece.toString()))
  const still = setInterval(() => say(`    … ${Math.round((performance.now() - began) / 1000)} s`), logInterval)
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve(status ?? 1))
  }).finally(() => clearInterval(still))
  const lastLines = printed.trimEnd().split('\n').slice(-2)
  return { code, seconds: (performance.now() - began) / 1000, lastLines }
}
