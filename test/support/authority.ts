import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'

/** A certificate and its key, as Node's servers take them. */
export type Identity = { readonly cert: string; readonly key: string }

/** A certificate authority of our own. */
export type Authority = {
  /** Its certificate: a file for SSL_CERT_FILE. */
  readonly file: string
  /** A certificate for these names and addresses; valid from yesterday to tomorrow unless other days are given. */
  issue(names: readonly string[], days?: { readonly from: number; readonly to: number }): Identity
}

const dayMs = 86_400_000

/** Makes a certificate authority in an empty folder, with the openssl command. */
export function makeAuthority(folder: string, name = 'Fixture CA'): Authority {
  mkdirSync(join(folder, 'issued'), { recursive: true })
  const at = (file: string) => join(folder, file)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const usage = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign']
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-days',
    '3',
    '-subj',
    `/O=${name}/CN=${name}`,
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    ...usage,
  )
  writeFileSync(at('index.txt'), '')
  writeFileSync(at('serial'), '01')
  writeFileSync(
    at('ca.conf'),
    `[ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = issued
certificate = ca.crt
private_key = ca.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
`,
  )
  let count = 0
  return {
    file: at('ca.crt'),
    issue(names, { from, to } = { from: -1, to: 1 }) {
      count += 1
      const file = (extension: string) => `server-${count}.${extension}`
      const san = names.map((one) => `${isIP(one) === 0 ? 'DNS' : 'IP'}:${one}`).join(',')
      writeFileSync(at('san.conf'), `subjectAltName=${san}\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\n`)
      openssl('req', ...newKey, '-subj', `/CN=${names[0]}`, '-keyout', file('key'), '-out', file('csr'))
      const dates = ['-startdate', stamp(from), '-enddate', stamp(to)]
      openssl(
        'ca',
        '-batch',
        '-notext',
        '-config',
        'ca.conf',
        '-extfile',
        'san.conf',
        ...dates,
        '-in',
        file('csr'),
        '-out',
        file('crt'),
      )
      return { cert: readFileSync(at(file('crt')), 'utf8'), key: readFileSync(at(file('key')), 'utf8') }
    },
  }
}

/** Now and so many days, as `YYYYMMDDHHMMSSZ`. */
function stamp(days: number): string {
  return `${new Date(Date.now() + days * dayMs).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`
}
