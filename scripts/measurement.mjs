// One measurement of .github/workflows/measure.yml as a line of JSON: how long the job took to have the modules of examples/greeter, how
// much was downloaded, and whether a cache had them. Runs on whatever Node a runner has.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const { BEGAN, HOW, JOB, RUNNER_OS } = process.env
const seconds = (Date.now() - Number(BEGAN)) / 1000
const guarded = existsSync('modward.json') ? JSON.parse(readFileSync('modward.json', 'utf8')) : undefined
const folder = join(execFileSync('go', ['env', 'GOMODCACHE'], { encoding: 'utf8' }).trim(), 'cache/download')
const hit = HOW === 'modward' ? guarded?.cache.outcome === 'hit' : process.env['SETUP_GO_HIT'] === 'true'
const bytes = guarded === undefined ? (hit ? 0 : sizeOf(folder)) : guarded.transfer.bytes

process.stdout.write(`${JSON.stringify({ system: RUNNER_OS, how: HOW, run: JOB, seconds, bytes, hit })}\n`)

/** Bytes of all files below a folder. */
function sizeOf(path) {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}
