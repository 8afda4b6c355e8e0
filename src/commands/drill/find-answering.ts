import type { Config, Env } from '../../config/config.ts'
import type { GoEnv } from '../../go/go-env.ts'
import type { Host } from '../../host/host.ts'
import { canary } from '../../mirrors/candidate.ts'
import type { PlannedMirrors } from '../../mirrors/plan.ts'
import { Probe } from '../../mirrors/probe/probe.ts'
import { openNetwork } from '../../network/network.ts'
import type { Report } from '../../report/schema.ts'

export type AnsweringOptions = {
  readonly env: Env
  readonly goEnv: GoEnv
  readonly config: Pick<Config, 'preflightTimeout'>
  readonly host: Pick<Host, 'secret'>
  readonly signal: AbortSignal
}

/**
 * The names of the mirrors that answer from here. Those that have just served files do; the others are asked for a well-known module, as
 * they need not know the names of the project's own.
 */
export async function findAnswering(
  { plan, credentials }: PlannedMirrors,
  { mirrors }: Report,
  { env, goEnv, config, host, signal }: AnsweringOptions,
): Promise<ReadonlySet<string>> {
  const serving = new Set(mirrors.filter(({ files }) => files > 0).map(({ url }) => url))
  const network = openNetwork({ env, goauth: goEnv.GOAUTH, credentials, onSecret: (value) => host.secret(value) })
  const stallMs = config.preflightTimeout
  const ending = AbortSignal.any([signal, AbortSignal.timeout(stallMs)])
  try {
    const probed = plan.mirrors
      .filter(({ name }) => !serving.has(name))
      .map(async ({ name, url }) => {
        const probe = new Probe(network, url, { sample: canary, zip: false, sumdb: undefined, stallMs, signal: ending })
        await probe.settled
        return ['answers', 'notFound'].includes(probe.state) ? [name] : []
      })
    return new Set([...serving, ...(await Promise.all(probed)).flat()])
  } finally {
    await network.close()
  }
}
