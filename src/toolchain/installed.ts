import { execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { type GoVersion, parseGoVersion } from '../goversion/version.ts'
import type { Env } from '../inputs/config.ts'
import { commandName, type GoPlatform } from './platform.ts'

/** A go command that was run and answered. */
export type InstalledGo = { readonly version: GoVersion; readonly goroot: string }

const run = promisify(execFile)
/** It answers in milliseconds; who takes so long, on a loaded machine, does not answer. */
const patienceMs = 30_000

/** The go command on PATH; undefined where there is none, or none that works. */
export async function findOnPath(env: Env, signal: AbortSignal): Promise<InstalledGo | undefined> {
  const [version, goroot] = await Promise.all([versionOf('go', env, signal), ask('go', ['env', 'GOROOT'], env, signal)])
  return version && goroot ? { version, goroot } : undefined
}

/** The go command below a GOROOT; undefined where it does not work. */
export async function findBelow(
  goroot: string,
  env: Env,
  platform: GoPlatform,
  signal: AbortSignal,
): Promise<InstalledGo | undefined> {
  const version = await versionOf(join(goroot, 'bin', commandName('go', platform)), env, signal)
  return version && { version, goroot }
}

/** Where this go installs programs: GOBIN, else the bin folder of the first GOPATH; empty where it has neither. */
export async function binFolder(goroot: string, env: Env, platform: GoPlatform, signal: AbortSignal): Promise<string> {
  const go = join(goroot, 'bin', commandName('go', platform))
  const [gobin = '', gopath = ''] = (await ask(go, ['env', 'GOBIN', 'GOPATH'], env, signal)).split(/\r?\n/)
  const [first = ''] = gopath.split(delimiter)
  return gobin || (first && join(first, 'bin'))
}

async function versionOf(go: string, env: Env, signal: AbortSignal): Promise<GoVersion | undefined> {
  return parseGoVersion(/^go version (go\S+)/.exec(await ask(go, ['version'], env, signal))?.[1] ?? '')
}

/** What it prints; empty where it cannot be run. */
async function ask(go: string, args: readonly string[], env: Env, signal: AbortSignal): Promise<string> {
  // It shall speak of itself, not of what a go.mod or a left-over GOROOT would make it switch to.
  const own = { ...env, GOTOOLCHAIN: 'local', GOROOT: '', GOFLAGS: '' }
  try {
    const { stdout } = await run(go, args, { env: own, signal, timeout: patienceMs, windowsHide: true })
    return stdout.trimEnd()
  } catch {
    signal.throwIfAborted()
    return ''
  }
}
