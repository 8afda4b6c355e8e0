import { modward, plain } from './contenders.ts'
import type { Figures, Measured } from './measure.ts'

/** Something that is promised of a workload, and whether it was kept. */
export type Aim = {
  readonly promise: string
  judge(figures: Figures): { readonly was: string; readonly isMet: boolean }
}

/** So many times as fast as plain go, or faster. */
export function timesFaster(least: number): Aim {
  return {
    promise: `at least ${least} times as fast as ${plain.name}`,
    judge: (figures) => {
      const ratio = of(figures, plain.name).seconds / of(figures, modward.name).seconds
      return { was: `${ratio.toFixed(1)} times as fast`, isMet: ratio >= least }
    },
  }
}

/** At most so many times as long as another contender. */
export function timesLonger({ name }: { readonly name: string }, most: number): Aim {
  return {
    promise: `at most ${most.toFixed(2)} times as long as ${name}`,
    judge: (figures) => {
      const ratio = of(figures, modward.name).seconds / of(figures, name).seconds
      return { was: `${ratio.toFixed(2)} times as long`, isMet: ratio <= most }
    },
  }
}

/** At most so many seconds more than plain go. */
export function secondsMore(most: number, { name }: { readonly name: string } = modward): Aim {
  return {
    promise: `at most ${most} s more than ${plain.name}`,
    judge: (figures) => {
      const more = of(figures, name).seconds - of(figures, plain.name).seconds
      return { was: `${more.toFixed(2)} s more`, isMet: more <= most }
    },
  }
}

/** The memory of modward's process at its peak, in the worst of all runs. */
export function memory(most: number): Aim {
  return {
    promise: `at most ${most} MB of memory`,
    judge: (figures) => {
      const { rss } = of(figures, modward.name)
      return { was: `${rss.toFixed(0)} MB`, isMet: rss <= most }
    },
  }
}

/** What waits on disk for go. */
export const spool: Aim = {
  promise: 'no more on disk than the 64 largest zips',
  judge: (figures) => {
    const { spool: peak } = of(figures, modward.name)
    const { largestZips } = figures
    return { was: `${peak.toFixed(0)} of ${largestZips.toFixed(0)} MB`, isMet: peak <= largestZips }
  },
}

function of({ measured }: Figures, name: string): Measured {
  const found = measured.find(({ contender }) => contender === name)
  if (found === undefined) throw new Error(`${name} was not measured`)
  return found
}
