/** The layers below HTTP, in the order in which a connection meets them. */
export type ConnectionLayer = 'dns' | 'tcp' | 'tls'

/**
 * An event of one layer: it began (`target` is the name looked up, the address, or the name in the certificate), it succeeded
 * (`detail` is evidence for people), or it failed.
 */
export type LayerEvent = { readonly layer: ConnectionLayer } & (
  | { readonly state: 'begun'; readonly target: string }
  | { readonly state: 'done'; readonly ms: number; readonly detail: string }
  | { readonly state: 'failed'; readonly ms: number; readonly error: unknown }
)

export type Observe = (event: LayerEvent) => void

/** Observes new connections, each under a number of its own. */
export type ObserveAll = (event: LayerEvent, connection: number) => void

/** Runs one layer and reports its begin and its end to `observe`. */
export async function observed<T>(
  layer: ConnectionLayer,
  target: string,
  observe: Observe,
  run: () => Promise<T>,
  describe: (result: T) => string,
): Promise<T> {
  const started = performance.now()
  observe({ layer, state: 'begun', target })
  try {
    const result = await run()
    observe({ layer, state: 'done', ms: performance.now() - started, detail: describe(result) })
    return result
  } catch (error) {
    observe({ layer, state: 'failed', ms: performance.now() - started, error })
    throw error
  }
}
