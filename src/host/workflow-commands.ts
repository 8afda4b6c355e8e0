import { randomUUID } from 'node:crypto'
import { plainLines } from '../report/format.ts'

// A zero-width space: what a person reads stays the same, what the runner looks for is gone.
const gap = '\u200b'

/**
 * A text as lines that a runner prints and does not obey. It takes a line for a command that begins with `::`, blanks
 * aside, and the older `##[` anywhere in it.
 */
export function escapeWorkflowCommands(text: string): string[] {
  return plainLines(text).map((line) => line.replace(/^(\s*):(?=:)/, `$1:${gap}`).replaceAll('##[', `##${gap}[`))
}

/**
 * A foreign program's output, unchanged but for control characters, between the marks that make a runner stop looking for
 * commands. The mark that ends it cannot be guessed.
 */
export function quotedOutput(output: string): string[] {
  const token = randomUUID()
  return [`::stop-commands::${token}`, ...plainLines(output.trimEnd()), `::${token}::`]
}

/**
 * A workflow command: `::name key=value,…::message`. Percent signs, line ends and, in a property, the separators are escaped
 * (docs.github.com, "Workflow commands"; the same as `issueCommand` of @actions/core).
 */
export function workflowCommand(
  name: 'debug' | 'notice' | 'warning' | 'error' | 'group' | 'endgroup' | 'add-matcher',
  message = '',
  properties: Readonly<Record<string, string>> = {},
): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  return `::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
