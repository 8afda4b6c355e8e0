import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Mutation } from './mutations.ts'

/** What a run of tests said. */
export type Verdict = {
  readonly outcome: 'killed' | 'survived'
  /** The first test that failed, or why there is none. */
  readonly by: string
}

const copied = ['src', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts']

/** Tests that run longer hang, as mutated loops do. */
const limitMs = 180_000

/** A copy of the repository, in which mutations are made and tested one after another. */
export class TreeCopy implements Disposable {
  readonly #root: string
  readonly #folder = mkdtempSync(join(tmpdir(), 'modward-mutate-'))
  /** Tests that were seen to pass without a mutation. */
  readonly #passed = new Set<string>()

  constructor(root: string) {
    this.#root = root
    for (const name of copied) cpSync(join(root, name), join(this.#folder, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'))
  }

  /**
   * Runs the tests of a file with one mutation, the nearest first, until one fails.
   * @throws if the same tests fail without the mutation, as then they say nothing
   */
  async test(mutation: Mutation, moreTests: readonly string[] = []): Promise<Verdict> {
    const path = join(this.#folder, mutation.file)
    const sound = readFileSync(path, 'utf8')
    for (const tests of [...testsOf(this.#root, mutation.file), ...moreTests]) {
      writeFileSync(path, sound.slice(0, mutation.start) + mutation.to + sound.slice(mutation.end))
      const by = await this.#firstFailure(tests)
      writeFileSync(path, sound)
      if (by === undefined) continue
      await this.#mustPass(tests)
      return { outcome: 'killed', by }
    }
    return { outcome: 'survived', by: '' }
  }

  async #mustPass(tests: string): Promise<void> {
    if (this.#passed.has(tests)) return
    // A second look: a busy machine may have failed the first.
    const by = (await this.#firstFailure(tests)) && (await this.#firstFailure(tests))
    if (by !== undefined) throw new Error(`${tests} fails without a mutation: ${by}`)
    this.#passed.add(tests)
  }

  async #firstFailure(tests: string): Promise<string | undefined> {
    const results = join(this.#folder, 'results.json')
    rmSync(results, { force: true })
    const vitest = join(this.#root, 'node_modules/vitest/vitest.mjs')
    const options = ['--project', 'unit', '--bail', '1', '--reporter', 'json', '--outputFile', results]
    const child = spawn(process.execPath, [vitest, 'run', ...options, tests], {
      cwd: this.#folder,
      stdio: 'ignore',
      // A group of its own, which ends as a whole.
      detached: true,
    })
    const timer = setTimeout(() => endGroup(child.pid), limitMs)
    const [code] = (await once(child, 'close')) as [number | null]
    clearTimeout(timer)
    endGroup(child.pid)
    if (code === 0) return undefined
    return code === null ? 'time limit' : failureIn(results)
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** The test with the name of the file, then the folder of tests with the name of its folder. */
function testsOf(root: string, file: string): readonly string[] {
  const folder = dirname(file).replace(/^src/, 'test')
  const nearest = `${folder}/${basename(file, '.ts')}.test.ts`
  return [nearest, ...(folder === 'test' ? [] : [`${folder}/`])].filter((path) => existsSync(join(root, path)))
}

function failureIn(results: string): string {
  if (!existsSync(results)) return 'tests that cannot start'
  const { testResults } = JSON.parse(readFileSync(results, 'utf8'))
  for (const { assertionResults } of testResults) {
    for (const { status, fullName } of assertionResults) if (status === 'failed') return fullName.slice(0, 100)
  }
  return 'a test file that cannot be loaded'
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended.
  }
}
