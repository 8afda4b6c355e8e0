import { type Aim, memory, secondsMore, spool, timesFaster, timesLonger } from './aims.ts'
import { floor, guarded, modward, plain } from './contenders.ts'
import { freeze } from './freeze.ts'
import type { Course } from './measure.ts'
import { findProject } from './projects.ts'
import type { Link } from './replay.ts'
import { makeSynthetic } from './synthetic.ts'

/** Some rows of the table. */
export type Workload = Course & { readonly id: string; readonly name: string; readonly aims: readonly Aim[] }

/** A link as a job in a data centre has it: 50 MB/s in all, 10 MB/s on a connection. */
const limited: Link = { delayMs: 30, connectionMBs: 10, totalMBs: 50 }

const real = (name: string) => async () => await freeze(findProject(name))

const all = [plain, modward, floor]

/** Numbers of modules for the plot of how the cost grows. */
const sizes: readonly number[] = [100, 1_000, 5_000]

/** What is measured. Plain go is left out where it takes minutes. */
export const workloads: readonly Workload[] = [
  {
    id: 'small-100',
    name: '150 small modules, 100 ms a request',
    link: { delayMs: 100 },
    contenders: all,
    aims: [timesFaster(21)],
    prepare: () => makeSynthetic(150),
  },
  {
    id: 'act-100',
    name: 'act (99 modules, 127 MB), 100 ms a request',
    link: { delayMs: 100 },
    contenders: all,
    aims: [timesFaster(11)],
    prepare: real('act'),
  },
  {
    id: 'act-0',
    name: 'act, 0 ms',
    link: { delayMs: 0 },
    contenders: all,
    aims: [timesLonger(plain, 0.8)],
    prepare: real('act'),
  },
  {
    id: 'act-nothing',
    name: 'act, nothing to download',
    link: { delayMs: 0 },
    contenders: [plain, modward],
    aims: [secondsMore(0.5)],
    warm: true,
    prepare: real('act'),
  },
  {
    id: 'act-run',
    name: 'act, a command that downloads nothing',
    link: { delayMs: 0 },
    contenders: [plain, guarded],
    aims: [secondsMore(0.3, guarded)],
    warm: true,
    prepare: real('act'),
  },
  {
    id: 'small-0',
    name: '1,000 small modules, 0 ms',
    link: { delayMs: 0 },
    contenders: all,
    aims: [timesLonger(plain, 1)],
    prepare: () => makeSynthetic(1_000),
  },
  {
    id: 'prometheus-0',
    name: 'prometheus (250 modules, 249 MB), 0 ms',
    link: { delayMs: 0 },
    contenders: all,
    aims: [timesLonger(plain, 0.65)],
    prepare: real('prometheus'),
  },
  {
    id: 'telegraf-0',
    name: 'telegraf (616 modules, 508 MB), 0 ms',
    link: { delayMs: 0 },
    contenders: all,
    aims: [timesLonger(plain, 0.65)],
    prepare: real('telegraf'),
  },
  {
    id: 'prometheus-limited',
    name: 'prometheus, limited link, 30 ms',
    link: limited,
    contenders: [modward, floor],
    aims: [timesLonger(floor, 1)],
    prepare: real('prometheus'),
  },
  {
    id: 'telegraf-limited',
    name: 'telegraf, limited link, 30 ms',
    link: limited,
    contenders: [modward, floor],
    aims: [timesLonger(floor, 0.9), memory(256), spool],
    prepare: real('telegraf'),
  },
  ...sizes.map(
    (count): Workload => ({
      id: `modules-${count}`,
      name: `${count.toLocaleString('en')} generated modules, 30 ms`,
      link: { delayMs: 30 },
      contenders: [modward, floor],
      aims: [memory(256)],
      prepare: () => makeSynthetic(count),
    }),
  ),
]

/** The workloads for the plot, by their numbers of modules. */
export const growth: readonly { readonly modules: number; readonly id: string }[] = sizes.map((modules) => ({
  modules,
  id: `modules-${modules}`,
}))
