import { escapeModule } from './escape.ts'
import type { ModuleVersion } from './module-version.ts'

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
