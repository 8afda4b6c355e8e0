import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FaultError } from '../../causes/fault-error.ts'
import { classify } from '../../causes/log/classify.ts'
import type { Env } from '../../config/config.ts'
import { runGo } from '../../go/command.ts'
import type { GoEnv } from '../../go/go-env.ts'
import { removeTree } from '../../module-cache/remove-tree.ts'
import type { Project } from '../../project/project.ts'
import { sumdbKey } from '../../sumdb/setting.ts'
import { envWith } from '../guard/set-up-go.ts'

export type ProofOptions = {
  readonly env: Env
  readonly goEnv: GoEnv
  /** Whether go takes the toolchains from the bundle; else it is the one that the download has used. */
  readonly withToolchains: boolean
  /** A folder that does not exist. */
  readonly scratch: string
  readonly signal: AbortSignal
}

/**
 * Proves that a bundle is complete: with an empty module cache, the bundle as GOPROXY and no network, go loads all packages of the
 * projects, their tests and all that they import. Nothing is compiled.
 * @throws {FaultError} with the cause of what go printed
 */
export async function proveComplete(
  bundle: string,
  projects: readonly Project[],
  { env, goEnv, withToolchains, scratch, signal }: ProofOptions,
): Promise<void> {
  try {
    for (const { directory, settings } of projects) {
      const given = { ...env, ...settings }
      const offline = {
        ...(withToolchains ? { ...given, GOSUMDB: sumdbKey(goEnv.GOSUMDB) } : await fixGo(directory, given, signal)),
        ...offlineSettings(bundle),
        GOMODCACHE: join(scratch, 'modcache'),
        // go remembers the state of the checksum database there: a machine behind an air gap knows none.
        GOPATH: join(scratch, 'gopath'),
        GOFLAGS: [
          ...goEnv.GOFLAGS.split(' ').filter((flag) => flag !== '' && !flag.startsWith('-mod=')),
          '-mod=readonly',
        ].join(' '),
      }
      const { exitCode, output } = await runGo(['list', '-deps', '-test', './...'], { directory, env: offline, signal })
      signal.throwIfAborted()
      if (exitCode !== 0) throw new FaultError(classify(output))
    }
  } finally {
    await removeTree(scratch)
  }
}

/** What the README of the bundle says must be set, and no way out for anything else. */
function offlineSettings(bundle: string): Env {
  const nowhere = 'http://127.0.0.1:9'
  return {
    GOPROXY: `${pathToFileURL(bundle).href},off`,
    // Else private modules would be asked of their repositories.
    GONOPROXY: 'none',
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: '',
  }
}

/** With the Go that the project switches to: it is in the module cache that the download has filled, and not in an empty one. */
async function fixGo(directory: string, env: Env, signal: AbortSignal): Promise<Env> {
  const lines: string[] = []
  const onLine = (line: string, stream: string) => void (stream === 'stdout' && lines.push(line))
  const { exitCode, output } = await runGo(['env', 'GOROOT'], { directory, env, signal, onLine })
  if (exitCode !== 0) throw new FaultError(classify(output))
  return envWith(env, { folders: [join(lines.join('').trim(), 'bin')], variables: { GOTOOLCHAIN: 'local' } })
}
