import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import type { CredentialSources } from '../causes/credential-advice.ts'
import type { Env } from '../config/config.ts'
import { findNetrc, readNetrc } from './netrc.ts'

const run = promisify(execFile)
/** How long git may take to read its settings, in milliseconds. */
const gitMs = 5000

/** Where the credentials of a job are looked for. */
export type CredentialPlaces = {
  readonly env: Env
  /** The value that go uses. */
  readonly goauth: string
  /** The project's folder, whose git settings count, too. */
  readonly directory: string
}

/** What this job has for a host, of go and of git: places and rules, and never a value that may be secret. Asks no host. */
export async function findCredentialSources(host: string, places: CredentialPlaces): Promise<CredentialSources> {
  const { env, goauth, directory } = places
  const git = (...args: readonly string[]) =>
    run('git', ['config', ...args], { cwd: directory, env, timeout: gitMs }).then(
      ({ stdout }) => stdout.split('\n').filter((line) => line !== ''),
      () => [],
    )
  const [rewrites, headers, helpers] = await Promise.all([
    git('--get-regexp', String.raw`^url\..*\.insteadof$`),
    git('--name-only', '--get-regexp', String.raw`^http\..*extraheader$|^http\.extraheader$`),
    git('--get-urlmatch', 'credential.helper', `https://${host}/`),
  ])
  const path = findNetrc(env)
  return {
    netrc: {
      path,
      exists: path !== '' && existsSync(path),
      hasEntry: path !== '' && readNetrc(env).some(({ machine }) => machine.split('/', 1)[0] === host),
    },
    // Of a command only its name: its arguments may be secret.
    goauth: goauth.split(';').map((command) => command.trim().split(/\s/, 1)[0] ?? ''),
    // Of a rule only what it replaces: what stands instead may hold a token.
    rewrites: rewrites.flatMap((line) => rewritten(line, host)),
    extraHeader: headers.some(
      (name) => name === 'http.extraheader' || name.includes(`//${host}/`) || name.includes(`//${host}.`),
    ),
    helper: helpers.length > 0,
  }
}

/** The prefix that a rule with a login in it replaces, if it is one of this host. */
function rewritten(line: string, host: string): string[] {
  const at = line.indexOf(' ')
  const [key, prefix] = [line.slice(0, at), line.slice(at + 1)]
  const hasLogin = /^url\.https?:\/\/[^/]{1,4000}@/.test(key)
  return hasLogin && (prefix.includes(`//${host}`) || prefix.includes(`@${host}`)) ? [prefix] : []
}
