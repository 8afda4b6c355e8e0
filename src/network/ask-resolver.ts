import { promises as dns } from 'node:dns'

/** An address of a host and its family. */
export type Address = { readonly address: string; readonly family: 4 | 6 }

/** What one resolver said. */
export type ResolverAnswer = {
  readonly addresses: readonly Address[]
  /** The family whose question got an error or no answer, while the other one was answered. */
  readonly unanswered?: 4 | 6
}

/** How long the slower family may take once the other has answered (RFC 8305, section 3). */
export const otherFamilyMs = 50

/**
 * Asks one resolver once for the addresses of a name, both families at once; one that fails or is slow does not spoil the
 * other. Without an answer within the time-out it ends with ETIMEOUT.
 * @param server an address with or without a port
 * @param open holds what is being asked, for callers that want to cancel it
 * @throws the Node error of the lookup: `ENOTFOUND`, `ESERVFAIL`, `ETIMEOUT`, `ECANCELLED`, …
 */
export async function askResolver(
  server: string,
  name: string,
  timeoutMs: number,
  open: Set<dns.Resolver> = new Set(),
): Promise<ResolverAnswer> {
  const resolver = new dns.Resolver({ tries: 1 })
  resolver.setServers([server])
  open.add(resolver)
  // A timer of its own: Node looks at those of c-ares only once a second, which makes them up to a second late.
  const silent = Promise.withResolvers<never>()
  const timer = setTimeout(() => silent.reject(silence(name)), timeoutMs)
  const tag = (family: 4 | 6) => (found: string[]) => found.map((address) => ({ address, family }))
  const asked = [resolver.resolve4(name).then(tag(4)), resolver.resolve6(name).then(tag(6))]
  try {
    await Promise.race([Promise.any(asked), silent.promise])
    const late = new Promise<undefined>((settle) => setTimeout(settle, otherFamilyMs, undefined).unref())
    const answerOf = (family: Promise<Address[]>) =>
      Promise.race([family.catch((error: unknown) => (isUnknownName(error) ? [] : undefined)), late])
    const [four, six] = await Promise.all(asked.map(answerOf))
    const addresses = [...(four ?? []), ...(six ?? [])]
    if (four === undefined) return { addresses, unanswered: 4 }
    return six === undefined ? { addresses, unanswered: 6 } : { addresses }
  } catch (error) {
    const reasons: unknown[] = error instanceof AggregateError ? error.errors : [error]
    throw reasons.find((reason) => !isUnknownName(reason)) ?? reasons[0]
  } finally {
    clearTimeout(timer)
    open.delete(resolver)
    resolver.cancel()
  }
}

/** Whether the resolver said that there is no such name, or none with an address. */
export function isUnknownName(error: unknown): boolean {
  return codeOf(error) === 'ENOTFOUND' || codeOf(error) === 'ENODATA'
}

/** Whether there was no answer within the time-out. */
export function isSilence(error: unknown): boolean {
  return codeOf(error) === 'ETIMEOUT'
}

/** Whether the question was taken back, by {@link askResolver}'s caller. */
export function isCancelled(error: unknown): boolean {
  return codeOf(error) === 'ECANCELLED'
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : ''
}

/** As c-ares says it itself. */
function silence(name: string): Error {
  return Object.assign(new Error(`queryA ETIMEOUT ${name}`), { code: 'ETIMEOUT', syscall: 'queryA', hostname: name })
}
