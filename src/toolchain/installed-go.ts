import { type ExecFileException, execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { Env } from '../config/config.ts'
import { compareGoVersions, type GoVersion, parseGoVersion } from '../goversion/go-version.ts'
import { commandName, type GoPlatform } from './platform.ts'

/** A go command that was run and answered. */
export type InstalledGo = { readonly version: GoVersion; readonly goroot: string }

const run = promisify(execFile)
/** The time-out of a go command that answers in milliseconds; generous, for loaded machines. */
const timeoutMs = 30_000

/** The go command on PATH; undefined if there is none, or it does not work. */
export async function findOnPath(env: Env, signal: AbortSignal): Promise<InstalledGo | undefined> {
  const [output, goroot] = await Promise.all([
    outputOf('go', ['version'], env, signal),
    outputOf('go', ['env', 'GOROOT'], env, signal),
  ])
  const version = versionIn(output)
  return version && goroot ? { version, goroot } : undefined
}

/**
 * Whether the go command below a GOROOT answers with this version. If the machine was too busy to run it, it counts as working:
 * other jobs may be using it.
 */
export async function answersAs(
  version: GoVersion,
  goroot: string,
  env: Env,
  platform: GoPlatform,
  signal: AbortSignal,
): Promise<boolean> {
  const output = await outputOf(join(goroot, 'bin', commandName('go', platform)), ['version'], env, signal)
  const own = versionIn(output)
  return output === undefined || (own !== undefined && compareGoVersions(own, version) === 0)
}

/** The folder into which this go installs programs: GOBIN, else the bin folder of the first GOPATH; empty without either. */
export async function binFolder(goroot: string, env: Env, platform: GoPlatform, signal: AbortSignal): Promise<string> {
  const go = join(goroot, 'bin', commandName('go', platform))
  const output = (await outputOf(go, ['env', 'GOBIN', 'GOPATH'], env, signal)) ?? ''
  const [gobin = '', gopath = ''] = output.split(/\r?\n/)
  const [first = ''] = gopath.split(delimiter)
  return gobin || (first && join(first, 'bin'))
}

function versionIn(output: string | undefined): GoVersion | undefined {
  return parseGoVersion(/^go version (go\S+)/.exec(output ?? '')?.[1] ?? '')
}

/** The output of a go command; empty if it cannot be run, undefined if the machine has no process, memory or time for it. */
async function outputOf(
  go: string,
  args: readonly string[],
  env: Env,
  signal: AbortSignal,
): Promise<string | undefined> {
  // So that it answers for itself, not for what a go.mod or a left-over GOROOT would make it switch to.
  const own = { ...env, GOTOOLCHAIN: 'local', GOROOT: '', GOFLAGS: '' }
  try {
    const { stdout } = await run(go, args, { env: own, signal, timeout: timeoutMs, windowsHide: true })
    return stdout.trimEnd()
  } catch (error) {
    signal.throwIfAborted()
    const { code, killed, signal: endedBy } = error as ExecFileException
    return killed === true || endedBy === 'SIGKILL' || busy.includes(String(code)) ? undefined : ''
  }
}

/** Errors of a machine that is too busy to start a command. */
const busy: readonly string[] = ['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE', 'ETXTBSY']
