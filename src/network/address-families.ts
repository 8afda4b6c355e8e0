import type { Address } from './ask-resolver.ts'
import { dial } from './dial.ts'

/** How one address family of a host behaves. */
export type Family = {
  readonly family: 4 | 6
  readonly addresses: readonly string[]
  readonly ms: number
  readonly error: unknown
}

/** Connects to each address family on its own, side by side, and hangs up at once. Never rejects. */
export function raceFamilies(addresses: readonly Address[], port: number, timeoutMs: number): Promise<Family[]> {
  const families = Map.groupBy(addresses, ({ family }) => family)
  return Promise.all(
    [...families].map(async ([family, ours]) => {
      const started = performance.now()
      const error = await dial(ours, port, timeoutMs).then(
        (socket) => void socket.destroy(),
        (reason: unknown) => reason,
      )
      return { family, addresses: ours.map(({ address }) => address), ms: performance.now() - started, error }
    }),
  )
}
