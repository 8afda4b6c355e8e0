import { isIP, type Socket } from 'node:net'
import { connect, type SecureContext, type TLSSocket } from 'node:tls'

/** The settings of a TLS handshake. */
export type Tls = { readonly context: SecureContext; readonly timeoutMs: number }

/**
 * Runs a TLS handshake for `host` over an open connection, offering HTTP/1.1 only.
 * @throws Node's TLS error, or one with the code `ERR_TLS_HANDSHAKE_TIMEOUT`; the connection is closed then
 */
export function handshake(socket: Socket, host: string, tls: Tls, session?: Buffer): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secure = connect({
      socket,
      // An address is no server name, but the certificate is still checked against it.
      ...(isIP(host) === 0 ? { servername: host } : { host }),
      secureContext: tls.context,
      // Whatever NODE_TLS_REJECT_UNAUTHORIZED says: go has no such switch.
      rejectUnauthorized: true,
      ALPNProtocols: ['http/1.1'],
      ...(session === undefined ? {} : { session }),
    })
    const settle = (act: () => void) => {
      clearTimeout(deadline)
      secure.removeListener('error', fail)
      act()
    }
    const fail = (error: Error) =>
      settle(() => {
        secure.on('error', () => {})
        secure.destroy()
        reject(error)
      })
    const deadline = setTimeout(() => {
      fail(
        Object.assign(new Error(`TLS handshake timeout after ${tls.timeoutMs} ms`), {
          code: 'ERR_TLS_HANDSHAKE_TIMEOUT',
        }),
      )
    }, tls.timeoutMs)
    secure.once('secureConnect', () => settle(() => resolve(secure)))
    secure.once('error', fail)
  })
}

/** Protocol, subject, issuer and end of the peer's certificate, for people. */
export function describeTls(socket: TLSSocket): string {
  const { subject, issuer, valid_to } = socket.getPeerCertificate()
  const protocol = socket.getProtocol() ?? 'TLS'
  // A resumed session brings no certificate along.
  if (subject === undefined) return protocol
  const by = issuer.O ?? issuer.CN ?? 'an unnamed issuer'
  return `${protocol}, certificate of ${subject.CN ?? 'no name'} by ${by}, valid until ${valid_to}`
}
