import { errors } from 'undici'
import type { ModuleVersion } from '../module/version.ts'
import { portOf } from './env-proxies.ts'
import type { ConnectionLayer, LayerEvent } from './layers.ts'
import type { Network } from './network.ts'
import { askSumdb, messageOf, type Sample, type SampleOptions, type Trouble, takeSample } from './sample.ts'

/** What one layer of a probe found; null where it was not reached. */
export type ProbedLayer = { readonly ok: boolean; readonly ms: number; readonly detail: string }
export type ProbedLayers = Record<ConnectionLayer | 'http' | 'zip' | 'sumdb', ProbedLayer | null>

/**
 * How a mirror stands. `answers`: it gave what was asked for, or refused it, which only the download can judge.
 * `lacks`: it does not have the version. `pending`: nothing is known yet.
 */
export type ProbeState = 'pending' | 'answers' | 'lacks' | 'failed'

export type ProbeOptions = SampleOptions & {
  /** The module version that is asked for. */
  readonly sample: ModuleVersion
  /** Whether its zip is asked for, too; only the first bytes are read. */
  readonly zip: boolean
  /** The checksum database whose passage through the mirror is of interest. */
  readonly sumdb: string | undefined
}

/**
 * A walk through the layers of a mirror, over the very connections that the download will use. It can be looked at any
 * time: a mirror that has not answered when somebody else has is not waited for.
 */
export class Probe {
  readonly layers: ProbedLayers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null }
  /** Ends when the state is no longer pending; never rejects. */
  readonly settled: Promise<void>
  /** Ends when there is nothing more to learn; never rejects. */
  readonly finished: Promise<void>
  #state: ProbeState = 'pending'
  #last: Sample | undefined
  #trouble: Trouble | undefined
  #offersSumdb = false
  #settledMs: number | undefined
  #running: Running
  readonly #unwatchHops: (() => void)[] = []
  readonly #started = performance.now()
  readonly #network: Network
  readonly #mirror: URL
  readonly #options: ProbeOptions

  constructor(network: Network, mirror: URL, options: ProbeOptions) {
    this.#network = network
    this.#mirror = mirror
    this.#options = options
    this.#running = { layer: 'dns', target: mirror.hostname, place: mirror, since: this.#started }
    const unwatch = network.watch(mirror, (event) => this.#note(event))
    this.settled = this.#walk()
    const sumdb =
      options.sumdb === undefined ? undefined : this.settled.then(() => this.#walkSumdb(options.sumdb ?? ''))
    this.finished = Promise.all([this.settled, sumdb]).then(() => {
      for (const stop of [unwatch, ...this.#unwatchHops]) stop()
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

  /** The last answer: its status, the host behind the redirect, the server's clock. */
  get last(): Sample | undefined {
    return this.#last
  }

  /** Whether the mirror passes the checksum database on; false until it has said so. */
  get offersSumdb(): boolean {
    return this.#offersSumdb
  }

  get trouble(): Trouble | undefined {
    return this.#trouble
  }

  /** Ends a pending probe: the layer at work has been silent for the whole time there was. */
  expire(): void {
    if (this.#state !== 'pending') return
    const { layer, place, since } = this.#running
    const ms = performance.now() - since
    const error = silence(this.#running, ms)
    // What is behind a redirect belongs to the zip, whatever layer is silent there.
    this.layers[place === this.#mirror ? layer : 'zip'] = { ok: false, ms, detail: error.message }
    this.#trouble = { kind: 'error', url: place, error }
    this.#settle('failed')
  }

  async #walk(): Promise<void> {
    const { sample, zip } = this.#options
    for (const kind of zip ? (['mod', 'zip'] as const) : (['mod'] as const)) {
      const layer = kind === 'mod' ? 'http' : 'zip'
      this.#running = { ...this.#running, layer, since: performance.now() }
      const options = { ...this.#options, onHop: (url: URL) => this.#followHop(url) }
      const found = await takeSample(this.#network, this.#mirror, { ...sample, kind }, options)
      if (this.#state !== 'pending' || this.#options.signal.aborted) return
      this.#last = found
      this.#trouble = found.trouble
      const { answer, ms, detail } = found
      // A failure below HTTP already stands in its own layer.
      const broken = Object.values(this.layers).some((known) => known?.ok === false)
      if (!broken) this.layers[layer] = { ok: answer === 'given', ms: Math.max(0, ms - this.#connectMs(layer)), detail }
      if (answer === 'failed') return this.#settle('failed')
      if (answer === 'lacked') return this.#settle('lacks')
      if (answer === 'refused') return this.#settle('answers')
    }
    this.#settle('answers')
  }

  async #walkSumdb(name: string): Promise<void> {
    if (this.#state === 'failed' || this.#options.signal.aborted) return
    const { ok, offered, ms, detail } = await askSumdb(this.#network, this.#mirror, name, this.#options)
    if (this.#options.signal.aborted) return
    this.layers.sumdb = { ok, ms, detail }
    this.#offersSumdb = offered
  }

  #note(event: LayerEvent): void {
    // Later connections of the pool tell nothing new, and would cover up how long the first one took.
    if (this.#state !== 'pending' || this.layers.http !== null) return
    this.#run(event, this.#mirror, 'http')
    if (event.state === 'begun') return
    const ok = event.state === 'done'
    this.layers[event.layer] = { ok, ms: event.ms, detail: ok ? event.detail : messageOf(event.error) }
  }

  #followHop(url: URL): void {
    this.#unwatchHops.push(this.#network.watch(url, (event) => this.#run(event, url, 'zip')))
  }

  #run(event: LayerEvent, place: URL, after: 'http' | 'zip'): void {
    if (event.state === 'begun') this.#running = { ...event, place, since: performance.now() }
    else this.#running = { layer: after, target: place.hostname, place, since: performance.now() }
  }

  /** What of the first request's time went into making the connection. */
  #connectMs(layer: 'http' | 'zip'): number {
    if (layer === 'zip') return 0
    return (this.layers.dns?.ms ?? 0) + (this.layers.tcp?.ms ?? 0) + (this.layers.tls?.ms ?? 0)
  }

  #settle(state: ProbeState): void {
    this.#state = state
    this.#settledMs = performance.now() - this.#started
  }
}

/** What a probe is waiting for, and where: at the mirror, or behind its redirect. */
type Running = {
  readonly layer: keyof ProbedLayers
  readonly target: string
  readonly place: URL
  readonly since: number
}

/** The error of a layer that said nothing until the time was up, as the layer itself would have raised it later. */
function silence({ layer, target, place }: Running, ms: number): Error {
  const text = `no answer within ${(ms / 1000).toFixed(1)} s`
  if (layer === 'dns')
    return Object.assign(new Error(`lookup ${target}: ${text}`), { code: 'ETIMEOUT', hostname: target })
  if (layer === 'tcp') {
    const port = Number(portOf(place))
    return Object.assign(new errors.ConnectTimeoutError(`connect to ${target}: ${text}`), { address: target, port })
  }
  if (layer === 'tls') return Object.assign(new Error(`TLS handshake: ${text}`), { code: 'ERR_TLS_HANDSHAKE_TIMEOUT' })
  return new errors.HeadersTimeoutError(`${layer}: ${text}`)
}
