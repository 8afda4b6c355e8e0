import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { isIP, type Socket } from 'node:net'
import { connect, rootCertificates } from 'node:tls'

/** A server's certificate, trusted or not. */
export type ShownCertificate = {
  /** Names it is valid for, as `DNS:…` and `IP Address:…`. */
  readonly names: readonly string[]
  readonly issuer: string
  readonly from: Date
  readonly to: Date
  /** Whether its chain ends at an authority that browsers trust; that of a corporate TLS proxy does not. */
  readonly isPublic: boolean
}

/**
 * Reads the certificate of a server over an open connection, and closes that without sending a request: for a diagnosis only.
 * Undefined if the handshake fails before the certificate.
 */
export async function inspectCertificate(socket: Socket, host: string): Promise<ShownCertificate | undefined> {
  const secure = connect({ socket, ...(isIP(host) === 0 ? { servername: host } : {}), rejectUnauthorized: false })
  try {
    await once(secure, 'secureConnect', { signal: AbortSignal.timeout(5000) })
    const chain = chainOf(secure.getPeerX509Certificate())
    const [leaf] = chain
    if (leaf === undefined) return undefined
    return {
      names: leaf.subjectAltName?.split(', ') ?? [],
      issuer: nameOf(leaf.issuer),
      from: new Date(leaf.validFrom),
      to: new Date(leaf.validTo),
      isPublic: endsAtPublicRoot(chain),
    }
  } catch {
    return undefined
  } finally {
    secure.on('error', () => {})
    secure.destroy()
  }
}

function chainOf(leaf: X509Certificate | undefined): X509Certificate[] {
  const chain: X509Certificate[] = []
  for (let next = leaf; next !== undefined; next = next.issuerCertificate) {
    if (chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256)) break
    chain.push(next)
  }
  return chain
}

function endsAtPublicRoot(chain: readonly X509Certificate[]): boolean {
  const last = chain.at(-1)
  if (last === undefined) return false
  return rootCertificates.some((pem) => {
    const root = new X509Certificate(pem)
    return root.fingerprint256 === last.fingerprint256 || (root.subject === last.issuer && last.verify(root.publicKey))
  })
}

/** The organization of a distinguished name, else its common name. */
function nameOf(distinguished: string): string {
  const part = (key: string) => new RegExp(`^${key}=(.+)$`, 'm').exec(distinguished)?.[1]
  return part('O') ?? part('CN') ?? distinguished.replaceAll('\n', ', ')
}
