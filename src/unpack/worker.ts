import type { MessagePort } from 'node:worker_threads'
import type { Unpacked } from './result.ts'
import { drop, finishModule, type Part, type UnpackJob, unpackModule, unpackPart } from './unpack.ts'

/** What a worker thread is asked for: a module, one part of a large one, or its end. */
export type Task =
  | { readonly do: 'module'; readonly job: UnpackJob }
  | { readonly do: 'part'; readonly job: UnpackJob; readonly part: Part }
  | { readonly do: 'finish'; readonly job: UnpackJob; readonly digests: Uint8Array }
  | { readonly do: 'drop'; readonly job: UnpackJob; readonly outcome: Unpacked }

/** The result of a task: the digests of a part, or what became of the module. */
export type TaskResult = Uint8Array | Unpacked

/** Does what is asked for on this port, one task after the other. An error that is not expected ends the thread. */
export function serveTasks(port: MessagePort): void {
  port.on('message', async (task: Task) => port.postMessage(await perform(task)))
}

function perform(task: Task): Promise<TaskResult> {
  switch (task.do) {
    case 'module':
      return unpackModule(task.job)
    case 'part':
      return unpackPart(task.job, task.part)
    case 'finish':
      return finishModule(task.job, task.digests)
    case 'drop':
      return drop(task.job, task.outcome)
  }
}
