import type { ModuleRequest } from '../fetch/module-request.ts'
import { unescapeModule } from '../gomod/escape.ts'
import type { FileKind, ModuleFile } from '../gomod/module-file.ts'
import { isExactVersion } from '../gomod/module-version.ts'

/** A request of the GOPROXY protocol (https://go.dev/ref/mod#goproxy-protocol). */
export type Route =
  | { readonly kind: 'file'; readonly file: ModuleFile }
  /** A list, a query or `@latest`: the answer changes with time. */
  | { readonly kind: 'module'; readonly wanted: ModuleRequest }
  /** Whether the mirrors pass this checksum database on. */
  | { readonly kind: 'supported'; readonly database: string; readonly wanted: ModuleRequest }
  | { readonly kind: 'sumdb'; readonly database: string; readonly wanted: ModuleRequest }

/** Reads a path below the relay's root, percent-encoding already undone; undefined for every shape that go does not use. */
export function parseRoute(path: string): Route | undefined {
  const segments = path.split('/')
  if (segments.some((segment) => !/^[\w.~!@+-]+$/.test(segment) || segment === '.' || segment === '..'))
    return undefined
  if (segments[0] === 'sumdb') return parseSumdb(path, segments)
  const { groups } =
    /^(?<module>[^@]+)\/(?:@v\/(?:(?<list>list)|(?<version>[^/]+)\.(?<kind>info|mod|zip))|(?<latest>@latest))$/.exec(
      path,
    ) ?? {}
  if (groups === undefined) return undefined
  const { list, latest, kind } = groups
  const module = unescapeModule(groups['module'] ?? '')
  const version = unescapeModule(groups['version'] ?? '')
  if (module === undefined || version === undefined) return undefined
  if (list !== undefined) return { kind: 'module', wanted: { kind: 'list', path, module, version: '' } }
  if (latest !== undefined) return { kind: 'module', wanted: { kind: 'latest', path, module, version: '' } }
  if (isExactVersion(version)) return { kind: 'file', file: { path: module, version, kind: kind as FileKind } }
  // A branch or a commit: only `.info` says which version it is now.
  return kind === 'info' ? { kind: 'module', wanted: { kind: 'query', path, module, version } } : undefined
}

/** `sumdb/NAME/…`, as cmd/go/internal/modfetch asks; the name is a host, as in GOSUMDB. */
function parseSumdb(path: string, [, database = '', ...rest]: readonly string[]): Route | undefined {
  const record = rest.join('/')
  const wanted: ModuleRequest = { kind: 'sumdb', path, module: '', version: '' }
  if (record === 'supported') return { kind: 'supported', database, wanted }
  if (record === 'latest' || /^tile\/\d+\/(\d+|data)\/[\dx/.pP]+$/.test(record))
    return { kind: 'sumdb', database, wanted }
  const [, module, version] = (/^lookup\/(.+)@(.+)/.exec(record) ?? []).map(unescapeModule)
  if (module === undefined || version === undefined) return undefined
  return { kind: 'sumdb', database, wanted: { ...wanted, module, version } }
}
