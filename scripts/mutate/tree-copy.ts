import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killProcessesWith } from '../../test/support/processes.ts'
import type { Mutation } from './mutations.ts'
import type { TestAnswer } from './warm-tests.worker.ts'

/** What the tests said to a mutation. */
export type Verdict = {
  readonly outcome: 'killed' | 'survived'
  /** The first test that failed, or why there is none. */
  readonly by: string
}

const copied = ['src', 'test', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts']

/** A test with a mutation that takes longer than so many times its usual time, and some seconds, hangs as mutated loops do. */
const limit = { times: 4, moreMs: 8_000 }

/** How often a test file is run, if tests of it are passed over, or fail without a mutation. */
const mostLooks = 3

/** What a test file without servers and programs takes at most. */
const quickMs = 1_000

/** How long a test file takes without a mutation, in milliseconds, and how many tests pass. */
export type Usual = { readonly ms: number; readonly passed: number }

/** A copy of the repository, in which mutations are made and tested one after another. */
export class TreeCopy implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'modward-mutate-'))
  readonly #usual: Map<string, Usual | 'fails'>
  #tests: ChildProcess | undefined

  /** @param usual of each test file, as far as it is known; copies may share it */
  constructor(root: string, usual: Map<string, Usual | 'fails'>) {
    this.#usual = usual
    for (const name of copied) cpSync(join(root, name), join(this.#folder, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'))
    mkdirSync(join(this.#folder, 'tmp'))
  }

  /** Runs test files with one mutation, one after another, until a test fails. Files that fail without it say nothing. */
  async test(mutation: Mutation, tests: readonly string[]): Promise<Verdict> {
    const path = join(this.#folder, mutation.file)
    const sound = readFileSync(path, 'utf8')
    for (const test of tests) {
      const usual = this.#usual.get(test) ?? (await this.#measure(test, path))
      if (usual === 'fails') continue
      writeFileSync(path, sound.slice(0, mutation.start) + mutation.to + sound.slice(mutation.end))
      const by = await this.#firstFailure(test, path, usual)
      // A second look: on a busy machine a test with servers and programs may fail by itself.
      const isSure =
        by === undefined || usual.ms < quickMs || (await this.#firstFailure(test, path, usual)) !== undefined
      writeFileSync(path, sound)
      if (by !== undefined && isSure) return { outcome: 'killed', by }
    }
    return { outcome: 'survived', by: '' }
  }

  async #measure(test: string, path: string): Promise<Usual | 'fails'> {
    for (let look = 1; look <= mostLooks; look++) {
      const startedMs = performance.now()
      const answer = await this.#run(test, path)
      if ('failure' in answer) continue
      const usual = { ms: performance.now() - startedMs, passed: answer.passed }
      this.#usual.set(test, usual)
      return usual
    }
    console.log(`left out, as it fails without a mutation: ${test}`)
    this.#usual.set(test, 'fails')
    return 'fails'
  }

  async #firstFailure(test: string, path: string, usual: Usual): Promise<string | undefined> {
    for (let look = 1; ; look++) {
      const answer = await this.#run(test, path, usual.ms * limit.times + limit.moreMs)
      if ('failure' in answer) return answer.failure
      // The end of one run may cancel the next: then tests are passed over.
      if (answer.passed >= usual.passed || look === mostLooks) return undefined
    }
  }

  async #run(test: string, changed: string, limitMs = 180_000): Promise<TestAnswer> {
    const tests = this.#tests ?? (await this.#start())
    using timer = new Limit(limitMs, () => this.#end())
    tests.send({ test, changed })
    const answer = await answerOf(tests)
    if (timer.isOver) return { failure: 'time limit' }
    if (answer !== undefined) return answer
    this.#end()
    return { failure: 'the end of the test process' }
  }

  async #start(): Promise<ChildProcess> {
    const tests = fork(join(this.#folder, 'scripts/mutate/warm-tests.worker.ts'), {
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // What the tests leave is found by this folder, and removed with it.
      env: { ...process.env, TMPDIR: join(this.#folder, 'tmp') },
    })
    await once(tests, 'message')
    this.#tests = tests
    return tests
  }

  /** Ends the tests with all that they started. */
  #end(): void {
    this.#tests = undefined
    killProcessesWith(this.#folder)
  }

  [Symbol.dispose](): void {
    this.#end()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** What the process says next; undefined when it ends. */
async function answerOf(tests: ChildProcess): Promise<TestAnswer | undefined> {
  const end = new AbortController()
  const { signal } = end
  const isOver = once(tests, 'exit', { signal }).then(() => [undefined])
  isOver.catch(() => undefined)
  const said = once(tests, 'message', { signal })
  said.catch(() => undefined)
  const [answer] = await Promise.race([said, isOver])
  end.abort()
  return answer
}

/** A timer that is cleared at the end of its block. */
class Limit implements Disposable {
  isOver = false
  readonly #timer: NodeJS.Timeout

  constructor(ms: number, onEnd: () => void) {
    this.#timer = setTimeout(() => {
      this.isOver = true
      onEnd()
    }, ms)
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer)
  }
}
