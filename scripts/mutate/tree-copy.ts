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
const limit = { times: 4, moreMs: 8_000, atMostMs: 90_000 }

/** What a test file without servers and programs takes at most. */
const quickMs = 1_000

/** A copy of the repository, in which mutations are made and tested one after another. */
export class TreeCopy implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'modward-mutate-'))
  readonly #usualMs: Map<string, number>
  #tests: ChildProcess | undefined

  /** @param usualMs how long each test file takes without a mutation, as far as that is known; copies may share it */
  constructor(root: string, usualMs: Map<string, number>) {
    this.#usualMs = usualMs
    for (const name of copied) cpSync(join(root, name), join(this.#folder, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'))
    mkdirSync(join(this.#folder, 'tmp'))
  }

  /** Runs test files with one mutation, one after another, until a test fails. Files that fail without it say nothing. */
  async test(mutation: Mutation, tests: readonly string[]): Promise<Verdict> {
    const path = join(this.#folder, mutation.file)
    const sound = readFileSync(path, 'utf8')
    const change = () => writeFileSync(path, sound.slice(0, mutation.start) + mutation.to + sound.slice(mutation.end))
    for (const test of tests) {
      change()
      const by = await this.#run(test, path)
      writeFileSync(path, sound)
      if (by === undefined) continue
      const usualMs = this.#usualMs.get(test) ?? (await this.#measure(test, path))
      // A second look: on a busy machine a test with servers and programs may fail by itself.
      change()
      const isSure = usualMs < quickMs || (await this.#run(test, path)) !== undefined
      writeFileSync(path, sound)
      if (isSure && usualMs !== Number.POSITIVE_INFINITY) return { outcome: 'killed', by }
    }
    return { outcome: 'survived', by: '' }
  }

  /** How long a test file takes without a mutation; for ever, if it fails. */
  async #measure(test: string, path: string): Promise<number> {
    const startedMs = performance.now()
    const isSound = (await this.#run(test, path)) === undefined || (await this.#run(test, path)) === undefined
    if (!isSound) console.log(`left out, as it fails without a mutation: ${test}`)
    const ms = isSound ? performance.now() - startedMs : Number.POSITIVE_INFINITY
    this.#usualMs.set(test, ms)
    return ms
  }

  /** The first test that fails; undefined if all pass. */
  async #run(test: string, changed: string): Promise<string | undefined> {
    const tests = this.#tests ?? (await this.#start())
    const usualMs = this.#usualMs.get(test) ?? Number.POSITIVE_INFINITY
    using timer = new Limit(Math.min(usualMs * limit.times + limit.moreMs, limit.atMostMs), () => this.#end())
    tests.send({ test, changed })
    const answer = await answerOf(tests)
    if (timer.isOver) return 'time limit'
    if (answer !== undefined) return answer.failure
    this.#end()
    return 'the end of the test process'
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
