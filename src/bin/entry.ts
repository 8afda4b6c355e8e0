#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads'

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
