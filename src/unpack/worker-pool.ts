import { Worker } from 'node:worker_threads'
import { messageOf } from '../error-message.ts'
import type { NotUnpacked } from './result.ts'
import type { Task, Tasks } from './worker.ts'

/** After so many workers that ended by themselves there are no more: their bundle or the machine is broken. */
const deathLimit = 3

/** So many tasks, and tasks of so much weight in all, are sent at once: a message takes as long as unpacking a small module. */
const batch = { tasks: 32, weight: 512 * 1024 }

/** MiB. Small generations are collected often, and with them the buffers of unpacked files, which are outside the heap. */
const memoryLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 48 }

type TaskResult = Tasks[Task['do']]['answer']
type Waiting = { readonly task: Task; readonly weight: number; readonly resolve: (answer: TaskResult) => void }
/** A worker, and the tasks it has. */
type Running = { readonly worker: Worker; tasks: readonly Waiting[]; error: string }

/** Worker threads that unpack modules; started when there is work for them, at most `size`. */
export class WorkerPool implements AsyncDisposable {
  readonly size: number
  readonly #entry: URL
  readonly #workers = new Set<Running>()
  /** Heaviest first. */
  readonly #queue: Waiting[] = []
  #deaths = 0
  #isClosed = false
  #isAssigning = false

  /** The entry is the file of the bundle, `unpack-worker`. */
  constructor(entry: URL, size: number) {
    this.#entry = entry
    this.size = size
  }

  /** Has a worker do a task, the heaviest of those that wait first. If the worker ends, the module is left to go. */
  run<Name extends Task['do']>(
    name: Name,
    task: Tasks[Name]['task'],
    weight: number,
  ): Promise<Tasks[Name]['answer'] | NotUnpacked> {
    const { promise, resolve } = Promise.withResolvers<TaskResult>()
    const at = this.#queue.findIndex((waiting) => waiting.weight < weight)
    const waiting = { task: { do: name, ...task } as Task, weight, resolve }
    this.#queue.splice(at < 0 ? this.#queue.length : at, 0, waiting)
    // Later, so that tasks which come at the same time are sent together.
    if (!this.#isAssigning) setImmediate(() => this.#assign())
    this.#isAssigning = true
    return promise
  }

  /** Ends all workers, at once. What they had not finished is left to go. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    this.#assign()
    await Promise.all([...this.#workers].map(({ worker }) => worker.terminate()))
  }

  #assign(): void {
    this.#isAssigning = false
    while (this.#queue.length > 0) {
      if (this.#isClosed || this.#deaths >= deathLimit) {
        this.#queue.shift()?.resolve(ended('there are no workers'))
        continue
      }
      const running = [...this.#workers].find(({ tasks }) => tasks.length === 0) ?? this.#start()
      if (running === undefined) return
      running.tasks = this.#take()
      running.worker.postMessage(running.tasks.map(({ task }) => task))
    }
  }

  /** The next task, and if it is a light one further ones, but no more than this worker's share. */
  #take(): readonly Waiting[] {
    const most = Math.min(batch.tasks, Math.ceil(this.#queue.length / this.size))
    let count = 0
    let weight = 0
    do weight += this.#queue[count++]?.weight ?? 0
    while (count < most && weight + (this.#queue[count]?.weight ?? 0) <= batch.weight)
    return this.#queue.splice(0, count)
  }

  #start(): Running | undefined {
    if (this.#workers.size >= this.size) return undefined
    const worker = new Worker(this.#entry, { env: {}, resourceLimits: memoryLimits })
    const running: Running = { worker, tasks: [], error: '' }
    this.#workers.add(running)
    worker.on('message', (answers: readonly TaskResult[]) => {
      const { tasks } = running
      running.tasks = []
      for (const [index, { resolve }] of tasks.entries()) resolve(answers[index])
      this.#assign()
    })
    worker.on('error', (error) => {
      running.error = messageOf(error)
    })
    worker.on('exit', () => {
      this.#workers.delete(running)
      this.#deaths++
      for (const { resolve } of running.tasks) resolve(ended(running.error || 'it was ended'))
      this.#assign()
    })
    return running
  }
}

function ended(detail: string): NotUnpacked {
  return { outcome: 'left to go', because: 'worker ended', detail }
}
