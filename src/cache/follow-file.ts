import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const chunkSize = 512 * 1024
/** Time between two looks at the size of the file, in milliseconds. */
const pause = 15

/**
 * The bytes of a file that another program is still writing from front to back: reads on as the file grows, until `complete`
 * says that it no longer does. The file may be removed meanwhile.
 */
export async function* readGrowing(file: FileHandle, complete: () => boolean): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    // Checked before reading, so that all that was written by then is read.
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
 * Opens the first file that appears in a subfolder of the given folder (the cache client puts its archive there, under random
 * names); undefined if it is `complete` before a file has appeared.
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
