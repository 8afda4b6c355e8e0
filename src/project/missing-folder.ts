import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Fault } from '../causes/fault.ts'
import { classify } from '../causes/log/classify.ts'

/**
 * A go.work that is not there, as a fault in go's own words: GOWORK names it, since every other one was found.
 * @param file as GOWORK has it
 */
export function missingWorkFile(file: string): Fault {
  return classify(`go: reading go.work: open ${file}: no such file or directory`)
}

/**
 * A folder that a go.work uses and that holds no go.mod, as a fault in go's own words on the line that uses it.
 * @param folder absolute, as is `workFile`
 * @param root what the file of the fault is relative to
 */
export function missingUse(folder: string, workFile: string, root: string): Fault {
  const base = dirname(workFile)
  const name = nameOf(base, folder)
  const fault = classify(
    `go: cannot load module ${name} listed in go.work file: open ${name}/go.mod: no such file or directory`,
  )
  const submodule = submoduleOf(folder)
  const advice =
    submodule === ''
      ? fault.advice
      : `${submodule} is a git submodule that was not checked out: set \`submodules: recursive\` for actions/checkout, or run \`git submodule update --init --recursive\`.`
  const file = nameOf(root, workFile)
  const line = file.startsWith('../') || isAbsolute(file) ? 0 : lineOfUse(readFileSync(workFile, 'utf8'), base, folder)
  return { ...fault, advice, ...(line === 0 ? {} : { file, line }) }
}

/** The number of the go.work line that uses a folder; 0 if none does. */
export function lineOfUse(text: string, base: string, folder: string): number {
  const words = (line: string) => line.replace(/\/\/.*/, '').match(/"[^"]*"|`[^`]*`|[^\s()]+/g) ?? []
  const isIt = (word: string) => resolve(base, word.replace(/^["`]|["`]$/g, '')) === folder
  return text.split('\n').findIndex((line) => words(line).some(isIt)) + 1
}

/** The submodule of a .gitmodules above the folder that should hold it, as named there; empty for none. */
function submoduleOf(folder: string): string {
  for (let above = dirname(folder); ; above = dirname(above)) {
    const list = join(above, '.gitmodules')
    if (existsSync(list)) {
      const paths = Array.from(
        readFileSync(list, 'utf8').matchAll(/^\s*path\s*=\s*(.+?)\s*$/gm),
        ([, path = '']) => path,
      )
      const name = nameOf(above, folder)
      return paths.find((path) => name === path || name.startsWith(`${path}/`)) ?? ''
    }
    if (above === dirname(above)) return ''
  }
}

function nameOf(root: string, path: string): string {
  return relative(root, path).replaceAll(sep, '/')
}
