import type { Env } from '../config/config.ts'
import { FolderStore } from './folder-store.ts'
import { hasService, ServiceStore } from './service-store.ts'
import type { Store } from './store.ts'

/** The stores in which modules can be kept between jobs. */
export type StoreLocation = {
  readonly env: Env
  /** The program of the cache worker, which talks to the runner's cache service. */
  readonly program: string
  /** Absolute path of a folder that is used instead; empty for none. */
  readonly directory: string
}

/** The store for a job: the folder if one is given, else the runner's cache service; undefined if there is neither. */
export function openStore({ env, program, directory }: StoreLocation): Store | undefined {
  if (directory !== '') return new FolderStore(directory)
  return hasService(env) ? new ServiceStore(env, program) : undefined
}
