import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goFlag } from '../go/goflags.ts'
import { minorOf } from '../goversion/language-minor.ts'

/**
 * Whether go builds this project from its vendor folder, so that nothing has to be downloaded. The rule of
 * cmd/go/internal/modload, setDefaultBuildMod: a vendor folder made in the same mode, Go 1.14 or newer, no other -mod.
 * @param go the `go` line of the go.mod or go.work
 */
export function isVendored(directory: string, isWorkspace: boolean, go: string, goflags: string): boolean {
  const list = join(directory, 'vendor', 'modules.txt')
  if (!existsSync(list)) return false
  const mode = goFlag(goflags, 'mod')
  if (mode !== undefined) return mode === 'vendor'
  return minorOf(go) >= 14 && isOfWorkspace(list) === isWorkspace
}

function isOfWorkspace(list: string): boolean {
  const [first = ''] = readFileSync(list, 'utf8').split('\n', 1)
  return (
    first.startsWith('## ') &&
    first
      .slice(3)
      .split(';')
      .some((note) => note.trim() === 'workspace')
  )
}
