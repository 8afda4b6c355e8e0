import type { Fault } from '../causes/fault.ts'
import { FaultError } from '../causes/fault-error.ts'
import type { Env } from '../config/config.ts'
import { queryGo } from '../go/query.ts'
import type { Project } from './project.ts'

const title = 'go refuses to work in this project'
const advice = 'Correct what go names; `go list -m` in the project shows it again.'

/**
 * Why go refuses to work in a project, in its own words: variables that do not go together (-mod in a workspace), a -modfile
 * that is not there, a vendor folder that does not fit. Undefined if it works. Asks the go command for no more than the
 * name of the main module: nothing is downloaded or changed. A project that makes go switch to another toolchain is for
 * that one to judge.
 */
export async function refusalOf(
  { directory, kind, settings }: Pick<Project, 'directory' | 'kind' | 'settings'>,
  { env, goflags, signal }: { readonly env: Env; readonly goflags: string; readonly signal: AbortSignal },
): Promise<Fault | undefined> {
  // With -mod=mod go may tidy go.mod up; in a workspace that flag is an error by itself.
  const readonly = kind === 'module' && /-mod=mod\b/.test(goflags) ? ['-mod=readonly'] : []
  try {
    await queryGo(['list', '-m', ...readonly], { directory, env: { ...env, ...settings, GOPROXY: 'off' }, signal })
    return undefined
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return error.fault.cause === 'unknown' ? { ...error.fault, title, advice } : error.fault
  }
}
