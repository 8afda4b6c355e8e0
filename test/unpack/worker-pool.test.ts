import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WorkerPool } from '../../src/unpack/worker-pool.ts'
import { temporaryFolder } from '../support/tree.ts'

/** What a worker of these tests answers for each task: who it is, and which tasks came with it. */
type Seen = { readonly thread: number; readonly together: number; readonly nth: number; readonly env: number }

const answering = `
  import { parentPort, threadId } from 'node:worker_threads'
  let nth = 0
  parentPort.on('message', (tasks) => {
    if (tasks.some(({ path }) => path === 'end')) process.exit(1)
    if (tasks.some(({ path }) => path === 'throw')) throw new Error('a mistake')
    const env = Object.keys(process.env).length
    parentPort.postMessage(tasks.map(() => ({ thread: threadId, together: tasks.length, nth: nth++, env })))
  })`

/** A pool whose workers run a script. */
function open(size: number, script = answering): WorkerPool {
  const file = join(temporaryFolder(), 'worker.mjs')
  writeFileSync(file, script)
  const pool = new WorkerPool(new URL(`file://${file}`), size)
  onTestFinished(() => pool[Symbol.asyncDispose]())
  return pool
}

const run = (pool: WorkerPool, weight: number, path = '') => {
  return pool.run('file', { path } as never, weight) as unknown as Promise<Seen>
}
const runAll = (pool: WorkerPool, weights: readonly number[]) => Promise.all(weights.map((weight) => run(pool, weight)))
const KiB = 1024

describe('tasks', () => {
  it('that come together are shared among all workers', async () => {
    const seen = await runAll(open(2), [1, 1, 1, 1])
    expect(seen.map(({ together }) => together)).toEqual([2, 2, 1, 1])
    expect(new Set(seen.map(({ thread }) => thread)).size).toBe(2)
  })

  it('are done heaviest first, and alike ones in their order', async () => {
    const seen = await runAll(open(1), [1, 3, 2, 3])
    expect(seen.map(({ nth }) => nth)).toEqual([3, 0, 2, 1])
  })

  it.each([
    { name: 'light ones', weights: Array<number>(40).fill(1), together: [32, 8] },
    { name: 'heavy ones', weights: [300 * KiB, 300 * KiB], together: [1, 1] },
    { name: 'ones that are just not too heavy together', weights: [256 * KiB, 256 * KiB], together: [2] },
    { name: 'a heavy one before light ones', weights: [900 * KiB, 1, 1], together: [1, 2] },
  ])('are sent together if they are light: $name', async ({ weights, together }) => {
    const seen = await runAll(open(1), weights)
    expect(seen.map((one) => one.together)).toEqual(together.flatMap((count) => Array<number>(count).fill(count)))
  })

  it('that come later go to a worker that is idle', async () => {
    const pool = open(2)
    const threads = [(await run(pool, 1)).thread, (await run(pool, 1)).thread, (await run(pool, 1)).thread]
    expect(new Set(threads).size).toBe(1)
  })

  it('are done without the environment of the job', async () => {
    expect((await run(open(1), 1)).env).toBe(0)
  })
})

describe('a worker that ends', () => {
  const ended = (detail: string) => ({ outcome: 'left to go', because: 'worker ended', detail })

  it.each([
    { path: 'end', detail: 'it was ended' },
    { path: 'throw', detail: 'a mistake' },
  ])('leaves what it had to go, and another takes the rest: $detail', async ({ path, detail }) => {
    const pool = open(1)
    const [first, second] = await Promise.all([run(pool, 900 * KiB, path), run(pool, 1)])
    expect(first).toEqual(ended(detail))
    expect(second).toMatchObject({ together: 1 })
    expect(await run(pool, 1)).toMatchObject({ together: 1 })
  })

  it('is the last after three', async () => {
    const starts = join(temporaryFolder(), 'starts')
    writeFileSync(starts, '')
    const pool = open(1, `import { appendFileSync } from 'node:fs'; appendFileSync('${starts}', 'x'); process.exit()`)
    expect(await runAll(pool, Array<number>(6).fill(900 * KiB))).toEqual([
      ...Array(3).fill(ended('it was ended')),
      ...Array(3).fill(ended('there are no workers')),
    ])
    expect(readFileSync(starts, 'utf8')).toBe('xxx')
    expect(await run(pool, 1)).toEqual(ended('there are no workers'))
  })

  it('because the pool is closed leaves all that wait to go', async () => {
    const pool = open(1, `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {})`)
    const results = Promise.all([run(pool, 900 * KiB), run(pool, 1)])
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    await pool[Symbol.asyncDispose]()
    expect(await results).toEqual([ended('it was ended'), ended('there are no workers')])
    expect(await run(pool, 1)).toEqual(ended('there are no workers'))
  })
})
