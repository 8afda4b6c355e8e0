import type { ModuleVersion } from '../gomod/module-version.ts'
import type { Extracted } from './extract.ts'
import { moduleFiles } from './module-files.ts'
import { readDirectory } from './zip-directory.ts'
import { ZipWindow } from './zip-window.ts'

/**
 * Opens the zip of a module, finds its files, and does some work with both.
 * @throws {UnusualZip} for a zip that go would not have written; and what reading and the work throw
 */
export async function withModuleZip<Result>(
  { zip: path, module }: { readonly zip: string; readonly module: ModuleVersion },
  work: (zip: ZipWindow, files: readonly Extracted[]) => Promise<Result>,
): Promise<Result> {
  using zip = new ZipWindow(path)
  const entries = readDirectory(zip)
  const paths = moduleFiles(module, zip.size, entries)
  return await work(
    zip,
    entries.map((entry, index) => ({ entry, path: paths[index] ?? '' })),
  )
}
