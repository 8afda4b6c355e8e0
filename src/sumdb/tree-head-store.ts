import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { move } from '../move.ts'

/** Remembers the newest signed tree head, so that a database cannot show different logs at different times. */
export interface TreeHeadStore {
  /** The note last kept; undefined if there is none. */
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
      const temporary = `${path}.${randomUUID()}`
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(temporary, note)
        // The last of several jobs wins: each note continues the log that was known before, so none is wrong.
        await move(temporary, path)
      } catch {
        // Without the head the next run has nothing to compare with; it still verifies the rest.
        await rm(temporary, { force: true }).catch(() => undefined)
      }
    },
  }
}
