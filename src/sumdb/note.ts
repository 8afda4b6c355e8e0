import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'

/** A public key by which a database signs, with the name that its signatures carry. */
export type Verifier = { readonly name: string; readonly keyId: number; readonly key: KeyObject }

/** Text that should be a verifier key or a signed note, and is not. */
export class NoteError extends Error {
  override readonly name = 'NoteError'
}

/** The first byte of an encoded key: golang.org/x/mod/sumdb/note knows this algorithm only. */
const ed25519 = 1
/** What comes before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')
/** Base64 as Go reads it: with its padding. Buffer.from accepts anything. */
const base64 = '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?'
const verifierKey = new RegExp(String.raw`^([^\s+]+)\+([0-9a-fA-F]{8})\+(${base64})$`)
const signatureLine = new RegExp(String.raw`^— ([^\s+]+) (${base64})$`)
/** The limit of note.Open on the signatures of a note. */
const mostSignatures = 100

/**
 * Reads a verifier key: `name+hash+key`, as GOSUMDB holds it.
 * @throws {NoteError} if it is malformed, or the hash is not that of the key
 */
export function parseVerifier(text: string): Verifier {
  const [, name, hash, encoded] = verifierKey.exec(text) ?? []
  if (name === undefined || hash === undefined || encoded === undefined) throw new NoteError('malformed verifier key')
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes[0] !== ed25519 || bytes.length !== 33) throw new NoteError('the verifier key is not an Ed25519 key')
  const keyId = createHash('sha256').update(`${name}\n`).update(bytes).digest().readUInt32BE()
  if (keyId !== Number.parseInt(hash, 16)) throw new NoteError('the hash in the verifier key is not that of the key')
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, bytes.subarray(1)]), format: 'der', type: 'spki' })
  return { name, keyId, key }
}

/**
 * The text of a signed note, after its first signature by `verifier` was found good. Others are passed over, as by note.Open.
 * @throws {NoteError} if the note is malformed, not signed by the verifier, or the signature is wrong
 */
export function openNote(note: Buffer, verifier: Verifier): string {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || note.at(-1) !== 0x0a || end + 2 === note.length) throw new NoteError('malformed note')
  const text = note.subarray(0, end + 1)
  const lines = note
    .subarray(end + 2, -1)
    .toString('utf8')
    .split('\n')
  if (lines.length > mostSignatures) throw new NoteError('a note with too many signatures')

  let signed = false
  for (const line of lines) {
    const [, name, encoded] = signatureLine.exec(line) ?? []
    if (name === undefined || encoded === undefined) throw new NoteError('a note with a malformed signature')
    const signature = Buffer.from(encoded, 'base64')
    if (signature.length < 5) throw new NoteError('a note with a malformed signature')
    if (signed || name !== verifier.name || signature.readUInt32BE() !== verifier.keyId) continue
    if (!verify(null, text, verifier.key, signature.subarray(4))) {
      throw new NoteError(`invalid signature for key ${name}+${verifier.keyId.toString(16).padStart(8, '0')}`)
    }
    signed = true
  }
  if (!signed) throw new NoteError(`a note that ${verifier.name} has not signed`)
  return text.toString('utf8')
}
