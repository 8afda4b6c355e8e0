// The entry point of the worker threads that verify and unpack modules.
import { parentPort } from 'node:worker_threads'
import { serveTasks } from '../unpack/worker.ts'

if (parentPort === null) throw new Error('this file is for worker threads')
serveTasks(parentPort)
