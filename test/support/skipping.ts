import { lstatSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Why tests cannot run on this machine; empty if they can. `it.skipIf(onWindows)` takes such a reason as its condition, and the
 * test's name ends with it: `skipped(onWindows)`.
 */
export const onWindows = process.platform === 'win32' ? 'needs a POSIX system' : ''

export const notOnWindows = process.platform === 'win32' ? '' : 'needs Windows'

export const notOnLinux = process.platform === 'linux' ? '' : 'needs Linux'

/** Modes keep no user out. */
export const asRoot = onWindows || (process.getuid?.() === 0 ? 'root may read and write everything' : '')

export const notAsRoot = process.getuid?.() === 0 ? '' : 'needs root'

/** Wine makes folders of links to folders, and on Windows not every user may make one. */
export const withoutLinks = canLink() ? '' : 'needs symbolic links'

function canLink(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'modward-link-'))
  try {
    symlinkSync(folder, join(folder, 'link'))
    return lstatSync(join(folder, 'link')).isSymbolicLink()
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The end of the name of a test or suite that is skipped if there is a reason. */
export function skipped(reason: string): string {
  return reason === '' ? '' : ` (skipped: ${reason})`
}
