import type { ModuleFile } from '../gomod/module-file.ts'
import { filePath } from '../gomod/module-file.ts'

/** What kind of answer is expected, and so how it is checked and where it waits. */
export type RequestKind = 'info' | 'mod' | 'zip' | 'list' | 'latest' | 'query' | 'sumdb'

/** One path below a GOPROXY's root that is asked of the mirrors. */
export type ModuleRequest = {
  readonly kind: RequestKind
  /** Escaped, not percent-encoded, no leading slash. */
  readonly path: string
  /** Empty where the path is not about a module. */
  readonly module: string
  /** Empty where the path is not about one version. */
  readonly version: string
}

/** The request for one file of a module version. */
export function requestFor(file: ModuleFile): ModuleRequest {
  return { kind: file.kind, path: filePath(file), module: file.path, version: file.version }
}

/** Where a wanted path lies below a mirror's root. Only what a URL path cannot hold as it is gets percent-encoded. */
export function requestUrl(root: URL, wanted: ModuleRequest): URL {
  const url = new URL(root)
  const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`
  url.pathname = base + encodeURIComponent(wanted.path).replaceAll('%2F', '/').replaceAll('%40', '@')
  return url
}

const MiB = 1024 * 1024

/** The largest reply that is accepted, in bytes: for zips the go command's own limit (codehost.MaxZipFile). */
export function sizeLimit(kind: RequestKind): number {
  return kind === 'zip' ? 500 * MiB : 16 * MiB
}
