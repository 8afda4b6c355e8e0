import type { Fault } from '../../causes/fault.ts'
import type { CauseId } from '../../causes/id.ts'
import { connectReason } from '../../causes/transport/transport-fault.ts'
import type { Mirror } from '../../mirrors/plan.ts'
import type { Probe, ProbedLayers } from '../../mirrors/probe/probe.ts'
import { faultOfProbe } from '../../mirrors/probe/probe-fault.ts'
import type { Network } from '../../network/network.ts'
import { specialUse } from '../../network/special-addresses.ts'
import { checkAnswer, type MirrorRole } from './check-answer.ts'
import { errorWords } from './error-words.ts'
import { type CheckResult, failure, fine, warning } from './finding.ts'
import { type ConnectionDetails, describeCertificate, describeFamilies, formatMs } from './inspect-connection.ts'

/** A mirror, and all that was seen of the connection to it. */
export type MirrorConnection = {
  readonly mirror: Mirror
  readonly probe: Probe
  readonly details: ConnectionDetails
  readonly role: MirrorRole
  /** The public catalogue has it: its addresses and its certificate are known to be public. */
  readonly isPublic: boolean
  /** A fault that a first look met and the second, which counts, did not. */
  readonly passed: Fault | undefined
}

/** The layers of one mirror from name to zip, one finding each, down to the one that fails. */
export function checkConnection(connection: MirrorConnection, network: Network): CheckResult[] {
  const { mirror, probe, details, role } = connection
  const fault = probe.failure && faultOfProbe(probe.failure, network)
  const proxy = network.proxyFor(mirror.url)
  const where = proxy === undefined ? mirror.url.host : `${mirror.url.host} by proxy ${proxy.host}`
  const findings: CheckResult[] = []
  for (const layer of ['dns', 'tcp', 'tls', 'http', 'zip'] as const) {
    const found = layersOf(connection)[layer]
    if (found === null) continue
    const time = `(${formatMs(found.ms)})`
    if (!found.ok && fault !== undefined) {
      const certificate = layer === 'tls' && details.certificate ? describeCertificate(details.certificate) : ''
      const evidence = evidenceOf(probe, network)
      const isRaw = probe.failure?.kind === 'error' && !vague.has(fault.cause)
      const told = [fault.title, isRaw ? '' : evidence, certificate].filter((text) => text !== '')
      findings.push(failure(layer, fault.cause, `${told.join(': ')} ${time}`, fault.advice, isRaw ? evidence : ''))
    } else {
      const answer = found.ok ? undefined : checkAnswer(layer, mirror, probe, role)
      findings.push(answer ?? fine(layer, `${where}: ${found.detail} ${time}`))
    }
    findings.push(...(warnings[layer]?.(connection) ?? []))
  }
  return findings
}

/** The layers of the probe; TCP also tells how each address family behaves by itself. */
export function layersOf({
  mirror,
  probe,
  details,
}: Pick<MirrorConnection, 'mirror' | 'probe' | 'details'>): ProbedLayers {
  const { tcp } = probe.layers
  const families = describeFamilies(details.families, (error) => connectReason(error, mirror.url))
  // The two probes may disagree for a moment; what the request met comes first.
  const [met = ''] = tcp?.detail.split(';') ?? []
  return tcp === null || families === ''
    ? probe.layers
    : { ...probe.layers, tcp: { ...tcp, detail: `${met} · ${families}` } }
}

/** Causes of errors whose titles leave open what happened: the words of the error are told, too. */
const vague: ReadonlySet<CauseId> = new Set(['unknown', 'tls_other', 'env_proxy_error', 'bad_reply'])

/** What was seen of the failure, in one line: people recognise their portal by its title, and their proxy by its words. */
function evidenceOf({ failure }: Probe, network: Network): string {
  if (failure === undefined) return ''
  if (failure.kind === 'error') return errorWords(failure.error, failure.url, network)
  return failure.text.trim().split('\n')[0]?.slice(0, 200) ?? ''
}

/** The address that no public mirror can have, and what it is for; undefined if there is none or the mirror is not public. */
export function oddAddress({ details, isPublic }: Pick<MirrorConnection, 'details' | 'isPublic'>) {
  const addresses = isPublic ? details.families.flatMap((family) => family.addresses) : []
  return addresses.map((address) => ({ address, use: specialUse({ address }) })).find(({ use }) => use !== undefined)
}

/** What works, and is still worth knowing. */
const warnings: Partial<Record<keyof ProbedLayers, (connection: MirrorConnection) => CheckResult[]>> = {
  dns(connection) {
    const odd = oddAddress(connection)
    if (odd === undefined) return []
    const { host } = connection.mirror.url
    const detail = `${host} resolves to ${odd.address}, ${odd.use}: the answer does not come from its operator`
    const advice =
      'A transparent proxy, a VPN or a wrong DNS server answers here. If that is not intended, use another DNS server.'
    return [warning('dns', detail, advice)]
  },
  tcp({ mirror, details: { families } }) {
    const broken = families.find(({ family, error }) => family === 6 && error !== undefined)
    const works = families.some(({ error }) => error === undefined)
    if (broken === undefined || !works) return []
    const reason = connectReason(broken.error, mirror.url)
    const detail = `${mirror.url.host} has IPv6 addresses, and IPv6 does not get there (${reason})`
    const advice = 'Each connection may lose time on IPv6: repair its route, or switch IPv6 off on this machine.'
    return [warning('tcp', detail, advice)]
  },
  tls({ mirror, details: { certificate }, isPublic }) {
    if (certificate === undefined || certificate.isPublic || !isPublic) return []
    const detail = `${mirror.url.host} shows a certificate issued by ${certificate.issuer}, which is not a public authority: a proxy inspects TLS`
    const advice =
      'go sees the same certificates as modward; git, containers and other tools each need that authority installed, too.'
    return [warning('tls', detail, advice)]
  },
}
