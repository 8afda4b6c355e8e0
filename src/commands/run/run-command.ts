import { fstatSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { type Diagnosis, LogReader } from '../../causes/log/log-reader.ts'
import type { Config, Env } from '../../config/config.ts'
import { messageOf } from '../../error-message.ts'
import { openRunLog, type RunLog } from '../../events/run-log.ts'
import { RunRecord } from '../../events/sinks/run-record.ts'
import type { Host } from '../../host/host.ts'
import { originalEnv } from '../../mirrors/goproxy-trace.ts'
import { lineOf } from '../../project/require-lines.ts'
import { buildReport } from '../../report/build-report.ts'
import type { Report } from '../../report/schema.ts'
import { rootCauseOf } from '../guard/root-cause.ts'
import { runChild, type WatchedStream } from './child-command.ts'
import { inPseudoTerminal } from './pseudo-terminal.ts'
import { nestedVariable, openRelayGuard, type RelayGuard } from './relay-guard.ts'
import type { OutputWatch } from './watch-output.ts'

export type RunOptions = {
  readonly config: Config
  readonly prefetch: boolean
  /** As the process has it: with what earlier steps exported. */
  readonly env: Env
  /** Where the command runs; absolute. */
  readonly root: string
  readonly temp: string
  readonly host: Pick<Host, 'warning' | 'secret' | 'redact' | 'sinks'>
  readonly stdout: Writable
  readonly stderr: Writable
  /** Which of the three streams are terminals. */
  readonly terminals: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean }
}

/** How a command ended, and what its Go downloads met. */
export type Ran = {
  readonly exitCode: number
  /** Why a download failed; undefined if none did. */
  readonly diagnosis: Diagnosis | undefined
  /** Undefined for a command in another `modward run`, which has the report. */
  readonly report: Report | undefined
}

/** The `run` command: any command behind a relay of its own. Without a relay the command runs all the same. */
export async function run(command: readonly string[], options: RunOptions): Promise<Ran> {
  const { env, host } = options
  const outer = env[nestedVariable]
  if (outer && env['GOPROXY']?.startsWith(outer)) {
    const exitCode = await runCommand(command, options, env, undefined)
    return { exitCode, diagnosis: undefined, report: undefined }
  }
  const record = new RunRecord()
  const log = openRunLog('run', [record.sink, ...host.sinks])
  const guard = await openRelayGuard({ ...options, env: originalEnv(env), log }).catch((error) => {
    host.warning(`modward cannot guard the downloads of this command, which runs without it: ${messageOf(error)}`)
    return undefined
  })
  const readers: LogReader[] = []
  const watch = () => {
    const reader = new LogReader()
    readers.push(reader)
    return watchFor(reader, guard)
  }
  const exitCode = await runCommand(command, options, guard?.env ?? env, watch)
  await guard?.close()
  const diagnosis = exitCode === 0 ? undefined : diagnose(readers, record, log)
  log.emit({ type: 'run.end', failure: diagnosis?.main ?? null })
  const report = buildReport(record.facts, (module) => lineOf(guard?.projects() ?? [], module))
  return { exitCode, diagnosis, report }
}

/** In a terminal the command gets one of its own, so that its output can be read and it sees a terminal all the same. */
async function runCommand(
  command: readonly string[],
  { root, temp, stdout, stderr, terminals, host }: RunOptions,
  env: Env,
  watch: (() => OutputWatch) | undefined,
): Promise<number> {
  const isTerminal = terminals.stdin && terminals.stdout && terminals.stderr
  const wrapped = watch !== undefined && isTerminal ? await inPseudoTerminal(command, env, temp) : undefined
  const outputs: Omit<WatchedStream, keyof OutputWatch>[] =
    wrapped === undefined ? watchableOutputs(stdout, stderr) : [{ of: [1], to: stdout }]
  const ended = await runChild(wrapped?.command ?? command, {
    cwd: root,
    env: wrapped?.env ?? env,
    isInteractive: terminals.stdin,
    outputs: watch === undefined ? [] : outputs.map((output) => ({ ...output, ...watch() })),
    ...(wrapped === undefined ? {} : { pid: wrapped.pid }),
    temp,
  })
  wrapped?.close()
  if (ended.refusal !== undefined) host.warning(ended.refusal)
  return ended.exitCode
}

/**
 * Standard error, and standard output if it is a pipe, as in most CI systems: golangci-lint writes what go said there. If both are the same
 * pipe, they stay one, so that their lines keep their order.
 */
function watchableOutputs(stdout: Writable, stderr: Writable): Omit<WatchedStream, keyof OutputWatch>[] {
  const [first, second] = [fstatSync(1), fstatSync(2)]
  if (!(first.isFIFO() || first.isSocket())) return [{ of: [2], to: stderr }]
  const areOne = process.platform !== 'win32' && first.dev === second.dev && first.ino === second.ino
  if (areOne) return [{ of: [1, 2], to: stderr }]
  return [
    { of: [1], to: stdout },
    { of: [2], to: stderr },
  ]
}

/** The log reader reads what is shown, with the names of mirrors in place of the relay's address. */
function watchFor(reader: LogReader, guard: RelayGuard | undefined): OutputWatch {
  const relay = guard?.session?.relay
  const authority = relay === undefined ? [] : [new URL(relay.url).host]
  return {
    markers: authority.flatMap((host) => [`http://${host}`, `http:/${host}`, host]),
    replace: (text) => relay?.hideIn(text) ?? text,
    onBytes: (bytes) => reader.push(bytes),
  }
}

/** Why a download failed; undefined if none did. Only a failure that the command names counts: it may have done without a file. */
function diagnose(readers: readonly LogReader[], { faults }: RunRecord, log: RunLog): Diagnosis | undefined {
  const read = readers.map((reader) => reader.end()).findLast(({ main }) => main !== null)
  const named = read?.main ?? null
  if (read === undefined || named === null) return undefined
  for (const fault of read.faults) log.emit({ type: 'go.fault', fault })
  const main = rootCauseOf(named, undefined, faults.open)
  return { ...read, faults: [main, ...read.faults.filter((fault) => fault !== named)], main, seenAt: [] }
}
