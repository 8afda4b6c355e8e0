import type { Mirror } from '../mirrors/plan.ts'
import { faultOfTrouble } from '../mirrors/trouble.ts'
import { specialUse } from '../network/addresses.ts'
import { inspectCertificate, type ShownCertificate } from '../network/certificate.ts'
import { hostOf, portOf } from '../network/env-proxies.ts'
import { type Family, tryFamilies } from '../network/families.ts'
import type { Network } from '../network/network.ts'
import type { Probe, ProbedLayers } from '../network/probe.ts'
import { messageOf } from '../network/sample.ts'
import type { Diagnosis } from './finding.ts'

/** What a closer look at one mirror's connection shows; all parts are missing behind a proxy, which looks for us. */
export type Closeup = {
  readonly families: readonly Family[]
  readonly certificate: ShownCertificate | undefined
}

/** How long one address family may take when it is tried on its own. */
const familyMs = 3000

/** Tries each address family and reads the certificate, also an untrusted one. Never rejects. */
export async function lookClosely(network: Network, url: URL): Promise<Closeup> {
  const [host, port] = [hostOf(url), Number(portOf(url))]
  const proxy = network.proxyFor(url)
  const resolution = proxy === undefined ? await network.resolver.resolve(host).catch(() => undefined) : undefined
  const looked = network.open(url).then(
    (socket) => inspectCertificate(socket, host),
    () => undefined,
  )
  const [families, certificate] = await Promise.all([
    tryFamilies(resolution?.addresses ?? [], port, familyMs),
    url.protocol === 'https:' ? looked : undefined,
  ])
  return { families, certificate }
}

/**
 * The layers of one mirror from name to zip, one finding each, down to the one that fails. `isPublic` is set for
 * mirrors that the whole world uses.
 */
export function followPath(
  mirror: Mirror,
  probe: Probe,
  closeup: Closeup,
  network: Network,
  isPublic: boolean,
): Diagnosis[] {
  const fault = probe.trouble && faultOfTrouble(probe.trouble, network)
  const findings: Diagnosis[] = []
  const proxy = network.proxyFor(mirror.url)
  const where = proxy === undefined ? mirror.url.host : `${mirror.url.host} by proxy ${proxy.host}`
  for (const layer of ['dns', 'tcp', 'tls', 'http', 'zip'] as const) {
    const found = probe.layers[layer]
    if (found === null) continue
    const detail = `${where}: ${found.detail}${closer[layer]?.(closeup) ?? ''} (${Math.round(found.ms)} ms)`
    if (found.ok || fault === undefined) findings.push({ check: layer, ok: true, detail, advice: '' })
    else {
      const evidence = layer === 'tls' ? describeCertificate(closeup.certificate) : describeReply(probe)
      findings.push({
        check: layer,
        ok: false,
        cause: fault.cause,
        detail: `${fault.title}${evidence}`,
        advice: fault.advice,
      })
    }
    findings.push(...(warnings[layer]?.(mirror, closeup, isPublic) ?? []))
  }
  return findings
}

type Layer = keyof ProbedLayers

/** What the closer look adds to a layer's detail. */
const closer: Partial<Record<Layer, (closeup: Closeup) => string>> = {
  tcp: ({ families }) => (families.length < 2 ? '' : ` · ${families.map(describeFamily).join(' · ')}`),
}

function describeFamily({ family, ms, error }: Family): string {
  return `IPv${family} ${error === undefined ? `${Math.round(ms)} ms` : messageOf(error)}`
}

/** What came instead of a file: people recognise their portal by its title. */
function describeReply({ trouble }: Probe): string {
  return trouble?.kind === 'reply' ? `: ${trouble.text}` : ''
}

function describeCertificate(certificate: ShownCertificate | undefined): string {
  if (certificate === undefined) return ''
  const { names, issuer, from, to } = certificate
  const dates = `${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 10)}`
  return `: certificate for ${names.slice(0, 3).join(', ') || 'no name'}, issued by ${issuer}, valid ${dates}`
}

/** What works, and is still worth knowing. */
const warnings: Partial<Record<Layer, (mirror: Mirror, closeup: Closeup, isPublic: boolean) => Diagnosis[]>> = {
  dns(mirror, { families }, isPublic) {
    const odd = families.flatMap(({ addresses }) =>
      addresses.map((address) => ({ address, use: specialUse({ address }) })),
    )
    const first = isPublic ? odd.find(({ use }) => use !== undefined) : undefined
    if (first === undefined) return []
    const detail = `${mirror.url.host} resolves to ${first.address}, ${first.use}: the answer does not come from its operator`
    const advice =
      'A transparent proxy, a VPN or a poisoned resolver answers here. Where nobody meant to, ask another resolver.'
    return [{ check: 'dns', ok: true, detail, advice }]
  },
  tcp(mirror, { families }) {
    const broken = families.find(({ family, error }) => family === 6 && error !== undefined)
    const works = families.some(({ error }) => error === undefined)
    if (broken === undefined || !works) return []
    const detail = `${mirror.url.host} has IPv6 addresses, and IPv6 does not get there (${messageOf(broken.error)})`
    const advice = 'Each connection may lose time on IPv6: repair its route, or switch IPv6 off on this machine.'
    return [{ check: 'tcp', ok: true, detail, advice }]
  },
  tls(mirror, { certificate }, isPublic) {
    if (certificate === undefined || certificate.isPublic || !isPublic) return []
    const detail = `${mirror.url.host} shows a certificate issued by ${certificate.issuer}, no public authority: TLS is intercepted`
    const advice =
      'go sees the same certificates as modward; git, containers and other tools each need that authority installed, too.'
    return [{ check: 'tls', ok: true, detail, advice }]
  },
}
