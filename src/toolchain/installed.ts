import { execFile } from 'node:child_process'
import { join } from 'node:path'
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
  return await ask('go', env, signal)
}

/** The go command below a GOROOT; undefined where it does not work. */
export async function findBelow(
  goroot: string,
  env: Env,
  platform: GoPlatform,
  signal: AbortSignal,
): Promise<InstalledGo | undefined> {
  const go = await ask(join(goroot, 'bin', commandName('go', platform)), env, signal)
  return go && { ...go, goroot }
}

async function ask(go: string, env: Env, signal: AbortSignal): Promise<InstalledGo | undefined> {
  // It shall speak of itself, not of what a go.mod or a left-over GOROOT would make it switch to.
  const own = { ...env, GOTOOLCHAIN: 'local', GOROOT: '', GOFLAGS: '' }
  const options = { env: own, signal, timeout: patienceMs, windowsHide: true }
  try {
    const { stdout } = await run(go, ['version'], options)
    const version = parseGoVersion(/^go version (go\S+)/.exec(stdout)?.[1] ?? '')
    const { stdout: goroot } = await run(go, ['env', 'GOROOT'], options)
    return version && { version, goroot: goroot.trim() }
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}
