import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Env } from '../../config/config.ts'

/** A command in a terminal of its own, whose output can be read on its way to the real one. */
export type TerminalCommand = {
  readonly command: readonly string[]
  readonly env: Env
  /** The command's own process, for signals; undefined before it is started. */
  pid(): number | undefined
  /** Removes what this has written. */
  close(): void
}

/**
 * The command behind `script` of util-linux, which gives it a pseudo-terminal: it and its children see a terminal as before, with the real
 * one's size, keys and colours, and their output comes as one stream. Undefined if there is no such program.
 */
export async function inPseudoTerminal(
  command: readonly string[],
  env: Env,
  temp: string,
): Promise<TerminalCommand | undefined> {
  const { stdout } = await promisify(execFile)('script', ['--version']).catch(() => ({ stdout: '' }))
  if (!stdout.includes('util-linux')) return undefined
  const folder = mkdtempSync(join(temp, 'modward-run-'))
  const pidFile = join(folder, 'pid')
  // script runs $SHELL, which may be one with other quotes; the command gets its own SHELL back.
  const shell = env['SHELL'] === undefined ? ['-u', 'SHELL'] : [`SHELL=${env['SHELL']}`]
  const line = `echo $$ >${quoted(pidFile)}; exec env ${[...shell, ...command].map(quoted).join(' ')}`
  return {
    command: ['script', '--quiet', '--return', '--flush', '--command', line, '/dev/null'],
    env: { ...env, SHELL: '/bin/sh' },
    pid: () => readPid(pidFile),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A word for a POSIX shell. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}
