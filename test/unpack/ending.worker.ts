// The worker threads of the tests: one that is given the module `a.test/end` ends instead.
import { parentPort } from 'node:worker_threads'
import { serveTasks, type Task } from '../../src/unpack/worker.ts'

if (parentPort === null) throw new Error('this file is for worker threads')
parentPort.on('message', (tasks: readonly Task[]) => {
  const paths = tasks.map((task) => ('job' in task ? task.job.module.path : ''))
  if (paths.includes('a.test/end')) process.exit(1)
  if (paths.includes('a.test/throw')) throw new Error('a mistake')
})
serveTasks(parentPort)
