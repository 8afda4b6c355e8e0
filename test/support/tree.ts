import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { onTestFinished } from 'vitest'

/** Content by path. */
export type Files = Readonly<Record<string, string | Buffer>> | ReadonlyMap<string, string | Buffer>

/** A new folder, by its real path, that is removed when the test ends. A test that runs beside others gives its own `onTestFinished`. */
export function temporaryFolder(onFinished: (remove: () => void) => void = onTestFinished): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'modward-test-')))
  // Windows refuses to remove a folder as long as a process that has ended is still being taken down.
  onFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A new temporary folder with these files, removed when the test ends. */
export function makeTree(files: Files): string {
  const root = temporaryFolder()
  writeTree(root, files)
  return root
}

/** Writes files below a folder by their paths. */
export function writeTree(folder: string, files: Files): void {
  for (const [path, content] of files instanceof Map ? files : Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** All files below a folder by their paths, with `/`, and their content; what is neither file nor folder is called so. */
export function readTree(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) continue
    files[relative(folder, path).replaceAll(sep, '/')] = entry.isFile() ? readFileSync(path, 'utf8') : 'no file'
  }
  return files
}
