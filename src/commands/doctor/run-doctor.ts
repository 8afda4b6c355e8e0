import { readFile } from 'node:fs/promises'
import type { Config, Env } from '../../config/config.ts'
import { inputs } from '../../config/definitions.ts'
import { messageOf } from '../../error-message.ts'
import type { RunLog } from '../../events/run-log.ts'
import { tellWaits } from '../../host/tell-waits.ts'
import type { TerminalHost } from '../../host/terminal-host.ts'
import { differenceLines, findingLines, hostLines, verdictLines } from '../../report/doctor-lines.ts'
import { withFlags } from '../../report/flag-words.ts'
import { compare, readSnapshot, type Snapshot } from './compare.ts'
import { doctor } from './doctor.ts'
import type { Finding } from './finding.ts'

/** A command line of the doctor. */
export type DoctorCommand = {
  readonly config: Config
  readonly json: boolean
  /** Tell the raw words of errors, too. */
  readonly debug: boolean
  /** Print the hosts that downloads need, in place of the findings. */
  readonly hosts: boolean
  /** The path of a saved report; empty for none. */
  readonly compare: string
}

/** Where a command line runs. */
type RunContext = {
  readonly env: Env
  readonly root: string
  readonly log: RunLog
  readonly signal: AbortSignal
}

/** A saved report that cannot be read as one. */
export class CompareError extends Error {
  override readonly name = 'CompareError'
}

/**
 * Runs the doctor at a terminal. Resolves to the exit code: 0 if healthy, with `--compare` if nothing that matters differs.
 * @throws {CompareError} if there is nothing to compare with
 */
export async function runDoctor(
  command: DoctorCommand,
  host: TerminalHost,
  { env, root, log, signal }: RunContext,
): Promise<number> {
  const there = command.compare === '' ? undefined : await readSaved(command.compare)
  const tellsFindings = !command.json && !command.hosts
  let hasFailed = false
  const onFinding = (finding: Finding) => {
    const view = inFlags(command.debug ? finding : { ...finding, evidence: '' })
    if (tellsFindings) host.lines(findingLines(view, hasFailed))
    hasFailed ||= finding.level === 'error'
  }
  const report = await tellWaits(
    (text) => host.waiting(text),
    (onWait) => doctor(command.config, { env, root, tracesHosts: command.hosts, onFinding, onWait, signal }),
  )
  log.emit({ type: 'go', go: report.go })
  log.emit({ type: 'mirrors', mirrors: report.mirrors })
  const differences = there === undefined ? undefined : compare(there, report)
  if (command.json) host.document(differences === undefined ? report : { ...report, differences })
  else if (command.hosts) host.lines(hostLines(report.hosts, report.findings.find(({ ok }) => !ok)?.detail ?? ''))
  else host.lines(verdictLines(report.findings, report.cause))
  if (differences === undefined) return report.healthy ? 0 : 1
  if (!command.json) host.lines(differenceLines(command.compare, differences))
  return differences.some(({ matters }) => matters) ? 1 : 0
}

async function readSaved(path: string): Promise<Snapshot> {
  try {
    return readSnapshot(await readFile(path, 'utf8'))
  } catch (error) {
    throw new CompareError(`cannot compare with ${path}: ${messageOf(error)}`)
  }
}

/** A finding in the words of a command line. */
function inFlags(finding: Finding): Finding {
  const names = Object.values(inputs).map(({ name }) => name)
  return { ...finding, detail: withFlags(finding.detail, names), advice: withFlags(finding.advice, names) }
}
