import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, rootCertificates } from 'node:tls'
import type { Env } from '../config/config.ts'

// crypto/x509/root_linux.go: the first file that can be read counts, all folders do.
const systemFiles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
]
const systemFolders = ['/etc/ssl/certs', '/etc/pki/tls/certs']

/**
 * Reads the trusted certificate authorities as the go command does (SSL_CERT_FILE and SSL_CERT_DIR each replace their
 * half of the system's; on macOS and Windows the system's own store), and adds NODE_EXTRA_CA_CERTS, which people set
 * for Node programs. On a Linux system without any store, where go trusts nothing, Node's built-in Mozilla list is used.
 */
export function readCaCertificates(env: Env, platform: NodeJS.Platform = process.platform): readonly string[] {
  const certificates = new Set<string>()
  const add = (found: readonly string[]) => {
    for (const certificate of found) certificates.add(certificate)
  }
  if (platform === 'darwin' || platform === 'win32') {
    add(getCACertificates('system'))
  } else {
    const files = env['SSL_CERT_FILE'] ? [env['SSL_CERT_FILE']] : systemFiles
    const readable = files.find((file) => read(file) !== undefined)
    if (readable !== undefined) add(certificatesIn(readable))
    for (const folder of env['SSL_CERT_DIR'] ? env['SSL_CERT_DIR'].split(':') : systemFolders) {
      add(filesOf(folder).flatMap(certificatesIn))
    }
  }
  const chosen = env['SSL_CERT_FILE'] || env['SSL_CERT_DIR']
  if (certificates.size === 0 && !chosen) add(rootCertificates)
  if (env['NODE_EXTRA_CA_CERTS']) add(certificatesIn(env['NODE_EXTRA_CA_CERTS']))
  return [...certificates]
}

function certificatesIn(file: string): string[] {
  return read(file)?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return undefined
  }
}

/** The files of a folder, links to a neighbour left out: c_rehash makes one for each certificate. */
function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !(entry.isSymbolicLink() && !readlinkSync(join(folder, entry.name)).includes('/')))
      .map((entry) => join(folder, entry.name))
  } catch {
    return []
  }
}
