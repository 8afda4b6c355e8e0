/**
 * Whether a module path matches a comma-separated list of patterns, as in GOPRIVATE: a pattern with n elements
 * is matched against the first n elements of the path, each by the rules of Go's path.Match. The rule of
 * golang.org/x/mod/module, MatchPrefixPatterns; a malformed pattern matches nothing, as there.
 */
export function matchesPatterns(patterns: string, path: string): boolean {
  const elements = path.split('/')
  return patterns.split(',').some((given) => {
    const pattern = given.replace(/\/$/, '')
    if (pattern === '') return false
    const count = pattern.split('/').length
    return elements.length >= count && compile(pattern)?.test(elements.slice(0, count).join('/')) === true
  })
}

const compiled = new Map<string, RegExp | undefined>()

function compile(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) compiled.set(pattern, translate(pattern))
  return compiled.get(pattern)
}

const member = String.raw`(?:\\.|[^\\\]-])`
const range = `${member}(?:-${member})?`
/** One token of path.Match: stars, a question mark, a class, an escaped letter, or a letter. */
const token = new RegExp(String.raw`\*+|\?|\[(\^?)((?:${range})+)\]|\\(.)|([^*?[\\])`, 'suy')

// path.Match knows neither `**` nor braces, and `^` as the only negation: glob libraries read more into a pattern.
function translate(pattern: string): RegExp | undefined {
  let source = ''
  token.lastIndex = 0
  while (token.lastIndex < pattern.length) {
    const match = token.exec(pattern)
    if (match === null) return undefined
    const [whole, negation = '', members, escaped, letter] = match
    if (whole.startsWith('*')) source += '[^/]*'
    else if (whole === '?') source += '[^/]'
    else if (members !== undefined) source += `[${negation}${members.replace(/\\(.)|([^-])/gsu, literal)}]`
    else source += literal(whole, escaped, letter)
  }
  try {
    return new RegExp(`^${source}$`, 'su')
  } catch {
    return undefined // a range that runs backwards
  }
}

function literal(_: string, escaped: string | undefined, letter: string | undefined): string {
  return `\\u{${(escaped ?? letter ?? '').codePointAt(0)?.toString(16)}}`
}
