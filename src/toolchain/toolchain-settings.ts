import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Env } from '../config/config.ts'
import { goDefaults } from '../gomod/go-defaults.ts'

/** What is known of Go's settings where there is no go command to ask. */
export type GoSettings = {
  readonly GOPROXY: string
  readonly GOSUMDB: string
  readonly GOAUTH: string
  readonly origins: { readonly GOPROXY: 'environment' | 'file' | 'default' }
}

const defaults = { ...goDefaults, GOAUTH: 'netrc' }

/**
 * Reads the settings as `go env` would: the environment first, then what `go env -w` has written, then the defaults.
 * A file that cannot be read counts as empty.
 */
export async function readGoSettings(env: Env, platform: string = process.platform): Promise<GoSettings> {
  const folder = configFolder(env, platform)
  // Where go knows no folder it reads no file: certainly not one of the directory that it happens to be in.
  const file = env['GOENV'] || (isAbsolute(folder) ? join(folder, 'go', 'env') : 'off')
  const text = file === 'off' ? '' : await readFile(file, 'utf8').catch(() => '')
  const written = new Map(
    Array.from(text.matchAll(/^([A-Z0-9_]+)=(.*?)\r?$/gm), ([, name = '', value = '']) => [name, value]),
  )
  const value = (name: keyof typeof defaults) => env[name] || written.get(name) || defaults[name]
  return {
    GOPROXY: value('GOPROXY'),
    GOSUMDB: value('GOSUMDB'),
    GOAUTH: value('GOAUTH'),
    origins: { GOPROXY: env['GOPROXY'] ? 'environment' : written.get('GOPROXY') ? 'file' : 'default' },
  }
}

/** Where a user's settings are by the custom of the system: Go's os.UserConfigDir, and empty where that fails. */
function configFolder(env: Env, platform: string): string {
  const home = env['HOME'] || env['USERPROFILE'] || ''
  if (platform === 'win32') return env['AppData'] ?? env['APPDATA'] ?? join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env['XDG_CONFIG_HOME'] || join(home, '.config')
}

/** Where toolchains are kept: the runner's tool cache, elsewhere a folder of modward's own among the user's caches. */
export function toolFolder(env: Env, platform: string = process.platform): string {
  const runner = env['RUNNER_TOOL_CACHE'] || env['AGENT_TOOLSDIRECTORY']
  return runner || join(cacheFolder(env, platform), 'modward', 'toolchains')
}

/** Where a user's caches are by the custom of the system: Go's os.UserCacheDir. */
function cacheFolder(env: Env, platform: string): string {
  const home = env['HOME'] || env['USERPROFILE'] || homeOfUser()
  if (platform === 'win32') return env['LocalAppData'] ?? env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  return env['XDG_CACHE_HOME'] || join(home, '.cache')
}

/** The home that the system has on record; where it knows no such user, a folder that nobody else knows. */
function homeOfUser(): string {
  try {
    return userInfo().homedir
  } catch {
    return join(tmpdir(), `modward-${randomUUID()}`)
  }
}
