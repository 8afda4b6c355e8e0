/** How far into a line the words of go may begin; a longer prefix is none that a program puts before every line. */
const longest = 200
/** What go's own messages begin with. */
const heads = ['go: ', 'verifying ']

/**
 * Takes off what a program that passes go's output on writes before each line, whatever it is: `Step #1 - "build": `,
 * `[12:00:01]W: [Step 2/4] `, `{"log":"`. It shows itself where go's own words begin late in a line and another line
 * begins in the same way, but for its digits. Returns what does that, undefined where these lines show no prefix.
 */
export function logPrefixStripper(lines: readonly string[]): ((line: string) => string) | undefined {
  for (let index = lines.length - 1; index >= 0; index--) {
    const prefix = prefixIn(lines[index] ?? '')
    if (prefix === '') continue
    const remove = removerOf(prefix)
    if (lines.some((line, other) => other !== index && remove(line) !== line)) return remove
  }
  return undefined
}

/** What stands before go's words, '' where they begin the line, are absent, or only go on in it. */
function prefixIn(line: string): string {
  for (const head of heads) {
    const at = line.slice(0, longest).indexOf(head)
    if (at > 0 && !/[\w./-]/.test(line.charAt(at - 1))) return line.slice(0, at)
  }
  return ''
}

function removerOf(prefix: string): (line: string) => string {
  const trimmed = prefix.trimEnd()
  const parts = prefix.split(/\d+/)
  const quoted = prefix.endsWith('"')
  return (line) => {
    if (line === trimmed) return ''
    const length = lengthOf(parts, line)
    if (length === undefined) return line
    const rest = line.slice(length)
    return quoted ? unquote(rest) : rest
  }
}

/** How long the prefix is in this line: times and counters differ, what stands between them does not. */
function lengthOf(parts: readonly string[], line: string): number | undefined {
  let at = 0
  for (const [index, part] of parts.entries()) {
    while (index > 0 && /\d/.test(line.charAt(at))) at++
    if (!line.startsWith(part, at)) return undefined
    at += part.length
  }
  return at
}

/** The text up to the quotation mark that ends it, its escapes resolved; as it is where that cannot be done. */
function unquote(rest: string): string {
  const inner = /^(?:[^"\\]|\\.){0,4096}(?=")/.exec(rest)?.[0]
  if (inner === undefined) return rest
  try {
    return String(JSON.parse(`"${inner}"`)).replace(/\n$/, '')
  } catch {
    return inner
  }
}
