import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FaultError } from '../../causes/fault-error.ts'
import { classify } from '../../causes/log/classify.ts'
import type { Config } from '../../config/config.ts'
import { openRunLog } from '../../events/run-log.ts'
import { runGo } from '../../go/command.ts'
import type { GoEnv } from '../../go/go-env.ts'
import { removeTree } from '../../module-cache/remove-tree.ts'
import { parseSumdb } from '../../sumdb/setting.ts'
import type { RunContext } from '../guard/run-context.ts'
import { openRelayGuard } from '../run/relay-guard.ts'
import type { Toolchain } from './toolchain-files.ts'

export type SumdbOptions = {
  readonly config: Config
  readonly context: RunContext
  readonly goEnv: GoEnv
  /** A folder that does not exist. */
  readonly scratch: string
  readonly signal: AbortSignal
}

/**
 * Puts what the checksum database says about toolchains into a bundle, as a mirror serves it: the records, and the tiles that prove
 * them. So go, which finds no toolchain in a go.sum, verifies it without a network. go itself asks the database for them, with the
 * zips from the module cache, and keeps them in its own cache.
 * @throws {FaultError} with the cause of what go printed
 */
export async function stageSumdb(
  toolchains: readonly Toolchain[],
  bundle: string,
  { config, context, goEnv, scratch, signal }: SumdbOptions,
): Promise<void> {
  const { env, root, temp, host } = context
  const log = openRunLog('run', host.sinks)
  const guard = await openRelayGuard({ config, prefetch: false, env, root, temp, host, log })
  const moduleCache = join(scratch, 'modcache')
  try {
    for (const { name } of toolchains) {
      const asking = {
        ...guard.env,
        GOTOOLCHAIN: name,
        GOPROXY: `${pathToFileURL(join(goEnv.GOMODCACHE, 'cache', 'download')).href},${guard.env['GOPROXY'] ?? goEnv.GOPROXY}`,
        GOMODCACHE: moduleCache,
        // go must not know a newer state of the database than the one that it gets, or it asks for other tiles.
        GOPATH: join(scratch, 'gopath'),
      }
      const { exitCode, output } = await runGo(['version'], { directory: root, env: asking, signal })
      signal.throwIfAborted()
      if (exitCode !== 0) throw new FaultError(classify(guard.session?.relay.hideIn(output) ?? output))
    }
    await cp(join(moduleCache, 'cache', 'download', 'sumdb'), join(bundle, 'sumdb'), { recursive: true })
    const database = parseSumdb(goEnv.GOSUMDB).verifier.name
    await writeFile(join(bundle, 'sumdb', ...database.split('/'), 'supported'), '')
  } finally {
    await guard.close()
    await removeTree(scratch)
  }
}
