import { markdown } from '../../src/report/markdown.ts'
import { jobSummaries } from './jobs.ts'
import { playScene } from './play.ts'
import { savedScene } from './saved-scene.ts'
import { type Scene, scenes } from './scenes.ts'

/** Summaries of staged downloads and of whole jobs, by name. */
export async function pictured(): Promise<readonly (readonly [name: string, summary: string])[]> {
  const red = scenes.find(({ id }) => id === 'server-error') as Scene
  const shown = [
    ['rescued', savedScene],
    ['red', red],
  ] as const
  const made: [string, string][] = []
  for (const [name, scene] of shown)
    made.push([name, markdown((await playScene({ ...scene, realTimes: true })).report)])
  return [...made, ...(await jobSummaries())]
}
