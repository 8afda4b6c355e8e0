import { basename } from 'node:path'
import { type GoQuery, parseGoQuery } from '../goversion/go-query.ts'

/** A version file without a usable version; the message says why. */
export class VersionFileError extends Error {
  override readonly name = 'VersionFileError'
}

/** A form of version file: how its lines name a Go version, the most telling pattern first. */
type Form = { readonly patterns: readonly RegExp[]; readonly expected: string }

const goMod: Form = {
  // `toolchain default` means: no toolchain but the one that the go line asks for.
  patterns: [/^\s*toolchain\s+(?!default\b)([^\s/]+)/, /^\s*go\s+([^\s/]+)/],
  expected: 'a "toolchain" or "go" line',
}
const toolVersions: Form = { patterns: [/^\s*(?:golang|go)\s+([^\s#]+)/], expected: 'a "golang" line' }
const plain: Form = { patterns: [/^\s*([^\s#][^#]*)/], expected: 'a version' }

const forms: Readonly<Record<string, Form>> = { 'go.mod': goMod, 'go.work': goMod, '.tool-versions': toolVersions }

/**
 * The Go version that a go.mod, go.work, .tool-versions or plain file (.go-version) asks for. In go.mod and go.work the
 * `toolchain` line wins over the `go` line: it names what the authors build with, the other the oldest that works.
 * @throws {VersionFileError} if the file names no version, or one that modward does not understand
 */
export function readVersionFile(path: string, text: string): GoQuery {
  const { patterns, expected } = forms[basename(path)] ?? plain
  const lines = text.split('\n')
  for (const pattern of patterns) {
    for (const [index, line] of lines.entries()) {
      const word = pattern.exec(line)?.[1]?.trim()
      if (word === undefined) continue
      const query = parseGoQuery(word)
      if (query !== undefined) return query
      throw new VersionFileError(
        `${path}:${index + 1} asks for "${word}", which is not a Go version that can be fetched`,
      )
    }
  }
  throw new VersionFileError(`${path} names no Go version: ${expected} is expected`)
}
