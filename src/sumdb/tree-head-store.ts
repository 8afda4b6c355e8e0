import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where the newest signed tree head is remembered, so that a database cannot show different logs at different times. */
export interface TreeHeadStore {
  /** The note last kept; undefined where there is none. */
  read(): Promise<Buffer | undefined>
  /** Keeps a note that was found to continue the one read. */
  write(note: Buffer): Promise<void>
}

/** The head of one database in a file, in the form and under the name that the go command uses: `NAME/latest`. */
export function treeHeadFile(folder: string, database: string): TreeHeadStore {
  const path = join(folder, ...database.split('/'), 'latest')
  return {
    async read() {
      return await readFile(path).catch(() => undefined)
    },
    async write(note) {
      const draft = `${path}.${randomUUID()}`
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(draft, note)
        // Of several jobs the last one wins; each of the notes continues what was known before, so none can be wrong.
        await rename(draft, path)
      } catch {
        // A head that cannot be kept costs the next run its comparison, and nothing else.
        await rm(draft, { force: true }).catch(() => undefined)
      }
    },
  }
}
