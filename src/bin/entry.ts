declare global {
  /** Which entry point a starter of dist/ wants; the command line tool if nothing is set. */
  var modwardEntry: keyof typeof entries | undefined
}

/** Every entry point. All are one bundle, so that they share its chunks; each loads only what it needs. */
const entries = {
  cli: () => import('./cli.ts'),
  main: () => import('./main.ts'),
  post: () => import('./post.ts'),
  'cache-worker': () => import('./cache-worker.ts'),
  'relay-daemon': () => import('./relay-daemon.ts'),
} as const

await entries[globalThis.modwardEntry ?? 'cli']()
