import type { ModuleVersion } from '../../gomod/module-version.ts'
import { isNoAnswer, layerTimeout, type PendingLayer, pendingAfter } from '../../network/layer-timeout.ts'
import type { LayerEvent } from '../../network/layers.ts'
import type { Network } from '../../network/network.ts'
import type { LayerName, LayerReport } from '../../report/schema.ts'
import {
  oneLine,
  type ProbedFile,
  type ProbeFailure,
  type ProbeFileOptions,
  probeFile,
  probeSumdb,
} from './probe-file.ts'

/** What each layer of a probe found; null if it was not reached. */
export type ProbedLayers = Record<LayerName, LayerReport | null>

/** `answers`: the mirror gave the file, or refused it, which only the download can judge. `notFound`: it has no such version. */
export type ProbeState = 'pending' | 'answers' | 'notFound' | 'failed'

export type ProbeOptions = ProbeFileOptions & {
  /** The module version that is requested. */
  readonly sample: ModuleVersion
  /** Whether its zip is requested, too; only the first bytes are read. */
  readonly zip: boolean
  /** The checksum database that the mirror may pass on; undefined: that is not probed. */
  readonly sumdb: string | undefined
}

const states = { given: 'answers', refused: 'answers', notFound: 'notFound', failed: 'failed' } as const

/**
 * Probes a mirror, layer by layer, over the very connections that the download will use. A `.mod`, a zip and the checksum
 * database are requested at once: one after the other they would take three times as long if the mirror is far away. The
 * state can be read at any time, so that a decision need not wait for the end.
 */
export class Probe {
  readonly layers: ProbedLayers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null }
  /** Where the mirror redirected to, in the order of the requests. */
  readonly redirects: URL[] = []
  /** Ends when the state is no longer pending; never rejects. */
  readonly settled: Promise<void>
  /** Ends when there is nothing more to learn; never rejects. */
  readonly finished: Promise<void>
  #state: ProbeState = 'pending'
  #last: ProbedFile | undefined
  #failure: ProbeFailure | undefined
  #offersSumdb = false
  #settledMs: number | undefined
  #firstConnection: number | undefined
  #mod: PendingLayer<'http' | 'zip'>
  #zip: PendingLayer<'http' | 'zip'>
  readonly #unwatch: (() => void)[]
  readonly #started = performance.now()
  readonly #network: Network
  readonly #mirror: URL
  readonly #options: ProbeOptions

  constructor(network: Network, mirror: URL, options: ProbeOptions) {
    this.#network = network
    this.#mirror = mirror
    this.#options = options
    this.#mod = { layer: 'dns', target: mirror.hostname, url: mirror, since: this.#started }
    this.#zip = { ...this.#mod, layer: 'zip' }
    this.#unwatch = [network.watch(mirror, (event, connection) => this.#note(event, connection))]
    this.settled = this.#walk()
    this.finished = Promise.all([this.settled, this.#walkSumdb(options.sumdb)]).then(() => {
      for (const stop of this.#unwatch) stop()
    })
  }

  get sample(): ModuleVersion {
    return this.#options.sample
  }

  get state(): ProbeState {
    return this.#state
  }

  /** From the start to the answer; to now while pending. */
  get ms(): number {
    return this.#settledMs ?? performance.now() - this.#started
  }

  /** The answer that decided: its status, the host behind the redirect, the server's clock. */
  get last(): ProbedFile | undefined {
    return this.#last
  }

  /** Whether the mirror passes the checksum database on; false until it has said so. */
  get offersSumdb(): boolean {
    return this.#offersSumdb
  }

  get failure(): ProbeFailure | undefined {
    return this.#failure
  }

  /** Ends a pending probe: the pending layer has timed out. */
  expire(): void {
    if (this.#state !== 'pending') return
    const waiting = this.layers.http === null ? this.#mod : this.#zip
    const ms = performance.now() - waiting.since
    const error = layerTimeout(waiting, ms, this.#network.proxyFor(waiting.url))
    // Behind a redirect every layer counts as the zip's.
    this.layers[waiting.url === this.#mirror ? waiting.layer : 'zip'] = { ok: false, ms, detail: error.message }
    this.#failure = { kind: 'error', url: waiting.url, error }
    this.#settle('failed')
  }

  async #walk(): Promise<void> {
    const asked = [this.#take('mod'), ...(this.#options.zip ? [this.#take('zip')] : [])]
    for (const [index, sample] of asked.entries()) {
      const found = await sample
      if (this.#state !== 'pending' || this.#options.signal.aborted) return
      // The layer that was waited for says more than that no answer came.
      if (found.failure?.kind === 'error' && isNoAnswer(found.failure.error)) return this.expire()
      this.#record(index === 0 ? 'http' : 'zip', found)
      if (found.answer !== 'given' || index === asked.length - 1) return this.#conclude(found)
    }
  }

  #take(kind: 'mod' | 'zip'): Promise<ProbedFile> {
    const file = { ...this.#options.sample, kind }
    const onRedirect = (url: URL) => {
      this.redirects.push(url)
      if (kind === 'zip') this.#followRedirect(url)
    }
    return probeFile(this.#network, this.#mirror, file, { ...this.#options, onRedirect })
  }

  #record(layer: 'http' | 'zip', { answer, ms, detail }: ProbedFile): void {
    const connection = [this.layers.dns, this.layers.tcp, this.layers.tls]
    // A failure below HTTP is already in its own layer.
    if (connection.some((known) => known?.ok === false)) return
    const connectMs = connection.reduce((sum, known) => sum + (known?.ms ?? 0), 0)
    this.layers[layer] = { ok: answer === 'given', ms: Math.max(0, ms - connectMs), detail }
  }

  #conclude(found: ProbedFile): void {
    this.#last = found
    this.#failure = found.failure
    this.#settle(states[found.answer])
  }

  async #walkSumdb(name: string | undefined): Promise<void> {
    if (name === undefined) return
    const { ok, offered, ms, detail } = await probeSumdb(this.#network, this.#mirror, name, this.#options)
    await this.settled
    if (this.#state === 'failed' || this.#options.signal.aborted) return
    this.layers.sumdb = { ok, ms, detail }
    this.#offersSumdb = offered
  }

  #note(event: LayerEvent, connection: number): void {
    this.#firstConnection ??= connection
    // One connection is enough for the layers.
    if (connection !== this.#firstConnection || this.#state !== 'pending') return
    this.#mod = pendingAfter(event, this.#mirror, 'http')
    if (event.state === 'begun') return
    const ok = event.state === 'done'
    this.layers[event.layer] = { ok, ms: event.ms, detail: ok ? event.detail : oneLine(event.error) }
  }

  #followRedirect(url: URL): void {
    this.#zip = { layer: 'zip', target: url.hostname, url, since: performance.now() }
    const watch = (event: LayerEvent) => {
      this.#zip = pendingAfter(event, url, 'zip')
    }
    this.#unwatch.push(this.#network.watch(url, watch))
  }

  #settle(state: ProbeState): void {
    this.#state = state
    this.#settledMs = performance.now() - this.#started
  }
}
