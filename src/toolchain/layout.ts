import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether a file of a toolchain is a command, by its path below GOROOT. Module zips hold no modes; the go command sets
 * them for the same files when it switches toolchains (cmd/go/internal/toolchain, Exec).
 */
export function isCommand(name: string): boolean {
  return name.startsWith('bin/') || name.startsWith('pkg/tool/') || /^lib\/(?:.*\/)?go_[^/]+_[^/]+_exec$/.test(name)
}

/**
 * Gives the modules within GOROOT their go.mod files: in the zip of a module there can be no other go.mod, so they are
 * packed as `_go.mod`, and whoever unpacks it copies them.
 */
export async function restoreGoMods(goroot: string): Promise<void> {
  const names = await readdir(goroot, { recursive: true })
  const packed = names.filter((name) => /(^|[\\/])_go\.mod$/.test(name))
  await Promise.all(
    packed.map((name) => copyFile(join(goroot, name), join(goroot, name.replace(/_go\.mod$/, 'go.mod')))),
  )
}
