import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Env } from '../../config/config.ts'
import type { GoEnv } from '../../go/go-env.ts'
import { findNetrc } from '../../network/netrc.ts'
import type { CheckResult } from './finding.ts'

const check = 'private modules'
const run = promisify(execFile)

/**
 * How the modules that no mirror is asked for would be fetched: git, and what it and go have for credentials. Nothing is
 * asked of any host. `patterns` are the user's own; with `all`, GOPROXY names no mirror.
 */
export async function checkPrivate(
  go: GoEnv,
  { patterns, all: everything }: { readonly patterns: readonly string[]; readonly all: boolean },
  env: Env,
  directory: string,
): Promise<CheckResult[]> {
  const named = [go.GONOPROXY || go.GOPRIVATE, ...patterns].filter((pattern) => pattern !== '' && pattern !== 'none')
  const all = everything ? 'every module' : named.join(',')
  const git = (...args: string[]) =>
    run('git', args, { cwd: directory, env: { ...env, GIT_TERMINAL_PROMPT: '0' }, timeout: 5000 }).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    )
  if (all === '') return [{ check, ok: true, detail: 'none (GOPRIVATE is empty)', advice: '' }]
  const version = await git('--version')
  if (version === undefined) {
    const detail = `${all} would be fetched with git, and there is no git`
    return [
      {
        check,
        ok: false,
        cause: 'vcs_tool_missing',
        detail,
        advice: 'Install git, or let a GOPROXY serve these modules.',
      },
    ]
  }
  const netrc = findNetrc(env)
  const helper = await git('config', '--get-all', 'credential.helper')
  const rewrites = await git('config', '--get-regexp', '^url\\..*\\.insteadof$')
  const headers = await git('config', '--name-only', '--get-regexp', '^http\\..*extraheader$')
  const found = [
    existsSync(netrc) ? 'netrc' : '',
    helper ? 'a git credential helper' : '',
    rewrites ? 'git insteadOf rules' : '',
    headers ? 'a git extraheader' : '',
    env['SSH_AUTH_SOCK'] ? 'an ssh agent' : '',
    go.GOAUTH === '' || go.GOAUTH === 'netrc' ? '' : 'GOAUTH',
  ].filter((name) => name !== '')
  const detail = `${all} by ${version.replace('git version', 'git')}, credentials: ${found.join(', ') || 'none'}`
  const advice =
    found.length > 0 || everything
      ? ''
      : 'Without credentials only public repositories can be read: add a netrc line for the host, or a git insteadOf rule with a token.'
  return [{ check, ok: true, detail, advice }]
}
