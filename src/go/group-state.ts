import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { redactText } from '../causes/redact.ts'
import { blockedBy, type GroupUsage, remoteOf } from './group-facts.ts'

/** What a process of a go command waits for. */
export type GoWait =
  /** An advisory lock (flock) on a file of the module cache. `holder` names the process, empty if it is not visible here. */
  | { readonly kind: 'lock'; readonly path: string; readonly holder: string }
  /** A version control command that go has started. `host` is empty if the command does not name it. */
  | { readonly kind: 'git'; readonly command: string; readonly host: string }

/** Of a command line so many words are shown, up to its first option: arguments may be secret. */
const shownWords = 3

/**
 * What the processes of a group wait for, as Linux tells it in /proc; undefined if it is neither a lock nor git, and on other
 * systems.
 */
export function findWait(group: number): GoWait | undefined {
  return quietly(() => {
    const pids = pidsOf(group)
    const lock = blockedBy(readFileSync('/proc/locks', 'utf8'), pids)
    if (lock !== undefined) {
      const path = openFile(lock.waiter, lock.inode)
      return {
        kind: 'lock',
        path,
        holder: lock.holder === 0 ? '' : `${shown(argumentsOf(lock.holder))} (process ${lock.holder})`,
      }
    }
    const commands = pids.map(argumentsOf)
    const git = commands.find(([program = '']) => /(?:^|\/)(?:git|hg|svn|fossil|bzr)$/.test(program))
    if (git === undefined) return undefined
    // A helper, which comes later, names what git's rules have made of the address.
    return { kind: 'git', command: shown(git), host: commands.map(remoteOf).findLast((host) => host !== '') ?? '' }
  })
}

/** What the processes of a group have used so far; undefined where the system does not tell. */
export function usageOf(group: number): GroupUsage | undefined {
  return quietly(() => {
    const pids = pidsOf(group)
    const used = pids.map((pid) => quietly(() => usageOfProcess(pid)) ?? { ticks: 0, bytes: 0, queuedMs: 0 })
    return {
      processes: pids.join(' '),
      ticks: used.reduce((sum, { ticks }) => sum + ticks, 0),
      bytes: used.reduce((sum, { bytes }) => sum + bytes, 0),
      queuedMs: used.reduce((sum, { queuedMs }) => sum + queuedMs, 0),
    }
  })
}

function usageOfProcess(pid: number): Omit<GroupUsage, 'processes'> {
  // After the name, which may hold anything: state, parent, group, …; times are the 12th and 13th field from there (proc_pid_stat).
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  const io = readFileSync(`/proc/${pid}/io`, 'utf8')
  const bytes = Array.from(io.matchAll(/^[rw]char: (\d+)$/gm), ([, count]) => Number(count))
  return {
    ticks: Number(fields[11]) + Number(fields[12]),
    bytes: bytes.reduce((sum, count) => sum + count, 0),
    queuedMs: quietly(() => queuedOf(pid)) ?? 0,
  }
}

/** The second number of each thread is the time on a run queue, in nanoseconds (sched-stats); not every kernel has it. */
function queuedOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const ns = threads.map((id) => {
    return quietly(() => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[1])) ?? 0
  })
  return ns.reduce((sum, waited) => sum + waited, 0) / 1e6
}

function pidsOf(group: number): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => quietly(() => groupOf(pid)) === group)
}

function groupOf(pid: number): number {
  return Number(/.*\) \w \d+ (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
}

function argumentsOf(pid: number): readonly string[] {
  const line = quietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? ''
  return line.split('\0').filter((word) => word !== '')
}

/** The path of the file with this inode among those that the process has open. */
function openFile(pid: number, inode: number): string {
  const folder = `/proc/${pid}/fd`
  const names = quietly(() => readdirSync(folder)) ?? []
  const name = names.find((fd) => quietly(() => statSync(`${folder}/${fd}`).ino) === inode)
  return (name && quietly(() => readlinkSync(`${folder}/${name}`))) ?? ''
}

function shown([program = 'a process', ...words]: readonly string[]): string {
  const option = words.findIndex((word) => word.startsWith('-'))
  const plain = option < 0 ? words : words.slice(0, option)
  return redactText([basename(program), ...plain.slice(0, shownWords - 1)].join(' '))
}

/** Processes end while they are looked at, and other systems have no /proc. */
function quietly<Result>(look: () => Result): Result | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
