import type { Env } from '../config/config.ts'
import { FolderStore } from './folder-store.ts'
import { hasService, ServiceStore } from './service-store.ts'
import type { Store } from './store.ts'

/** Where modules can be kept between jobs. */
export type StoreLocation = {
  readonly env: Env
  /** The file of the store process, which asks the runner's cache service. */
  readonly program: string
  /** Absolute path of a folder to be used instead; empty for none. */
  readonly directory: string
}

/** The store for a job: a folder where one was named, else the runner's cache service; undefined where there is neither. */
export function openStore({ env, program, directory }: StoreLocation): Store | undefined {
  if (directory !== '') return new FolderStore(directory)
  return hasService(env) ? new ServiceStore(env, program) : undefined
}
