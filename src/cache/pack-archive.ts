import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { create } from 'tar'
import { folderName, listFiles } from './cache-folder.ts'

/** Zips hardly shrink any further: a higher level takes longer and gains one percent. */
const level = 2

/**
 * Packs a saved folder into a tar archive, compressed by zstd, that is the same on every system. Small files come first, because
 * go needs every `.mod` before it unpacks its first zip, and can unpack while the zips of a restore are still coming.
 * @throws the file system's error
 */
export async function pack(folder: string, archive: string): Promise<void> {
  const rank = (path: string) => ['.mod', '.info', '.zip'].indexOf(extname(path))
  const paths = [...(await listFiles(folder)).keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const options = { cwd: folder, prefix: folderName, noDirRecurse: true, portable: true, mtime: new Date(0) }
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: level } })
  await pipeline(create(options, paths), zstd, createWriteStream(archive))
}
