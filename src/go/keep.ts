import { readFile, rm, writeFile } from 'node:fs/promises'

/**
 * Remembers files as they are now; the function that it resolves to puts back those that have changed since, and removes
 * those that were not there. `go mod download` tidies a go.mod that is not in order, and older ones write go.sum.
 */
export async function keepFiles(paths: readonly string[]): Promise<() => Promise<void>> {
  const before = await Promise.all(paths.map(async (path) => ({ path, bytes: await read(path) })))
  return async () => {
    for (const { path, bytes } of before) {
      const now = await read(path)
      if (bytes === undefined) await rm(path, { force: true })
      else if (now === undefined || !now.equals(bytes)) await writeFile(path, bytes)
    }
  }
}

async function read(path: string): Promise<Buffer | undefined> {
  return await readFile(path).catch(() => undefined)
}
