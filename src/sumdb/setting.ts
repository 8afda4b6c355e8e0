import { parseVerifier, type Verifier } from './note.ts'

/** The checksum database of a GOSUMDB value. */
export type SumdbSetting = {
  readonly verifier: Verifier
  /** Its own URL, without a mirror in between. */
  readonly direct: URL
  /** The URL was pinned by the user: mirrors are then not asked. */
  readonly pinned: boolean
}

/** The keys that the go command has built in (cmd/go/internal/modfetch/key.go), so that GOSUMDB may hold just a name. */
const builtIn: Readonly<Record<string, string>> = {
  'sum.golang.org': 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
}
const standard = 'sum.golang.org'
/** Another address of the same database, reachable from mainland China. */
const chineseAlias = 'sum.golang.google.cn'

/**
 * Reads a GOSUMDB value: a known name, a verifier key, either with a URL. Toolchains are verified whatever it says, as no
 * go.sum vouches for them: `off` and an empty value mean the standard database.
 * @throws {NoteError} if the key is no key
 * @throws {TypeError} if there are too many words, or the URL or the name is none
 */
export function parseSumdb(value: string): SumdbSetting {
  const text = value === chineseAlias ? `${standard} https://${chineseAlias}` : value
  const [key = standard, address, ...more] = text.split(/\s+/).filter((word) => word !== '')
  if (more.length > 0) throw new TypeError('GOSUMDB holds more than a key and a URL')
  const verifier = parseVerifier(builtIn[key === 'off' ? standard : key] ?? key)
  const direct = new URL(address ?? `https://${verifier.name}`)
  if (address === undefined && `${direct.host}${direct.pathname.replace(/\/$/, '')}` !== verifier.name) {
    throw new TypeError(`"${verifier.name}" is not a host or a host with a path`)
  }
  return { verifier, direct, pinned: address !== undefined }
}

/** A GOSUMDB value without its URL: so go asks its mirrors for the database. */
export function sumdbKey(value: string): string {
  return value === chineseAlias ? standard : (value.split(/\s+/)[0] ?? '')
}
