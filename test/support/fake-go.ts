import { chmodSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { makeTree } from './tree.ts'

/** A folder with a `go` of our own, for what the real one does not do on demand: a shell script. */
export function fakeGo(script: string): { readonly directory: string; readonly env: Record<string, string> } {
  const directory = makeTree({})
  const file = join(directory, 'go')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return { directory, env: { PATH: `${directory}${delimiter}${process.env['PATH']}` } }
}
