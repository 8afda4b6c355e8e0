import { measureCache } from './cache.ts'
import { cacheAims } from './cache-page.ts'
import { projects } from './projects.ts'
import { keepResult } from './results.ts'

const prefix = 'cache-'

/** The parts of the bench that measure a cache, one for each project. */
export const cacheParts: readonly string[] = projects.map(({ name }) => prefix + name)

/** Measures one of these parts, keeps the result, and returns what became of its aims. */
export async function benchCache(id: string, runs: number): Promise<readonly string[]> {
  const figures = await measureCache(id.slice(prefix.length), runs)
  await keepResult(id, figures)
  return cacheAims(figures)
}
