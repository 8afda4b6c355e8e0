import { type ExecFileException, execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import type { Env } from '../config/config.ts'
import { compareGoVersions, type GoVersion, parseGoVersion } from '../goversion/go-version.ts'
import { commandName, type GoPlatform } from './platform.ts'

/** A go command that was run and answered. */
export type InstalledGo = { readonly version: GoVersion; readonly goroot: string }

const run = promisify(execFile)
/** It answers in milliseconds; who takes so long, on a loaded machine, does not answer. */
const patienceMs = 30_000

/** The go command on PATH; undefined where there is none, or none that works. */
export async function findOnPath(env: Env, signal: AbortSignal): Promise<InstalledGo | undefined> {
  const [said, goroot] = await Promise.all([
    ask('go', ['version'], env, signal),
    ask('go', ['env', 'GOROOT'], env, signal),
  ])
  const version = versionIn(said)
  return version && goroot ? { version, goroot } : undefined
}

/**
 * Whether the go command below a GOROOT answers with this version. Where the machine was too busy to ask it, it is taken
 * to: it may be what other jobs are working with.
 */
export async function answersAs(
  version: GoVersion,
  goroot: string,
  env: Env,
  platform: GoPlatform,
  signal: AbortSignal,
): Promise<boolean> {
  const said = await ask(join(goroot, 'bin', commandName('go', platform)), ['version'], env, signal)
  const own = versionIn(said)
  return said === undefined || (own !== undefined && compareGoVersions(own, version) === 0)
}

/** Where this go installs programs: GOBIN, else the bin folder of the first GOPATH; empty where it has neither. */
export async function binFolder(goroot: string, env: Env, platform: GoPlatform, signal: AbortSignal): Promise<string> {
  const go = join(goroot, 'bin', commandName('go', platform))
  const said = (await ask(go, ['env', 'GOBIN', 'GOPATH'], env, signal)) ?? ''
  const [gobin = '', gopath = ''] = said.split(/\r?\n/)
  const [first = ''] = gopath.split(delimiter)
  return gobin || (first && join(first, 'bin'))
}

function versionIn(said: string | undefined): GoVersion | undefined {
  return parseGoVersion(/^go version (go\S+)/.exec(said ?? '')?.[1] ?? '')
}

/** What it prints; empty where it cannot be run, and undefined where the machine has no process, memory or time for it. */
async function ask(go: string, args: readonly string[], env: Env, signal: AbortSignal): Promise<string | undefined> {
  // It shall speak of itself, not of what a go.mod or a left-over GOROOT would make it switch to.
  const own = { ...env, GOTOOLCHAIN: 'local', GOROOT: '', GOFLAGS: '' }
  try {
    const { stdout } = await run(go, args, { env: own, signal, timeout: patienceMs, windowsHide: true })
    return stdout.trimEnd()
  } catch (error) {
    signal.throwIfAborted()
    const { code, killed, signal: endedBy } = error as ExecFileException
    return killed === true || endedBy === 'SIGKILL' || busy.includes(String(code)) ? undefined : ''
  }
}

/** Why a command could not be started, through no fault of its own. */
const busy: readonly string[] = ['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE', 'ETXTBSY']
