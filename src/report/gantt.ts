import { clip } from './format.ts'
import type { AttemptReport, PhaseReport, Report } from './schema.ts'

/** More bars than these cannot be told apart, and Mermaid refuses a diagram of more than 50,000 characters. */
const bars = 40

/**
 * A picture of the time: the phases and the attempts as a Mermaid gantt. Times are fed in as milliseconds since the epoch
 * began, so that the axis reads as the time since the start, in whatever time zone it is looked at.
 */
export function gantt(report: Pick<Report, 'phases' | 'attempts' | 'durationMs'>): string {
  if (report.phases.length + report.attempts.length === 0) return ''
  const attempts = report.attempts.slice(0, bars)
  const others = report.attempts.length - attempts.length
  const lines = [
    'gantt',
    '  dateFormat x',
    report.durationMs < 5000 ? '  axisFormat %Q ms' : '  axisFormat %s s',
    ...section('Phases', report.phases.slice(0, bars).map(phaseBar)),
    ...section(
      others > 0 ? `First ${bars} of ${report.attempts.length} attempts` : 'Attempts',
      attempts.map(attemptBar),
    ),
  ]
  return ['```mermaid', ...lines, '```'].join('\n')
}

function section(name: string, tasks: readonly string[]): readonly string[] {
  return tasks.length === 0 ? [] : [`  section ${name}`, ...tasks.map((task) => `  ${task}`)]
}

function phaseBar({ name, startedMs, durationMs }: PhaseReport): string {
  return bar(name, '', startedMs, durationMs)
}

function attemptBar({ number, startedMs, durationMs, exitCode }: AttemptReport): string {
  const ended = exitCode === 0 ? 'ready' : exitCode === null ? 'stopped' : `exit ${exitCode}`
  return bar(`${number} ${ended}`, exitCode === 0 ? 'done, ' : 'crit, ', startedMs, durationMs)
}

/** A bar has at least a millisecond: Mermaid takes one without an extent for a mistake. */
function bar(name: string, tag: string, startedMs: number, durationMs: number): string {
  const start = Math.round(startedMs)
  // Colons, semicolons, hashes and commas have a meaning in Mermaid.
  const safe = clip(name.replace(/[^\p{L}\p{N} ._-]/gu, ' '), 40)
  return `${safe} :${tag}${start}, ${start + Math.max(1, Math.round(durationMs))}`
}
