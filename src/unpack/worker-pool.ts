import { Worker } from 'node:worker_threads'
import { messageOf } from '../error-message.ts'
import type { NotUnpacked } from './result.ts'
import type { Task, Tasks } from './worker.ts'

/** After so many workers that ended by themselves there are no more: their bundle or the machine is broken. */
const deathLimit = 3

/** MiB. Small generations are collected often, and with them the buffers of unpacked files, which are outside the heap. */
const memoryLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 48 }

type TaskResult = Tasks[Task['do']]['answer']
type Waiting = { readonly task: Task; readonly weight: number; readonly resolve: (answer: TaskResult) => void }
type Running = { readonly worker: Worker; resolve: ((answer: TaskResult) => void) | undefined; error: string }

/** Worker threads that unpack modules; started when there is work for them, at most `size`. */
export class WorkerPool implements AsyncDisposable {
  readonly size: number
  readonly #entry: URL
  readonly #workers = new Set<Running>()
  /** Heaviest first. */
  readonly #queue: Waiting[] = []
  #deaths = 0
  #isClosed = false

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
    this.#assign()
    return promise
  }

  /** Ends all workers, at once. What they had not finished is left to go. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    this.#assign()
    await Promise.all([...this.#workers].map(({ worker }) => worker.terminate()))
  }

  #assign(): void {
    while (this.#queue.length > 0) {
      if (this.#isClosed || this.#deaths >= deathLimit) {
        this.#queue.shift()?.resolve(ended('there are no workers'))
        continue
      }
      const running = [...this.#workers].find(({ resolve }) => resolve === undefined) ?? this.#start()
      if (running === undefined) return
      const next = this.#queue.shift()
      running.resolve = next?.resolve
      running.worker.postMessage(next?.task)
    }
  }

  #start(): Running | undefined {
    if (this.#workers.size >= this.size) return undefined
    const worker = new Worker(this.#entry, { env: {}, resourceLimits: memoryLimits })
    const running: Running = { worker, resolve: undefined, error: '' }
    this.#workers.add(running)
    worker.on('message', (answer: TaskResult) => {
      const { resolve } = running
      running.resolve = undefined
      resolve?.(answer)
      this.#assign()
    })
    worker.on('error', (error) => {
      running.error = messageOf(error)
    })
    worker.on('exit', () => {
      this.#workers.delete(running)
      this.#deaths++
      running.resolve?.(ended(running.error || 'it was ended'))
      this.#assign()
    })
    return running
  }
}

function ended(detail: string): NotUnpacked {
  return { outcome: 'left to go', because: 'worker ended', detail }
}
