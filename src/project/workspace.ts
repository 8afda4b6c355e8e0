import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GoEnv } from '../go/go-env.ts'
import { minorOf } from '../goversion/language-minor.ts'

/**
 * The go.work that applies to a directory, as the go command finds it: GOWORK if that is set, else the nearest in the
 * directory or above it. Empty for none.
 * @param directory absolute
 */
export function workFileOf(directory: string, goEnv: GoEnv): string {
  if (minorOf(goEnv.version) < 18 || goEnv.GOWORK === 'off') return ''
  if (goEnv.origins.GOWORK !== 'default') return goEnv.GOWORK
  const file = join(directory, 'go.work')
  if (existsSync(file)) return file
  const above = dirname(directory)
  return above === directory ? '' : workFileOf(above, goEnv)
}

/** A folder's path without symbolic links; unchanged if it does not exist. */
export function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}
