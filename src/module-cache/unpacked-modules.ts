import { existsSync } from 'node:fs'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { type ModulePaths, modulePaths } from './paths.ts'

/** Counts which modules a go command has unpacked into the module cache so far. */
export class UnpackedModules {
  readonly total: number
  #left: readonly ModulePaths[]

  constructor(modules: readonly ModuleVersion[], moduleCache: string) {
    this.total = modules.length
    this.#left = modules.map((module) => modulePaths(moduleCache, module))
  }

  /** Looks only at those that were not there at the last look: unpacked modules stay. */
  count(): number {
    this.#left = this.#left.filter(({ folder, partial }) => !existsSync(folder) || existsSync(partial))
    return this.total - this.#left.length
  }
}
