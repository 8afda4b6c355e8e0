/**
 * Why tests cannot run on this machine; empty if they can. `it.skipIf(onWindows)` takes such a reason as its condition, and the
 * test's name ends with it: `skipped(onWindows)`.
 */
export const onWindows = process.platform === 'win32' ? 'needs a POSIX system' : ''

export const notOnWindows = process.platform === 'win32' ? '' : 'needs Windows'

export const notOnLinux = process.platform === 'linux' ? '' : 'needs Linux'

export const asRoot = process.getuid?.() === 0 ? 'root may read and write everything' : ''

export const notAsRoot = process.getuid?.() === 0 ? '' : 'needs root'

/** The end of the name of a test or suite that is skipped if there is a reason. */
export function skipped(reason: string): string {
  return reason === '' ? '' : ` (skipped: ${reason})`
}
