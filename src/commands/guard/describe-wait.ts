import type { WaitingFold } from '../../events/sinks/waiting.ts'
import type { GoWait } from '../../go/group-state.ts'
import { nameOfFile } from '../../gomod/module-file.ts'
import { formatModule, type ModuleVersion } from '../../gomod/module-version.ts'
import { formatBytes, formatShare, hostOf } from '../../report/format.ts'

/** What the go command does while modward owes it nothing. */
export type GoActivity = {
  readonly wait: GoWait | undefined
  /** How long nothing of it has moved, in milliseconds. */
  readonly idleMs: number
  /** The private modules that the module cache still lacks. */
  readonly missing: () => readonly ModuleVersion[]
}

const phases: Readonly<Record<string, string>> = {
  Toolchain: 'the Go toolchain',
  Go: 'go env',
  Projects: 'go to read the projects',
  Preflight: 'the first answer of the mirrors',
  Download: 'go, which checks and unpacks modules',
}

/** While files come, a request that has been open for less is not worth a word; milliseconds. */
const briefMs = 1000

/** How much of a file has come, and its size if that is known. */
export type Received = { readonly received: number; readonly size: number | undefined }

/**
 * What a run waits for, in a few words that follow "waiting for"; '' if it is going on.
 * @param receivedOf how much of a file has come
 * @param stallMs how long a mirror may send nothing
 */
export function describeWait(
  waiting: WaitingFold,
  nowMs: number,
  receivedOf: (file: string) => Received,
  stallMs: number,
): string {
  const { oldest } = waiting
  if (oldest !== undefined && nowMs - Math.min(oldest.startedMs, waiting.readyMs) < briefMs) return ''
  if (oldest !== undefined) {
    const host = hostOf(oldest.mirror)
    const span = seconds(nowMs - oldest.startedMs)
    const { received, size } = receivedOf(oldest.file)
    const came = size === undefined ? formatBytes(received) : formatShare(received, size)
    const state =
      received > 0
        ? `${came}, ${host}, ${span}`
        : `no answer from ${host}, ${span.replace(' s', '')} of ${seconds(stallMs)}`
    return `${nameOfFile(oldest.file)} (${state})`
  }
  const retry = waiting.retryIn(nowMs)
  if (retry !== undefined)
    return `the next request to ${hostOf(retry.mirror)} for ${nameOfFile(retry.file)} (in ${seconds(retry.ms)})`
  const attemptMs = waiting.attemptIn(nowMs)
  if (attemptMs > 0) return `the next attempt (in ${seconds(attemptMs)})`
  if (waiting.asked !== undefined) return `a mirror that has ${nameOfFile(waiting.asked)}`
  const activity = waiting.activity?.() ?? ''
  if (activity !== '') return activity
  if (waiting.phase === 'Cache') return `the cache (${formatBytes(waiting.restoredBytes())} restored)`
  return phases[waiting.phase] ?? 'the end of the run'
}

/** What the go command waits for while modward owes it nothing; '' if it works. */
export function describeActivity(go: GoActivity): string {
  if (go.wait?.kind === 'lock') {
    return `the lock ${go.wait.path || 'of another process'}${go.wait.holder ? `, held by ${go.wait.holder}` : ''}`
  }
  if (go.wait?.kind === 'git') return `${go.wait.command}${go.wait.host ? ` (${go.wait.host})` : ''}${idle(go)}`
  const [first, ...others] = go.idleMs > 2000 ? go.missing() : []
  if (first !== undefined) {
    return `the private module ${formatModule(first)}${others.length > 0 ? ` and ${others.length} more` : ''}${idle(go)}`
  }
  return ''
}

function idle({ idleMs }: GoActivity): string {
  return idleMs > 2000 ? `, silent for ${seconds(idleMs)}` : ''
}

/** Whole seconds: fractions of a wait are noise. */
function seconds(ms: number): string {
  return `${Math.max(1, Math.round(ms / 1000))} s`
}
