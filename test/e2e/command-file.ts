/**
 * The entries of a command file (GITHUB_OUTPUT, GITHUB_ENV, GITHUB_STATE): `name=value` lines and the form of several
 * lines, `name<<DELIMITER`, the value, `DELIMITER`. Throws, as a runner fails the step, for anything else.
 */
export function parseCommandFile(text: string): Record<string, string> {
  const entries: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const [, name, sign, rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? []
    if (name === undefined) throw new Error(`Invalid line in a command file: ${line}`)
    if (sign === '=') {
      entries[name] = rest
      continue
    }
    const end = lines.indexOf(rest, index + 1)
    if (end < 0) throw new Error(`No line "${rest}" ends the value of ${name} in a command file.`)
    entries[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return entries
}
