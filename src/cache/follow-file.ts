import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const chunkSize = 512 * 1024
/** How long to wait before looking again whether more has been written, in milliseconds. */
const pause = 15

/**
 * The bytes of a file that somebody else is still writing from front to back: reads on as the file grows, until
 * `complete` says that it no longer does. The file may be removed meanwhile.
 */
export async function* readGrowing(file: FileHandle, complete: () => boolean): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    // Asked before reading: what was written by then is then read in any case.
    const last = complete()
    const buffer = Buffer.allocUnsafe(chunkSize)
    const { bytesRead } = await file.read(buffer, 0, chunkSize, position)
    position += bytesRead
    if (bytesRead > 0) yield buffer.subarray(0, bytesRead)
    if (bytesRead === 0 && last) return
    // Nearly at the end: many small pieces cost more than a few large ones that come a little later.
    if (bytesRead < chunkSize && !last) await sleep(pause)
  }
}

/**
 * Opens the first file that appears in a folder of the given folder (where the cache client puts its archive, under
 * names of its own choosing); undefined when `complete` is said before one has appeared.
 */
export async function openNested(folder: string, complete: () => boolean): Promise<FileHandle | undefined> {
  for (;;) {
    const last = complete()
    for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || entry.parentPath === folder) continue
      // It may have been removed since.
      const file = await open(join(entry.parentPath, entry.name), 'r').catch(() => undefined)
      if (file !== undefined) return file
    }
    if (last) return undefined
    await sleep(pause)
  }
}
