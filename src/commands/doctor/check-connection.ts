import { setTimeout as sleep } from 'node:timers/promises'
import type { Mirror } from '../../mirrors/plan.ts'
import type { Probe, ProbedLayers } from '../../mirrors/probe/probe.ts'
import { faultOfProbe } from '../../mirrors/probe/probe-fault.ts'
import { type Family, raceFamilies } from '../../network/address-families.ts'
import { inspectCertificate, type ShownCertificate } from '../../network/certificate.ts'
import { hostOf, portOf } from '../../network/env-proxies.ts'
import type { Network } from '../../network/network.ts'
import { specialUse } from '../../network/special-addresses.ts'
import { type AffectedVariables, checkAnswer } from './check-answer.ts'
import type { CheckResult } from './finding.ts'
import { wordsOf } from './join-words.ts'

/** What a closer look at one mirror's connection shows; all parts are missing behind a proxy, which looks for us. */
export type ConnectionDetails = {
  readonly families: readonly Family[]
  readonly certificate: ShownCertificate | undefined
}

/** How long one address family may take when it is tried on its own. */
const familyMs = 3000

const unseen: ConnectionDetails = { families: [], certificate: undefined }

/**
 * Tries each address family and reads the certificate, also an untrusted one. Never rejects, and shows nothing where
 * that takes longer than `timeoutMs`.
 */
export async function inspectConnection(network: Network, url: URL, timeoutMs: number): Promise<ConnectionDetails> {
  const done = new AbortController()
  const late = sleep(timeoutMs, unseen, { signal: done.signal }).catch(() => unseen)
  const closeup = await Promise.race([look(network, url, Math.min(familyMs, timeoutMs * 0.8)), late])
  done.abort()
  return closeup
}

async function look(network: Network, url: URL, timeoutMs: number): Promise<ConnectionDetails> {
  const [host, port] = [hostOf(url), Number(portOf(url))]
  const proxy = network.proxyFor(url)
  const resolution = proxy === undefined ? await network.resolver.resolve(host).catch(() => undefined) : undefined
  const looked = network.open(url).then(
    (socket) => inspectCertificate(socket, host),
    () => undefined,
  )
  const [families, certificate] = await Promise.all([
    raceFamilies(resolution?.addresses ?? [], port, timeoutMs),
    url.protocol === 'https:' ? looked : undefined,
  ])
  return { families, certificate }
}

/** What a path is judged by; `isPublic` is set for mirrors that the whole world uses. */
export type ConnectionAffects = AffectedVariables & { readonly isPublic: boolean }

/** The layers of one mirror from name to zip, one finding each, down to the one that fails. */
export function checkConnection(
  mirror: Mirror,
  probe: Probe,
  closeup: ConnectionDetails,
  network: Network,
  stake: ConnectionAffects,
): CheckResult[] {
  const fault = probe.failure && faultOfProbe(probe.failure, network)
  const findings: CheckResult[] = []
  const proxy = network.proxyFor(mirror.url)
  const where = proxy === undefined ? mirror.url.host : `${mirror.url.host} by proxy ${proxy.host}`
  for (const layer of ['dns', 'tcp', 'tls', 'http', 'zip'] as const) {
    const found = probe.layers[layer]
    if (found === null) continue
    const time = `(${formatMs(found.ms)})`
    if (!found.ok && fault !== undefined) {
      const { cause, title, advice } = fault
      const evidence = [evidenceOf(probe, network), layer === 'tls' ? describeCertificate(closeup.certificate) : '']
      const detail = [title, ...evidence.filter((text) => text !== '')].join(': ')
      findings.push({ check: layer, ok: false, cause, detail: `${detail} ${time}`, advice })
    } else {
      const more = closer[layer]?.(closeup, mirror, network) ?? ''
      const plain = { ok: true, detail: `${where}: ${found.detail}${more} ${time}`, advice: '' }
      findings.push({ check: layer, ...((found.ok ? undefined : checkAnswer(mirror, probe, stake)) ?? plain) })
    }
    findings.push(...(warnings[layer]?.(mirror, closeup, network, stake.isPublic) ?? []))
  }
  return findings
}

/** As in the report: `41 ms`, `1.2 s`. */
function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** What was seen of the failure, in one line: people recognise their portal by its title, and their proxy by its words. */
function evidenceOf({ failure }: Probe, network: Network): string {
  if (failure === undefined) return ''
  if (failure.kind === 'error') return wordsOf(failure.error, failure.url, network)
  return failure.text.trim().split('\n')[0]?.slice(0, 200) ?? ''
}

type Layer = keyof ProbedLayers

/** What the closer look adds to a layer's detail. */
const closer: Partial<Record<Layer, (closeup: ConnectionDetails, mirror: Mirror, network: Network) => string>> = {
  tcp({ families }, { url }, network) {
    const describe = ({ family, ms, error }: Family) => {
      return `IPv${family} ${error === undefined ? formatMs(ms) : wordsOf(error, url, network)}`
    }
    return families.length < 2 ? '' : ` · ${families.map(describe).join(' · ')}`
  },
}

function describeCertificate(certificate: ShownCertificate | undefined): string {
  if (certificate === undefined) return ''
  const { names, issuer, from, to } = certificate
  const dates = `${from.toISOString().slice(0, 10)} to ${to.toISOString().slice(0, 10)}`
  return `certificate for ${names.slice(0, 3).join(', ') || 'no name'}, issued by ${issuer}, valid ${dates}`
}

/** What works, and is still worth knowing. */
const warnings: Partial<
  Record<Layer, (mirror: Mirror, closeup: ConnectionDetails, network: Network, isPublic: boolean) => CheckResult[]>
> = {
  dns(mirror, { families }, _, isPublic) {
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
  tcp(mirror, { families }, network) {
    const broken = families.find(({ family, error }) => family === 6 && error !== undefined)
    const works = families.some(({ error }) => error === undefined)
    if (broken === undefined || !works) return []
    const detail = `${mirror.url.host} has IPv6 addresses, and IPv6 does not get there (${wordsOf(broken.error, mirror.url, network)})`
    const advice = 'Each connection may lose time on IPv6: repair its route, or switch IPv6 off on this machine.'
    return [{ check: 'tcp', ok: true, detail, advice }]
  },
  tls(mirror, { certificate }, _, isPublic) {
    if (certificate === undefined || certificate.isPublic || !isPublic) return []
    const detail = `${mirror.url.host} shows a certificate issued by ${certificate.issuer}, no public authority: TLS is intercepted`
    const advice =
      'go sees the same certificates as modward; git, containers and other tools each need that authority installed, too.'
    return [{ check: 'tls', ok: true, detail, advice }]
  },
}
