import type { Writable } from 'node:stream'
import type { Fault } from '../../causes/fault.ts'
import { type Diagnosis, LogReader } from '../../causes/log/log-reader.ts'
import { mainFault } from '../../causes/rank.ts'
import type { Config, Env } from '../../config/config.ts'
import { messageOf } from '../../error-message.ts'
import type { Sink } from '../../events/event.ts'
import { openRunLog, type RunLog } from '../../events/run-log.ts'
import { RunRecord } from '../../events/sinks/run-record.ts'
import type { Host } from '../../host/host.ts'
import { lineOf } from '../../project/require-lines.ts'
import { buildReport } from '../../report/build-report.ts'
import type { Report } from '../../report/schema.ts'
import { rootCauseOf } from '../guard/root-cause.ts'
import { runChild } from './child-command.ts'
import { nestedVariable, openRelayGuard, type RelayGuard } from './relay-guard.ts'
import type { OutputWatch } from './watch-output.ts'

export type RunOptions = {
  readonly config: Config
  readonly prefetch: boolean
  readonly env: Env
  /** Where the command runs; absolute. */
  readonly root: string
  readonly temp: string
  readonly host: Pick<Host, 'warning' | 'secret' | 'redact' | 'sinks'>
  readonly stderr: Writable
  /** Whether standard input and standard error are terminals: what is one stays the command's own. */
  readonly terminals: { readonly stdin: boolean; readonly stderr: boolean }
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
  const answers: Fault[] = []
  const onAnswer: Sink = (event) => {
    if (event.type === 'error.answer' && event.fault !== undefined) answers.push(event.fault)
  }
  const log = openRunLog('run', [record.sink, onAnswer, ...host.sinks])
  const guard = await openRelayGuard({ ...options, log }).catch((error) => {
    host.warning(`modward cannot guard the downloads of this command, which runs without it: ${messageOf(error)}`)
    return undefined
  })
  const reader = options.terminals.stderr ? undefined : new LogReader()
  const exitCode = await runCommand(command, options, guard?.env ?? env, reader && watchFor(reader, guard))
  await guard?.close()
  const diagnosis = exitCode === 0 ? undefined : diagnose(reader?.end(), answers, record, log)
  log.emit({ type: 'run.end', failure: diagnosis?.main ?? null })
  const report = buildReport(record.facts, (module) => lineOf(guard?.projects() ?? [], module))
  return { exitCode, diagnosis, report }
}

async function runCommand(
  command: readonly string[],
  { root, temp, stderr, terminals, host }: RunOptions,
  env: Env,
  watch: OutputWatch | undefined,
): Promise<number> {
  const output = watch && { ...watch, to: stderr }
  const ended = await runChild(command, { cwd: root, env, isInteractive: terminals.stdin, stderr: output, temp })
  if (ended.refusal !== undefined) host.warning(ended.refusal)
  return ended.exitCode
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

/**
 * Why a download failed; undefined if none did. If the command's standard error was read, only a failure that the command names
 * counts: it may have done without a file. Else the relay's error answers are all there is.
 */
function diagnose(
  read: Diagnosis | undefined,
  answers: readonly Fault[],
  { faults }: RunRecord,
  log: RunLog,
): Diagnosis | undefined {
  const named = read === undefined ? mainFault(answers) : read.main
  if (named === null || named === undefined) return undefined
  for (const fault of read?.faults ?? []) log.emit({ type: 'go.fault', fault })
  const main = rootCauseOf(named, undefined, faults.open)
  const others = (read?.faults ?? []).filter((fault) => fault !== named)
  return { faults: [main, ...others], main, seenAt: [], lines: read?.lines ?? 0 }
}
