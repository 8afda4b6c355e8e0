import type { RunLog } from '../../events/run-log.ts'
import { freeBuffersEarly } from '../../fetch/collect-garbage.ts'
import { Fetcher } from '../../fetch/fetcher.ts'
import type { Installer } from '../../fetch/installer.ts'
import type { RestoredFiles } from '../../fetch/source/restored-source.ts'
import type { ModuleFile } from '../../gomod/module-file.ts'
import { pathMatcher } from '../../gomod/pattern.ts'
import type { MirrorPlan } from '../../mirrors/plan.ts'
import type { Network } from '../../network/network.ts'
import { openRelay, type Relay } from '../../relay/relay.ts'
import { spoolFolder, sweepSpools } from './spool-folder.ts'

export type RelaySessionOptions = {
  readonly plan: MirrorPlan
  readonly network: Network
  /** go.sum's hash of a file; undefined if it has none. */
  readonly sums: (file: ModuleFile) => string | undefined
  /** GOPRIVATE patterns: no mirror is asked for what they match. */
  readonly privatePatterns: string
  /** The first source; undefined if nothing is restored. */
  readonly restored: RestoredFiles | undefined
  /** Puts prefetched files into the module cache; undefined if all wait for go. */
  readonly installer?: Installer | undefined
  readonly temp: string
  readonly stallMs: number
  readonly concurrency: number
  /** Whether the first mirror has answered the preflight. */
  readonly isProven: boolean
  /** Whether error answers have an id, which whatever shows go's output must remove; true if not given. */
  readonly marksErrors?: boolean
  /** Hides secrets in what go gets to read. */
  readonly redact: (text: string) => string
  readonly log: RunLog
  readonly signal: AbortSignal
}

/** A relay over a fetcher of its own: what stands between the go command and the mirrors. */
export type RelaySession = {
  /** The GOPROXY for the go command. */
  readonly goproxy: string
  readonly fetcher: Fetcher
  readonly relay: Relay
  /** Ends every transfer, removes the spool and closes the port. */
  close(): Promise<void>
}

/** Opens a relay session on loopback. Spools that killed runs have left are removed. */
export async function openRelaySession(options: RelaySessionOptions): Promise<RelaySession> {
  const { plan, network, sums, restored, installer, stallMs, concurrency, isProven, log, signal } = options
  freeBuffersEarly()
  await sweepSpools(options.temp)
  const fetcher = new Fetcher({
    plan,
    network,
    sums,
    restored,
    installer,
    spoolFolder: spoolFolder(options.temp),
    stallMs,
    concurrency,
    isProven,
    log,
    signal,
  })
  const relay = await openRelay(fetcher, {
    isPrivate: pathMatcher(options.privatePatterns),
    marksErrors: options.marksErrors ?? true,
    redact: options.redact,
    log,
  })
  return {
    goproxy: relay.url + plan.tail,
    fetcher,
    relay,
    async close() {
      await fetcher.close()
      await relay.close()
    },
  }
}
