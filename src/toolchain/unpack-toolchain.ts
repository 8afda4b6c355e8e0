import { constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { h1 } from '../gomod/h1.ts'
import type { ModuleVersion } from '../gomod/module-version.ts'
import { extract } from '../unpack/extract.ts'
import { withModuleZip } from '../unpack/read-module.ts'
import { isCommand, secondName } from './goroot-layout.ts'

/** The thread has other things to do after so long; milliseconds. */
const sliceMs = 20
/** How far it is, is told after so many files. */
const toldFiles = 500

/** What is unpacked, and to which folder. */
export type Unpacking = {
  readonly zip: string
  /** The release as a module; everything in the zip must be in its folder. */
  readonly module: ModuleVersion
  /** An existing folder with nothing in it. */
  readonly folder: string
  /** Called now and then with how many files are unpacked, of how many. */
  readonly onFiles: (files: number, total: number) => void
  readonly signal: AbortSignal
}

/**
 * Unpacks the zip of a Go release as a GOROOT, and returns its `h1:` hash: that of what was written, so nothing in the folder
 * may be used before the hash was compared.
 * @throws {UnusualZip} for a zip that go would not have written; the signal's reason; and what reading and writing throw
 */
export async function unpackToolchain({ zip, module, folder, onFiles, signal }: Unpacking): Promise<string> {
  return await withModuleZip({ zip, module }, async (opened, files) => {
    const withModes = files.map((file) => ({ ...file, mode: isCommand(file.path) ? 0o755 : 0o644 }))
    let unpacked = 0
    const pause = pauses(signal)
    const digests = await extract(opened, withModes, folder, () => {
      if (unpacked % toldFiles === 0) onFiles(unpacked, files.length)
      unpacked += 1
      return pause()
    })
    for (const { path } of files) {
      const second = secondName(path)
      if (second !== undefined) copyFileSync(join(folder, path), join(folder, second), constants.COPYFILE_EXCL)
    }
    const names = files.map(({ entry }) => entry.name)
    return h1(names, digests)
  })
}

/** Lets other work of this thread run again and again, and ends with the signal. */
function pauses(signal: AbortSignal): () => Promise<void> | undefined {
  let last = performance.now()
  return () => {
    signal.throwIfAborted()
    if (performance.now() - last < sliceMs) return undefined
    return setImmediate().then(() => {
      last = performance.now()
    })
  }
}
