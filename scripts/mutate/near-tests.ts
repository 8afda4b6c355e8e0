import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'

/** So many test files are run for a file, over so many imports: a mistake must be seen near to where it is, and soon. */
const nearest = { tests: 6, steps: 2 }

/** Finds the unit tests of a source file by what imports it, the nearest first. */
export class NearTests {
  readonly #imports = new Map<string, readonly string[]>()
  readonly #tests: readonly string[]

  /** @param root the repository */
  constructor(root: string) {
    const files = globSync(['src/**/*.ts', 'test/**/*.ts'], { cwd: root }).map((path) => path.replaceAll('\\', '/'))
    for (const file of files) {
      // Also a path that a worker or a process is started with.
      const paths = [...readFileSync(join(root, file), 'utf8').matchAll(/'([^'\s]*\.ts)'/g)]
      this.#imports.set(
        file,
        paths.map(([, path = '']) => normalize(join(dirname(file), path))),
      )
    }
    this.#tests = files.filter((file) => /^test\/(?!lab\/|e2e\/).*(?<!fuzz)\.test\.ts$/.test(file))
  }

  /**
   * First the test with the name of the file, then those of its folder, of the folder around it, and others; of two, the one
   * with fewer imports in between, then the one that loads fewer files.
   */
  of(source: string): readonly string[] {
    const folder = dirname(source).replace(/^src/, 'test')
    const found = this.#tests.flatMap((test) => {
      const reached = this.#reach(test)
      const steps = reached.get(source)
      const named = test === `${folder}/${basename(source, '.ts')}.test.ts`
      const around = [`${folder}/`, `${folder.split('/').slice(0, 2).join('/')}/`]
      const nearness = named ? 0 : 1 + [...around, ''].findIndex((start) => test.startsWith(start))
      if (!named && (steps === undefined || (nearness === 3 && steps > nearest.steps))) return []
      return { test, order: [nearness, steps ?? 0, reached.size] }
    })
    return found
      .toSorted((a, b) => compare(a.order, b.order))
      .slice(0, nearest.tests)
      .map(({ test }) => test)
  }

  /** Every file that a file loads, with the number of imports on the shortest way to it. */
  #reach(file: string): ReadonlyMap<string, number> {
    const steps = new Map([[file, 0]])
    for (const [from, count] of steps) {
      for (const to of this.#imports.get(from) ?? []) if (!steps.has(to)) steps.set(to, count + 1)
    }
    return steps
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
