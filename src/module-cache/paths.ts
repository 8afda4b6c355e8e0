import { join } from 'node:path'
import { escapeModule } from '../gomod/escape.ts'
import { filePath } from '../gomod/module-file.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'

/** Where the go command keeps what belongs to one module version (cmd/go/internal/modfetch/cache.go). */
export type ModulePaths = {
  /** The unpacked module. */
  readonly folder: string
  readonly zip: string
  /** Holds the `h1:` hash of the zip. A folder without it is not complete for go. */
  readonly ziphash: string
  /** Exists while a go command fills the folder, and after one that was killed meanwhile. */
  readonly partial: string
  /** Locked by a go command (flock) while it fetches or unpacks the module. */
  readonly lock: string
}

/** The paths of a module version below GOMODCACHE. */
export function modulePaths(moduleCache: string, module: ModuleVersion): ModulePaths {
  const zip = join(moduleCache, 'cache', 'download', filePath({ ...module, kind: 'zip' }))
  return {
    folder: join(moduleCache, `${escapeModule(module.path)}@${escapeModule(module.version)}`),
    zip,
    ziphash: `${zip}hash`,
    partial: zip.replace(/zip$/, 'partial'),
    lock: zip.replace(/zip$/, 'lock'),
  }
}
