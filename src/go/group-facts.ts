/**
 * What a process group has used: processor time in ticks of 10 ms, and bytes read and written; and how long its threads were ready to
 * run and had no processor, in milliseconds.
 */
export type GroupUsage = {
  readonly processes: string
  readonly ticks: number
  readonly bytes: number
  readonly queuedMs: number
}

/** A lock that a process waits for; `holder` is 0 if it is not visible from here, as in another container. */
export type BlockedBy = { readonly waiter: number; readonly holder: number; readonly inode: number }

/**
 * The first lock in the text of /proc/locks that one of the processes waits for. A waiting process has the number of the lock that
 * blocks it, and an arrow: `7: -> FLOCK ADVISORY WRITE 123 fd:01:4711 0 EOF` (proc_locks).
 */
export function blockedBy(locks: string, pids: readonly number[]): BlockedBy | undefined {
  const entry = /^(\d+):( ->)?\s+\S+\s+\S+\s+\S+\s+(-?\d+)\s+\S+?:(\d+)\s/gm
  const entries = Array.from(locks.matchAll(entry), ([, number, arrow, pid, inode]) => {
    return { number, waits: arrow !== undefined, pid: Number(pid), inode: Number(inode) }
  })
  const waiting = entries.find(({ waits, pid }) => waits && pids.includes(pid))
  if (waiting === undefined) return undefined
  const holder = entries.find(({ number, waits }) => number === waiting.number && !waits)
  return { waiter: waiting.pid, holder: Math.max(0, holder?.pid ?? 0), inode: waiting.inode }
}

/** Options of ssh that take a value (ssh(1)). */
const sshValue = /^-[BbcDEeFIiJLlmOopQRSWw]$/

/** The host in the arguments of one of git's helpers: `git-remote-https origin https://host/x`, `ssh git@host …`; '' if none. */
export function remoteOf(words: readonly string[]): string {
  const [program = '', ...rest] = words
  if (/(?:^|\/)ssh$/.test(program)) {
    const target = rest.find((word, index) => !word.startsWith('-') && !sshValue.test(rest[index - 1] ?? ''))
    return target?.replace(/^.*@/s, '') ?? ''
  }
  const url = rest.findLast((word) => /^(?:https?|ssh|git):\/\//.test(word))
  return (url && URL.parse(url)?.host) ?? ''
}

/** What an idle git costs, which polls its connection: so many ticks a second. */
const pollingTicks = 2

/** Who was ready to run for so much of the time would have worked: other processes had the processors. */
const queuedShare = 0.1

/**
 * Whether a process group has done anything between two looks, or would have: a process came or went, it used more time or moved more
 * bytes than waiting takes, or it waited for a processor.
 * @param ms between the looks
 */
export function hasWorked(before: GroupUsage, now: GroupUsage, ms: number): boolean {
  return (
    before.processes !== now.processes ||
    now.ticks - before.ticks > 3 + (pollingTicks * ms) / 1000 ||
    now.bytes - before.bytes > 2048 ||
    now.queuedMs - before.queuedMs > queuedShare * ms
  )
}
