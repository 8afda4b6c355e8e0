import { connect, type Socket } from 'node:net'
import type { Address } from './ask-resolver.ts'
import { errors } from './undici.ts'

/** When the next address is tried beside the ones still silent (RFC 8305, section 5). */
const staggerMs = 250

/** How one address behaved; `silent`: it had not answered when another one did. */
export type DialAttempt = Address & {
  readonly ms: number
  readonly outcome: 'connected' | 'failed' | 'silent'
  readonly error: Error | undefined
}

/**
 * Opens a TCP connection to whichever address answers first: families alternate, the next address starts when one fails
 * or stays silent for 250 ms, and none is given up before the others are done. (Node's own version gives an address up
 * after 250 ms, which loses every host that is farther away than that.)
 * @throws the error of the only address, or an AggregateError with the code of the first, or undici's
 * ConnectTimeoutError
 */
export function dial(
  addresses: readonly Address[],
  port: number,
  timeoutMs: number,
  signal?: AbortSignal,
  onAttempt: (attempt: DialAttempt) => void = () => {},
): Promise<Socket> {
  const queue = alternate(addresses)
  const open = new Map<Socket, (outcome: DialAttempt['outcome'], error?: Error) => void>()
  const failures: Error[] = []
  return new Promise((resolve, reject) => {
    let stagger: NodeJS.Timeout | undefined
    const finish = (settle: () => void) => {
      clearTimeout(stagger)
      clearTimeout(deadline)
      signal?.removeEventListener('abort', onAbort)
      for (const [socket, report] of open) {
        socket.destroy()
        report('silent')
      }
      settle()
    }
    const fail = (error: Error) => finish(() => reject(error))
    const onAbort = () => fail(abortError(signal))
    const deadline = setTimeout(() => {
      const tried = addresses.map(({ address }) => `${address}:${port}`).join(', ')
      const text = `Connect Timeout Error (attempted addresses: ${tried}, timeout: ${timeoutMs}ms)`
      const { address } = addresses[0] ?? {}
      fail(Object.assign(new errors.ConnectTimeoutError(text), { address, port }))
    }, timeoutMs)

    const next = () => {
      clearTimeout(stagger)
      const address = queue.shift()
      if (address === undefined) {
        if (open.size === 0) fail(summarize(failures))
        return
      }
      const started = performance.now()
      const socket = connect({ host: address.address, port, family: address.family })
      const report = (outcome: DialAttempt['outcome'], error?: Error) =>
        onAttempt({ ...address, ms: performance.now() - started, outcome, error })
      open.set(socket, report)
      socket.once('connect', () => {
        report('connected')
        open.delete(socket)
        socket.removeAllListeners('error')
        finish(() => resolve(socket))
      })
      socket.once('error', (error) => {
        report('failed', error)
        open.delete(socket)
        failures.push(error)
        next()
      })
      if (queue.length > 0) stagger = setTimeout(next, staggerMs)
    }
    if (signal?.aborted) return onAbort()
    signal?.addEventListener('abort', onAbort, { once: true })
    next()
  })
}

/** IPv6 and IPv4 in turn, beginning with the family of the first address. */
function alternate(addresses: readonly Address[]): Address[] {
  const first = addresses[0]?.family
  const ours = addresses.filter(({ family }) => family === first)
  const others = addresses.filter(({ family }) => family !== first)
  return ours
    .flatMap((address, index) => [address, ...others.slice(index, index + 1)])
    .concat(others.slice(ours.length))
}

function summarize(failures: readonly Error[]): Error {
  const [first] = failures
  if (first === undefined) return Object.assign(new Error('no address to connect to'), { code: 'EADDRNOTAVAIL' })
  if (failures.length === 1) return first
  const message = failures.map((failure) => failure.message).join('; ')
  return Object.assign(new AggregateError(failures, message), 'code' in first ? { code: first.code } : {})
}

function abortError(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new DOMException('This operation was aborted', 'AbortError')
}
