import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Report } from '../../../src/report/schema.ts'
import { FaultMirror, type FaultMirrorOptions } from '../../support/fault-mirror.ts'
import { type MadeModule, makeModules, treeOf } from '../../support/modules.ts'
import { Jobs } from '../cache/job.ts'

/** A fault: mirrors that misbehave, for `modward guard` with a real go. */
export type Scenario = {
  /** Best first; what is not given is a healthy mirror of the modules. */
  readonly mirrors: readonly (Partial<FaultMirrorOptions> & {
    /** It refuses connections. */
    readonly isDown?: boolean
  })[]
  readonly separator?: ',' | '|'
  /** Behind the mirrors, such as `,off`. */
  readonly tail?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly modules?: readonly MadeModule[]
  /** The text of go.sum, if it is not that of the modules. */
  readonly sums?: string
}

/** How a scenario ended. */
export type Outcome = {
  readonly report: Report
  readonly goOutput: string
  readonly mirrors: readonly FaultMirror[]
  readonly seconds: number
  /** What `go mod verify` says of the module cache afterwards. */
  readonly verified: string
  /** What is left in the temporary folder of the job. */
  readonly leftovers: readonly string[]
  readonly moduleCache: string
}

/** Small modules, and some whose zips go through the spool. */
export const modules: readonly MadeModule[] = [...makeModules(16), ...makeModules(4, 400_000, 'example.test/big')]

const jobs = new Jobs()

/** A fresh machine, to run several scenarios on. */
export function newMachine(): string {
  return jobs.machine()
}

/** Runs a scenario to its end, on a fresh machine unless one is given. */
export async function run(scenario: Scenario, machine = newMachine()): Promise<Outcome> {
  const needed = scenario.modules ?? modules
  const mirrors = await Promise.all(
    scenario.mirrors.map(async ({ isDown, ...options }) => {
      const mirror = await FaultMirror.open({ tree: treeOf(needed), ...options })
      if (isDown) await mirror.close()
      return mirror
    }),
  )
  const proxy = mirrors.map(({ url }) => url).join(scenario.separator ?? ',') + (scenario.tail ?? '')
  try {
    const began = performance.now()
    const { closing } = await jobs.run(
      {
        modules: needed,
        ...(scenario.sums === undefined ? {} : { sums: scenario.sums }),
        proxy,
        env: { GOSUMDB: 'off', GOFLAGS: '-modcacherw', ...scenario.env },
        inputs: { mirrors: proxy, cache: 'false', 'stall-timeout': '1s', attempts: '3', ...scenario.inputs },
      },
      machine,
    )
    return {
      report: closing.report,
      goOutput: closing.goOutput,
      mirrors,
      seconds: (performance.now() - began) / 1000,
      verified: await verify(machine),
      leftovers: readdirSync(join(machine, 'temp')),
      moduleCache: jobs.moduleCache(machine),
    }
  } finally {
    for (const mirror of mirrors) await mirror.close()
  }
}

/** Removes what the scenarios have left. */
export function removeMachines(): void {
  jobs.remove()
}

async function verify(machine: string): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    HOME: machine,
    GOMODCACHE: jobs.moduleCache(machine),
    GOPROXY: 'off',
    GOSUMDB: 'off',
    GOFLAGS: '-modcacherw',
    GOENV: 'off',
  }
  return await promisify(execFile)('go', ['mod', 'verify'], { cwd: join(machine, 'work'), env }).then(
    ({ stdout }) => stdout.trim(),
    (error: { stderr: string }) => error.stderr,
  )
}
