/** A line of a go.mod or go.work; `file` is relative to the workspace, `/`-separated. */
export type RequirePosition = { readonly file: string; readonly line: number }

const nowhere: RequirePosition = { file: '', line: 0 }

/**
 * The line that requires a module, or names it as a replacement, in the first project that has one; `''` and 0 if none has.
 */
export function lineOf(
  projects: readonly { readonly lines: ReadonlyMap<string, RequirePosition> }[],
  module: string,
): RequirePosition {
  return projects.map(({ lines }) => lines.get(module)).find((line) => line !== undefined) ?? nowhere
}

/**
 * The line of a go.mod or go.work that names each module: the number of its first `require` line, else of its first `replace`
 * line. Only for annotations; the go command says what the file means.
 */
export function linesOf(text: string): ReadonlyMap<string, number> {
  const found = { require: new Map<string, number>(), replace: new Map<string, number>() }
  let block = ''
  for (const [index, line] of text.split('\n').entries()) {
    const words: string[] = [...line.replace(/\/\/.*/, '').matchAll(word)].map(([found]) => found)
    const verb = block === '' ? words.shift() : block
    if (block === '' && words[0] === '(') block = verb ?? ''
    else if (words[0] === ')') block = ''
    else if (verb === 'require' || verb === 'replace') {
      const arrow = words.indexOf('=>')
      for (const name of arrow < 0 ? words.slice(0, 1) : [words[0], words[arrow + 1]]) {
        const path = name?.replace(/^["`]|["`]$/g, '') ?? ''
        if (!found[verb].has(path)) found[verb].set(path, index + 1)
      }
    }
  }
  return new Map([...found.replace, ...found.require])
}

const word = /"[^"]*"|`[^`]*`|[()]|[^\s()]+/g
