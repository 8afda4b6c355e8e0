import { setTimeout as sleep } from 'node:timers/promises'
import { type Family, raceFamilies } from '../../network/address-families.ts'
import { inspectCertificate, type ShownCertificate } from '../../network/certificate.ts'
import { hostOf, portOf } from '../../network/env-proxies.ts'
import type { Network } from '../../network/network.ts'

/** What a closer look at one connection shows; all parts are missing behind an environment proxy, which connects itself. */
export type ConnectionDetails = {
  /** How each address family behaves by itself. */
  readonly families: readonly Family[]
  /** Also an untrusted one. */
  readonly certificate: ShownCertificate | undefined
}

/** How long one address family may take when it is tried by itself. */
const familyMs = 3000

const unseen: ConnectionDetails = { families: [], certificate: undefined }

/**
 * Tries each address family by itself and reads the certificate. Sends no request. Never rejects, and shows nothing if it
 * takes longer than `timeoutMs`.
 */
export async function inspectConnection(network: Network, url: URL, timeoutMs: number): Promise<ConnectionDetails> {
  const done = new AbortController()
  const late = sleep(timeoutMs, unseen, { signal: done.signal }).catch(() => unseen)
  const details = await Promise.race([inspect(network, url, Math.min(familyMs, timeoutMs * 0.8)), late])
  done.abort()
  return details
}

async function inspect(network: Network, url: URL, timeoutMs: number): Promise<ConnectionDetails> {
  const [host, port] = [hostOf(url), Number(portOf(url))]
  const proxy = network.proxyFor(url)
  const resolution = proxy === undefined ? await network.resolver.resolve(host).catch(() => undefined) : undefined
  const looked = network.open(url).then(
    (socket) => {
      if (url.protocol === 'https:') return inspectCertificate(socket, host)
      socket.destroy()
      return undefined
    },
    () => undefined,
  )
  const [families, certificate] = await Promise.all([
    raceFamilies(resolution?.addresses ?? [], port, timeoutMs),
    looked,
  ])
  return { families, certificate }
}

/** `IPv4 12 ms · IPv6 network is unreachable`, or which family has no address; empty without a direct connection. */
export function describeFamilies(families: readonly Family[], reasonOf: (error: unknown) => string): string {
  const [first, ...others] = families.toSorted((a, b) => a.family - b.family)
  if (first === undefined) return ''
  if (others.length === 0) return `no IPv${first.family === 4 ? 6 : 4} address`
  return [first, ...others]
    .map(({ family, ms, error }) => `IPv${family} ${error === undefined ? formatMs(ms) : reasonOf(error)}`)
    .join(' · ')
}

/** As in the report: `41 ms`, `1.2 s`. */
export function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** Whom a certificate is for, who issued it, and when it is valid, in one line. */
export function describeCertificate({ names, issuer, from, to }: ShownCertificate): string {
  const dates = `${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 10)}`
  return `certificate for ${names.slice(0, 3).join(', ') || 'no name'}, issued by ${issuer}, valid ${dates}`
}
