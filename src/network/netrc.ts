import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../config/config.ts'
import { fieldsOf } from '../gomod/fields.ts'

/** One complete machine entry of a netrc file. */
export type NetrcEntry = { readonly machine: string; readonly login: string; readonly password: string }

/**
 * The path of the netrc file: NETRC, or in the home folder, `_netrc` first on Windows; empty without a home. The rule of
 * cmd/go/internal/auth.
 */
export function findNetrc(env: Env, platform: NodeJS.Platform = process.platform): string {
  if (env['NETRC']) return env['NETRC']
  const home = platform === 'win32' ? env['USERPROFILE'] : env['HOME']
  if (!home) return ''
  const legacy = join(home, '_netrc')
  return platform === 'win32' && existsSync(legacy) ? legacy : join(home, '.netrc')
}

/** The entries of the netrc file; none when it does not exist. */
export function readNetrc(env: Env): NetrcEntry[] {
  const file = findNetrc(env)
  return existsSync(file) ? parseNetrc(readFileSync(file, 'utf8')) : []
}

/**
 * Reads a netrc file by go's rules: words in pairs, `macdef` skips to the next empty line, `default` alone on its line
 * ends the file and is never used, and an entry counts once it has machine, login and password.
 */
export function parseNetrc(text: string): NetrcEntry[] {
  const entries: NetrcEntry[] = []
  let entry: Partial<Record<'machine' | 'login' | 'password', string>> = {}
  let inMacro = false
  for (const line of text.split('\n')) {
    if (inMacro) {
      inMacro = line !== ''
      continue
    }
    const words = fieldsOf(line)
    for (let index = 0; index < words.length; index += 2) {
      const [word, value] = [words[index], words[index + 1]]
      if (value === undefined) {
        if (word === 'default') return entries
        break
      }
      if (word === 'machine') entry = { machine: value }
      else if (word === 'login' || word === 'password') entry[word] = value
      else if (word === 'macdef') inMacro = true
      const { machine, login, password } = entry
      if (machine && login && password) {
        entries.push({ machine, login, password })
        entry = {}
      }
    }
  }
  return entries
}
