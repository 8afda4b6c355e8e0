import { escapeModule, unescapeModule } from './escape.ts'
import { formatModule, type ModuleVersion } from './module-version.ts'

/** The three files of a module version that the go command asks a GOPROXY for. */
export type FileKind = 'info' | 'mod' | 'zip'

/** One file of a module version. */
export type ModuleFile = ModuleVersion & { readonly kind: FileKind }

/**
 * The path of a file below a GOPROXY's root and, equally, below `GOMODCACHE/cache/download`: a filled module cache is a
 * proxy tree. No leading slash; escaped, not percent-encoded.
 */
export function filePath(file: ModuleFile): string {
  return `${escapeModule(file.path)}/@v/${escapeModule(file.version)}.${file.kind}`
}

/** Whether it is the one that weighs something. */
export function isZip({ kind }: ModuleFile): boolean {
  return kind === 'zip'
}

/** The module version and kind of the file at such a path; undefined for any other path, such as a list of versions. */
export function fileAt(path: string): ModuleFile | undefined {
  const found = /^(.+)\/@v\/([^/]+)\.(info|mod|zip)$/.exec(path)
  const [module, version] = [unescapeModule(found?.[1] ?? ''), unescapeModule(found?.[2] ?? '')]
  return module && version ? { path: module, version, kind: found?.[3] as FileKind } : undefined
}

/** How people read a path below a GOPROXY's root: the module at its version; any other path as it is. */
export function nameOfFile(path: string): string {
  const file = fileAt(path)
  return file === undefined ? path : formatModule(file)
}
