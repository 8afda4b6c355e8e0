import type { ModuleVersion } from '../../gomod/module-version.ts'
import { layerTimeout, type PendingLayer, pendingAfter } from '../../network/layer-timeout.ts'
import type { ConnectionLayer, LayerEvent } from '../../network/layers.ts'
import type { Network } from '../../network/network.ts'
import {
  oneLine,
  type ProbedFile,
  type ProbeFault,
  type ProbeFileOptions,
  probeFile,
  probeSumdb,
} from './probe-file.ts'

/** What one layer of a probe found; null where it was not reached. */
export type ProbedLayer = { readonly ok: boolean; readonly ms: number; readonly detail: string }
export type ProbedLayers = Record<ConnectionLayer | 'http' | 'zip' | 'sumdb', ProbedLayer | null>

/**
 * How a mirror stands. `answers`: it gave what was asked for, or refused it, which only the download can judge.
 * `lacks`: it does not have the version. `pending`: nothing is known yet.
 */
export type ProbeState = 'pending' | 'answers' | 'lacks' | 'failed'

export type ProbeOptions = ProbeFileOptions & {
  /** The module version that is asked for. */
  readonly sample: ModuleVersion
  /** Whether its zip is asked for, too; only the first bytes are read. */
  readonly zip: boolean
  /** The checksum database whose passage through the mirror is of interest. */
  readonly sumdb: string | undefined
}

const states = { given: 'answers', refused: 'answers', lacked: 'lacks', failed: 'failed' } as const

/**
 * A look at a mirror, layer by layer, over the very connections that the download will use. A `.mod`, a zip and the checksum
 * database are asked for at once: one after the other they would take three times as long where the mirror is far away. The
 * probe can be looked at any time: a mirror that has not answered when somebody else has is not waited for.
 */
export class Probe {
  readonly layers: ProbedLayers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null }
  /** Ends when the state is no longer pending; never rejects. */
  readonly settled: Promise<void>
  /** Ends when there is nothing more to learn; never rejects. */
  readonly finished: Promise<void>
  #state: ProbeState = 'pending'
  #last: ProbedFile | undefined
  #trouble: ProbeFault | undefined
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

  /** What was asked for. */
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

  get trouble(): ProbeFault | undefined {
    return this.#trouble
  }

  /** Ends a pending probe: the layer at work has been silent for the whole time there was. */
  expire(): void {
    if (this.#state !== 'pending') return
    const waiting = this.layers.http === null ? this.#mod : this.#zip
    const ms = performance.now() - waiting.since
    const error = layerTimeout(waiting, ms, this.#network.proxyFor(waiting.url))
    // What is behind a redirect belongs to the zip, whatever layer is silent there.
    this.layers[waiting.url === this.#mirror ? waiting.layer : 'zip'] = { ok: false, ms, detail: error.message }
    this.#trouble = { kind: 'error', url: waiting.url, error }
    this.#settle('failed')
  }

  async #walk(): Promise<void> {
    const asked = [this.#take('mod'), ...(this.#options.zip ? [this.#take('zip')] : [])]
    for (const [index, sample] of asked.entries()) {
      const found = await sample
      if (this.#state !== 'pending' || this.#options.signal.aborted) return
      this.#record(index === 0 ? 'http' : 'zip', found)
      if (found.answer !== 'given' || index === asked.length - 1) return this.#conclude(found)
    }
  }

  #take(kind: 'mod' | 'zip'): Promise<ProbedFile> {
    const file = { ...this.#options.sample, kind }
    const onHop = (url: URL) => kind === 'zip' && this.#followHop(url)
    return probeFile(this.#network, this.#mirror, file, { ...this.#options, onHop })
  }

  #record(layer: 'http' | 'zip', { answer, ms, detail }: ProbedFile): void {
    const connection = [this.layers.dns, this.layers.tcp, this.layers.tls]
    // A failure below HTTP already stands in its own layer.
    if (connection.some((known) => known?.ok === false)) return
    const connectMs = connection.reduce((sum, known) => sum + (known?.ms ?? 0), 0)
    this.layers[layer] = { ok: answer === 'given', ms: Math.max(0, ms - connectMs), detail }
  }

  #conclude(found: ProbedFile): void {
    this.#last = found
    this.#trouble = found.trouble
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
    // The other connections tell the same.
    if (connection !== this.#firstConnection || this.#state !== 'pending') return
    this.#mod = pendingAfter(event, this.#mirror, 'http')
    if (event.state === 'begun') return
    const ok = event.state === 'done'
    this.layers[event.layer] = { ok, ms: event.ms, detail: ok ? event.detail : oneLine(event.error) }
  }

  #followHop(url: URL): void {
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
