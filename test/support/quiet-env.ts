import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../../src/config/config.ts'

/** An environment in which the real go command reaches no network and none of the machine's own settings. */
export function quietEnv(root: string, added: Env = {}): Env {
  // Else go leaves a process behind that counts uses in the home directory, while the test removes it.
  const telemetry = join(root, '.config', 'go', 'telemetry')
  mkdirSync(telemetry, { recursive: true })
  writeFileSync(join(telemetry, 'mode'), 'off')
  return {
    PATH: process.env['PATH'],
    SystemRoot: process.env['SystemRoot'],
    HOME: root,
    XDG_CONFIG_HOME: join(root, '.config'),
    USERPROFILE: root,
    LOCALAPPDATA: root,
    GOENV: join(root, 'go-env'),
    GOMODCACHE: join(root, 'modcache'),
    GOCACHE: join(root, 'gocache'),
    GOPROXY: 'off',
    GOSUMDB: 'off',
    GOFLAGS: '-modcacherw',
    ...added,
  }
}
