/**
 * A line as lines of at most `width` characters, broken between words; all but the first are indented by `hang`. A word that
 * is longer than a line, such as a URL, keeps a line of its own: it can be copied whole.
 */
export function wrap(line: string, width: number, hang = hangOf(line)): string[] {
  if (line.length <= width) return [line]
  const indent = ' '.repeat(hang < width / 2 ? hang : 2)
  const lines: string[] = []
  // The first words stay together with what hangs below them: a mark, a label, an indent.
  const [start = ''] = new RegExp(`^.{0,${hang}}`, 'u').exec(line) ?? []
  let current = start
  let isEmpty = true
  for (const word of line.slice(start.length).split(' ')) {
    if (!isEmpty && current.length + 1 + word.length > width) {
      lines.push(current)
      current = indent + word
    } else current = isEmpty ? current + word : `${current} ${word}`
    isEmpty = false
  }
  return [...lines, current].map((text) => text.trimEnd())
}

/** Where the text of a line begins: behind its indent and its mark. */
function hangOf(line: string): number {
  return /^\s*(?:[✔✘!▸│•] )?/.exec(line)?.[0].length ?? 0
}
