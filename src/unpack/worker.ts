import type { MessagePort } from 'node:worker_threads'
import { placeFile, type SmallFile } from './place-file.ts'
import type { FilePlaced, NotUnpacked, Verified } from './result.ts'
import { dropModule, type Part, type UnpackJob, unpackModule, unpackPart, verifyModule } from './unpack.ts'

/** What a worker thread is asked for, and what it answers. */
export type Tasks = {
  /** A whole module. */
  readonly module: { readonly task: { readonly job: UnpackJob }; readonly answer: Verified | NotUnpacked }
  /** One part of a large module. Answers the digests of its files. */
  readonly part: {
    readonly task: { readonly job: UnpackJob; readonly part: Part }
    readonly answer: Uint8Array | NotUnpacked
  }
  /** The end of a module that came in parts, if all are there, or else. */
  readonly verify: {
    readonly task: { readonly job: UnpackJob; readonly digests: Uint8Array }
    readonly answer: Verified | NotUnpacked
  }
  /** A small file of the module cache. */
  readonly file: { readonly task: { readonly file: SmallFile }; readonly answer: FilePlaced | NotUnpacked }
  readonly drop: { readonly task: { readonly job: UnpackJob }; readonly answer: undefined | NotUnpacked }
}

/** A task with its name. */
export type Task = { readonly [Name in keyof Tasks]: { readonly do: Name } & Tasks[Name]['task'] }[keyof Tasks]

/** Does what is asked for on this port, one task after the other. An error that is not expected ends the thread. */
export function serveTasks(port: MessagePort): void {
  port.on('message', async (tasks: readonly Task[]) => {
    const answers: Tasks[Task['do']]['answer'][] = []
    for (const task of tasks) answers.push(await perform(task))
    port.postMessage(answers)
  })
}

function perform(task: Task): Promise<Tasks[Task['do']]['answer']> {
  switch (task.do) {
    case 'module':
      return unpackModule(task.job)
    case 'part':
      return unpackPart(task.job, task.part)
    case 'verify':
      return verifyModule(task.job, task.digests)
    case 'file':
      return Promise.resolve(placeFile(task.file))
    case 'drop':
      return dropModule(task.job).then(() => undefined)
  }
}
