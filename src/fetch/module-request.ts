import { filePath, type ModuleFile } from '../gomod/module-file.ts'
import { moduleUrl, sumdbUrl } from '../gomod/url.ts'

/** What kind of answer is expected, and so how it is checked and where it waits. */
export type RequestKind = 'info' | 'mod' | 'zip' | 'list' | 'latest' | 'query' | 'sumdb'

/** What a source is asked for: one path below a GOPROXY's root. */
export type ModuleRequest = {
  readonly kind: RequestKind
  /** Escaped, not percent-encoded, no leading slash. */
  readonly path: string
  /** Empty if the path is not about a module. */
  readonly module: string
  /** Empty if the path is not about one version. */
  readonly version: string
  /** go.sum's hash of the file, if it has one. */
  readonly sum?: string | undefined
  /** The source whose copy go has refused: each further copy is hashed, and without a hash this source is asked last. */
  readonly refusedFrom?: string | undefined
}

/** The request for one file of a module version. */
export function requestFor(file: ModuleFile, sum?: string): ModuleRequest {
  return { kind: file.kind, path: filePath(file), module: file.path, version: file.version, sum }
}

/** The URL of a request below a mirror's root, byte for byte as go would send it. */
export function requestUrl(root: URL, { kind, path }: ModuleRequest): URL {
  return kind === 'sumdb' ? sumdbUrl(root, path) : moduleUrl(root, path)
}

const MiB = 1024 * 1024

/**
 * The largest replies that are accepted, in bytes: for zips and `.mod` files the go command's own limits (cmd/go/internal/modfetch/codehost,
 * MaxZipFile and MaxGoMod). For the others go has none, and what go survives is accepted here as far as the memory goes.
 */
const zipLimit = 500 * MiB
const otherLimit = 16 * MiB

/** The largest reply to a request of this kind that is accepted, in bytes. */
export function sizeLimit(kind: RequestKind): number {
  return kind === 'zip' ? zipLimit : otherLimit
}
