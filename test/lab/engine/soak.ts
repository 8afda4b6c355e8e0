// `npm run soak [-- MINUTES [SEED]]`: random faults at random mirrors, with the whole of `modward guard` and a real go, until the time
// is over. Nothing may be lost: every run ends ready with a sound module cache, or failed with a cause that was staged, and then
// only where every mirror errs often; a run after it finds a module cache that it can go on with. Every third round is a rough
// one: jobs of the bundle, one or two at once, with a shared cache, `serve` and a Go of their own, killed or on a disk that is too small.
import type { Misbehaviour } from '../../support/misbehaviours.ts'
import { type RoughPlan, roughRound } from './rough-round.ts'
import { modules, newMachine, removeMachines, run } from './scenario.ts'

const [minutes = '30', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)

/** Random numbers that are the same for the same seed (mulberry32). */
function random(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const next = random(Number(seed))
const below = (most: number) => Math.floor(next() * most)

/** Each kind of fault with the causes that it may be called. */
const faults: readonly (readonly [causes: readonly string[], make: () => Misbehaviour])[] = [
  [['tcp_reset'], () => ({ kind: 'reset' })],
  [['eof', 'tcp_reset'], () => ({ kind: 'close' })],
  [['eof', 'tcp_reset'], () => ({ kind: 'cut', after: below(400_000), reset: next() < 0.5 })],
  [['stall_timeout'], () => ({ kind: 'stall', after: below(2_000) })],
  [['stall_timeout'], () => ({ kind: 'stall' })],
  [['http_5xx'], () => ({ kind: 'status', status: 500 + below(5) })],
  [['http_429'], () => ({ kind: 'status', status: 429, headers: { 'retry-after': '1' } })],
  [['bad_reply'], () => ({ kind: 'wrong', body: '<html><title>Please wait</title></html>' })],
  [['tcp_refused'], () => ({ kind: 'redirect', to: 'http://127.0.0.1:9/' })],
  [[], () => ({ kind: 'delay', ms: below(800) })],
  [[], () => ({ kind: 'trickle', bytesPerSecond: 20_000 + below(500_000) })],
  [[], () => ({ kind: 'gzip' })],
  [[], () => ({ kind: 'chunked' })],
  [[], () => ({ kind: 'idleClose' })],
]

/** A list with a mirror that misbehaves no more often must bring everything. */
const mostlySound = 0.1

/** A mirror that misbehaves in a share of its answers, sometimes in all of them. */
function mirror(staged: Set<string>) {
  const share = next() < 0.15 ? 1 : next() * 0.4
  const kinds = faults.filter(() => next() < 0.4)
  for (const [causes] of kinds) for (const cause of causes) staged.add(cause)
  const misbehave = (): Misbehaviour | undefined => (next() < share ? kinds[below(kinds.length)]?.[1]() : undefined)
  return { share: kinds.length === 0 ? 0 : share, options: { misbehave, ranges: next() < 0.5, latencyMs: below(20) } }
}

/** Bytes of all modules are about 2 MB zipped and as many unpacked: these disks are full at once, in the middle, and late. */
const smallDisksMB = [1, 3, 5, 8]

const anyUnpack = (): 'auto' | 'go' => (next() < 0.7 ? 'auto' : 'go')

/** What a mirror's faults are called if they meet the list of toolchains or the checksum database. */
const goCauses = ['toolchain_unavailable', 'sumdb_unreachable', 'sumdb_lookup_failed']

function roughPlan(staged: Set<string>): RoughPlan {
  const isKilled = () => next() < 0.4
  const kill = () => ({ signal: next() < 0.7 ? 'SIGKILL' : 'SIGTERM', afterMs: 50 + below(2_000) }) as const
  const diskMB = process.getuid?.() === 0 && next() < 0.3 ? smallDisksMB[below(smallDisksMB.length)] : undefined
  if (diskMB !== undefined) staged.add('disk_full')
  const jobs = Array.from({ length: 1 + below(2) }, () => ({
    serve: next() < 0.5,
    getsGo: next() < 0.4,
    unpack: anyUnpack(),
    ...(isKilled() && { kill: kill() }),
  }))
  if (jobs.some(({ getsGo }) => getsGo)) for (const cause of goCauses) staged.add(cause)
  return {
    mirrors: Array.from({ length: 1 + below(2) }, () => mirror(staged).options),
    separator: next() < 0.5 ? ',' : '|',
    jobs,
    hasService: next() < 0.5,
    ...(diskMB !== undefined && { diskMB }),
  }
}

function fail(problems: readonly string[], staged: ReadonlySet<string>): void {
  console.log(`FAILED in run ${runs} of seed ${seed}: ${problems.join('; ')}; staged ${[...staged].join(' ')}`)
  process.exitCode = 1
}

const until = performance.now() + Number(minutes) * 60_000
let runs = 0
let ready = 0
let rough = 0
console.log(`seed ${seed}`)
while (performance.now() < until) {
  const staged = new Set<string>()
  if (runs % 3 === 2) {
    const plan = roughPlan(staged)
    const { problems, causes } = await roughRound(plan)
    runs++
    rough++
    const unstaged = causes
      .filter((cause) => !staged.has(cause))
      .map((cause) => `failed with ${cause}, which was not staged`)
    const jobs = plan.jobs
      .map(
        ({ serve, getsGo, kill }) =>
          `${kill?.signal ?? 'whole'}${serve ? ' with serve' : ''}${getsGo ? ' with Go' : ''}`,
      )
      .join(', ')
    console.log(`${runs}: rough, ${jobs}, disk ${plan.diskMB ?? 'large'}, failed by ${causes.join(' ') || 'nothing'}`)
    if (problems.length + unstaged.length > 0) fail([...problems, ...unstaged], staged)
    continue
  }
  const mirrors = Array.from({ length: 1 + below(3) }, () => mirror(staged))
  const separator = next() < 0.5 ? ',' : '|'
  const machine = newMachine()
  const scenario = {
    mirrors: mirrors.map(({ options }) => options),
    separator,
    inputs: { timeout: '90s', unpack: anyUnpack() },
  } as const
  const { report, verified, leftovers, seconds } = await run(scenario, machine)
  // What a failed run has left must be good for the next one.
  const again = report.outcome === 'ready' ? undefined : await run({ mirrors: [{}] }, machine)
  removeMachines()
  runs++
  const best = Math.min(...mirrors.map(({ share }) => share))
  const problems = [
    report.outcome === 'ready' && verified !== 'all modules verified' && `the module cache is not sound: ${verified}`,
    report.outcome === 'failed' &&
      !staged.has(report.cause ?? '') &&
      `failed with ${report.cause}, which was not staged`,
    report.outcome === 'failed' &&
      best < mostlySound &&
      `failed beside a mirror that misbehaved in ${best} of its answers`,
    again && again.verified !== 'all modules verified' && `the next run found no sound module cache: ${again.verified}`,
    verified.includes('modified') && 'a module was changed',
    leftovers.length > 0 && `left behind: ${leftovers}`,
    seconds > 100 && `took ${seconds} s`,
  ].filter(Boolean)
  if (report.outcome === 'ready') ready++
  const met = [...new Set(report.faults.map(({ cause }) => cause))].join(' ')
  console.log(
    `${runs}: ${report.outcome} ${report.cause ?? ''} in ${seconds.toFixed(1)} s, ${report.attempts.length} attempts, met ${met}`,
  )
  if (problems.length > 0) fail(problems.map(String), staged)
}
const failed = runs - rough - ready
console.log(
  `${runs} runs over ${modules.length} modules: ${rough} rough, ${ready} ready, ${failed} failed by their right names`,
)
process.exit()
