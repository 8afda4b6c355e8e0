import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { frozenRoot } from './freeze.ts'

/** How slow the mirror is; no limit where none is given. */
export type Link = { readonly delayMs: number; readonly connectionMBs?: number; readonly totalMBs?: number }

export type Counters = {
  readonly requests: Readonly<Record<string, number>>
  readonly bytes: number
  readonly peak: number
}

/** A mirror in a process of its own. */
export type Replay = {
  readonly url: string
  /** What happened since the last call. */
  counters(): Promise<Counters>
  close(): Promise<void>
}

/** Serves a frozen tree over a made-up link. */
export async function openReplay(tree: string, link: Link): Promise<Replay> {
  const program = join(frozenRoot, 'replay')
  await promisify(execFile)('go', ['build', '-o', program, '.'], { cwd: join(import.meta.dirname, 'replay') })
  const bytes = (megabytes = 0) => String(megabytes * 1e6)
  const limits = ['-connection', bytes(link.connectionMBs), '-total', bytes(link.totalMBs)]
  const child = spawn(program, ['-tree', tree, '-delay', `${link.delayMs}ms`, ...limits], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  return {
    url,
    counters: async () => (await (await fetch(`${url}/-/counters`)).json()) as Counters,
    async close() {
      child.kill()
      await once(child, 'exit')
    },
  }
}
