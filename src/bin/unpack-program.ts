import { realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/**
 * The program of the worker threads that unpack modules, seen from the program that runs: the bundle, which is that worker if
 * it is loaded in a thread; or, if this runs from the sources, the source file.
 */
export function unpackProgram(): URL {
  const program = pathToFileURL(realpathSync(process.argv[1] ?? ''))
  return new URL(program.pathname.endsWith('.ts') ? 'unpack-worker.ts' : '../cli/index.js', program)
}
