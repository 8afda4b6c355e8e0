import { lstat, readFile, rm, writeFile } from 'node:fs/promises'

/**
 * Remembers files as they are now; the function that it resolves to restores those that have changed since, removes those
 * that did not exist, and returns the paths of both. `go mod download` tidies a go.mod that is not in order, and older ones write go.sum.
 */
export async function preserveFiles(paths: readonly string[]): Promise<() => Promise<readonly string[]>> {
  const before = await Promise.all(paths.map(async (path) => ({ path, bytes: await read(path) })))
  return async () => {
    const restored: string[] = []
    for (const { path, bytes } of before) {
      if (bytes === 'unreadable') continue
      const now = await read(path)
      const isSame = typeof bytes === 'string' || typeof now === 'string' ? bytes === now : now.equals(bytes)
      if (isSame) continue
      if (bytes === 'missing') await rm(path, { force: true })
      else await writeFile(path, bytes)
      restored.push(path)
    }
    return restored
  }
}

/** Only ENOENT counts as absent: a file that could not be read for another reason must not be removed. */
async function read(path: string): Promise<Buffer | 'missing' | 'unreadable'> {
  const isThere = () => lstat(path).catch((error: NodeJS.ErrnoException) => error.code !== 'ENOENT')
  return await readFile(path).catch(async () => ((await isThere()) ? 'unreadable' : 'missing'))
}
