import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Env } from '../config/config.ts'
import { goDefaults } from '../gomod/go-defaults.ts'

/** The settings of Go, read without a go command. */
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
  // Without a folder go reads no file; a relative path would be one of the current directory.
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

/** The folder of a user's settings: Go's os.UserConfigDir, empty if that fails. */
function configFolder(env: Env, platform: string): string {
  const home = env['HOME'] || env['USERPROFILE'] || ''
  if (platform === 'win32') return env['AppData'] ?? env['APPDATA'] ?? join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env['XDG_CONFIG_HOME'] || join(home, '.config')
}

/** The folder of toolchains: the runner's tool cache, elsewhere a folder of modward's own among the user's caches. */
export function toolFolder(env: Env, platform: string = process.platform): string {
  const runner = env['RUNNER_TOOL_CACHE'] || env['AGENT_TOOLSDIRECTORY']
  return runner || join(cacheFolder(env, platform), 'modward', 'toolchains')
}

/** The folder of a user's caches: Go's os.UserCacheDir. */
function cacheFolder(env: Env, platform: string): string {
  const home = env['HOME'] || env['USERPROFILE'] || homeOfUser()
  if (platform === 'win32') return env['LocalAppData'] ?? env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  return env['XDG_CACHE_HOME'] || join(home, '.cache')
}

/** The home in the system's user database; a random folder if the user is not in it. */
function homeOfUser(): string {
  try {
    return userInfo().homedir
  } catch {
    return join(tmpdir(), `modward-${randomUUID()}`)
  }
}
