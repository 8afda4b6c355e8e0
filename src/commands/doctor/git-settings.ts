import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Env } from '../../config/config.ts'

const run = promisify(execFile)
/** It only reads files; a git that takes longer waits for a network file system. */
const timeoutMs = 5000

/** Asks git about its own configuration, in one directory; it never connects to anything. */
export interface Git {
  /** `git 2.47.3`; undefined if there is no git. */
  readonly version: string | undefined
  /** The value of a setting; empty if it has none. May hold secrets. */
  config(...args: readonly string[]): Promise<string>
  /** The URL that git would use in place of this one, by its insteadOf rules. May hold secrets. */
  urlFor(url: string): Promise<string>
}

/** Opens git in a directory; it asks for no password and reads no repository above the file system's root. */
export async function openGit(env: Env, directory: string): Promise<Git> {
  const git = (...args: readonly string[]) =>
    run('git', [...args], { cwd: directory, env: { ...env, GIT_TERMINAL_PROMPT: '0' }, timeout: timeoutMs }).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    )
  const said = await git('--version')
  return {
    version: said?.replace('git version', 'git'),
    config: async (...args) => (said === undefined ? '' : ((await git('config', ...args)) ?? '')),
    // With --get-url it prints the URL and connects to nothing.
    urlFor: async (url) => (said === undefined ? url : ((await git('ls-remote', '--get-url', url)) ?? url)),
  }
}
