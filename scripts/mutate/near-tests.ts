import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'

/** No more tests than these are run for a file: a mistake must be seen near to where it is. */
const most = 4

/** Finds the unit tests of a source file by what imports it, the nearest first. */
export class NearTests {
  readonly #imports = new Map<string, readonly string[]>()
  readonly #tests: readonly string[]

  /** @param root the repository */
  constructor(root: string) {
    const files = globSync(['src/**/*.ts', 'test/**/*.ts'], { cwd: root }).map((path) => path.replaceAll('\\', '/'))
    for (const file of files) {
      // Also a path that a worker or a process is started with.
      const paths = [...readFileSync(join(root, file), 'utf8').matchAll(/'(\.{1,2}\/[^'\n]*\.ts)'/g)]
      this.#imports.set(
        file,
        paths.map(([, path = '']) => normalize(join(dirname(file), path))),
      )
    }
    this.#tests = files.filter((file) => /^test\/(?!lab\/|e2e\/).*\.test\.ts$/.test(file))
  }

  /**
   * First the test with the name of the file, then those of its folder, then by the number of imports in between;
   * of two, the one that loads fewer files.
   */
  of(source: string): readonly string[] {
    const folder = dirname(source).replace(/^src/, 'test')
    const found = this.#tests.flatMap((test) => {
      const reached = this.#reach(test)
      const steps = reached.get(source)
      const named = test === `${folder}/${basename(source, '.ts')}.test.ts`
      if (steps === undefined && !named) return []
      const nearness = named ? 0 : test.startsWith(`${folder}/`) ? 1 : 2
      return { test, order: [nearness, steps ?? 0, reached.size] }
    })
    return found
      .toSorted((a, b) => compare(a.order, b.order))
      .slice(0, most)
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
