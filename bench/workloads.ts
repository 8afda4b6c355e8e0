import { type Contender, floor, modward, plain } from './contenders.ts'
import { type Frozen, freeze } from './freeze.ts'
import { projects } from './projects.ts'
import type { Link } from './replay.ts'
import { makeSynthetic } from './synthetic.ts'

/** One row of the table. */
export type Workload = {
  readonly name: string
  readonly link: Link
  readonly contenders: readonly Contender[]
  readonly runs: number
  /** What the last contender but one is held against, and how much of it is allowed: `modward ≤ limit × against`. */
  readonly against: Contender
  readonly limit: number
  /** The module cache is full already. */
  readonly warm?: boolean
  prepare(): Promise<Frozen>
}

/** A link as a job in a data centre has it: 50 MB/s in all, 10 MB/s on a connection. */
const limited: Link = { delayMs: 30, connectionMBs: 10, totalMBs: 50 }

const real = (name: string) => async () => {
  const project = projects.find((one) => one.name === name)
  if (project === undefined) throw new Error(`no project ${name}`)
  return await freeze(project)
}

/** What is measured, quick ones first. */
export const workloads: readonly Workload[] = [
  {
    name: '150 small modules, 100 ms a request',
    link: { delayMs: 100 },
    contenders: [plain, modward, floor],
    runs: 5,
    against: plain,
    limit: 1 / 10,
    prepare: () => makeSynthetic(150),
  },
  {
    name: 'act, 100 ms a request',
    link: { delayMs: 100 },
    contenders: [plain, modward, floor],
    runs: 5,
    against: plain,
    limit: 1 / 6,
    prepare: real('act'),
  },
  {
    name: 'act, 0 ms',
    link: { delayMs: 0 },
    contenders: [plain, modward, floor],
    runs: 5,
    against: plain,
    limit: 1.1,
    prepare: real('act'),
  },
  {
    name: 'act, nothing to download',
    link: { delayMs: 0 },
    contenders: [plain, modward],
    runs: 5,
    against: plain,
    // The promise is in seconds, not as a factor: see the page.
    limit: Number.POSITIVE_INFINITY,
    warm: true,
    prepare: real('act'),
  },
  {
    name: 'prometheus, 0 ms',
    link: { delayMs: 0 },
    contenders: [plain, modward, floor],
    runs: 5,
    against: plain,
    limit: 1.1,
    prepare: real('prometheus'),
  },
  {
    name: 'prometheus, 30 ms, limited link',
    link: limited,
    contenders: [plain, modward, floor],
    runs: 5,
    against: floor,
    limit: 1.25,
    prepare: real('prometheus'),
  },
  {
    name: 'telegraf, 30 ms, limited link',
    link: limited,
    contenders: [modward, floor],
    runs: 5,
    against: floor,
    limit: 1.25,
    prepare: real('telegraf'),
  },
]

/** Numbers of modules for the plot of how the cost grows. */
export const sizes: readonly number[] = [100, 1_000, 5_000]
