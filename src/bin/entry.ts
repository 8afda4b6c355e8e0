#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'

// Where new objects live stays as small as it is at the start. It would grow to three times 8 MiB, which saves no time
// here, and the go command beside this process needs the memory.
setFlagsFromString('--semi-space-growth-factor=1')

declare global {
  /** Which entry point a starter of dist/ wants; if nothing is set the command line tool, and in a thread the unpack worker. */
  var modwardEntry: keyof typeof entries | undefined
}

/** Every entry point. All are one bundle, so that they share its chunks; each loads only what it needs. */
const entries = {
  cli: () => import('./cli.ts'),
  main: () => import('./main.ts'),
  post: () => import('./post.ts'),
  'cache-worker': () => import('./cache-worker.ts'),
  'relay-daemon': () => import('./relay-daemon.ts'),
  'unpack-worker': () => import('./unpack-worker.ts'),
} as const

await entries[globalThis.modwardEntry ?? (isMainThread ? 'cli' : 'unpack-worker')]()
