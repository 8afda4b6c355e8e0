import { type Aim, cpuShare, memory, nearFloor, secondsMore, spool, timesFaster, timesLonger } from './aims.ts'
import { floor, modward, plain } from './contenders.ts'
import { freeze } from './freeze.ts'
import type { Course } from './measure.ts'
import { projects } from './projects.ts'
import type { Link } from './replay.ts'
import { makeSynthetic } from './synthetic.ts'

/** Some rows of the table. */
export type Workload = Course & { readonly name: string; readonly aims: readonly Aim[] }

/** A link as a job in a data centre has it: 50 MB/s in all, 10 MB/s on a connection. */
const limited: Link = { delayMs: 30, connectionMBs: 10, totalMBs: 50 }

const real = (name: string) => async () => {
  const project = projects.find((one) => one.name === name)
  if (project === undefined) throw new Error(`no project ${name}`)
  return await freeze(project)
}

const all = [plain, modward, floor]

/** What is measured, quick ones first. Plain go is left out where it takes minutes and nothing is held against it. */
export const workloads: readonly Workload[] = [
  {
    name: '150 small modules, 100 ms a request',
    link: { delayMs: 100 },
    contenders: all,
    aims: [timesFaster(10)],
    prepare: () => makeSynthetic(150),
  },
  {
    name: 'act (99 modules, 127 MB), 100 ms a request',
    link: { delayMs: 100 },
    contenders: all,
    aims: [timesFaster(6)],
    prepare: real('act'),
  },
  {
    name: 'act, 0 ms',
    link: { delayMs: 0 },
    contenders: all,
    aims: [timesLonger(plain, 1.1)],
    prepare: real('act'),
  },
  {
    name: 'act, nothing to download',
    link: { delayMs: 0 },
    contenders: [plain, modward],
    aims: [secondsMore(0.5)],
    warm: true,
    prepare: real('act'),
  },
  {
    name: 'prometheus (250 modules, 249 MB), 0 ms',
    link: { delayMs: 0 },
    contenders: all,
    aims: [timesLonger(plain, 1.1)],
    prepare: real('prometheus'),
  },
  {
    name: 'prometheus, limited link, 30 ms',
    link: limited,
    contenders: [modward, floor],
    aims: [nearFloor(1.25)],
    prepare: real('prometheus'),
  },
  {
    name: 'telegraf (616 modules), limited link, 30 ms',
    link: limited,
    contenders: [modward, floor],
    aims: [nearFloor(1.25), memory(160), spool, cpuShare(0.25)],
    prepare: real('telegraf'),
  },
  {
    name: 'alloy (1,094 modules), limited link, 30 ms',
    link: limited,
    contenders: [modward],
    aims: [memory(160), spool],
    prepare: real('alloy'),
  },
  {
    name: '1,100 made-up modules of 400 KB, limited link, 30 ms',
    link: limited,
    contenders: [modward, floor],
    aims: [memory(160), spool],
    prepare: () => makeSynthetic(1_100, 400_000),
  },
]

/** Numbers of modules for the plot of how the cost grows. */
export const sizes: readonly number[] = [100, 1_000, 5_000]
