/** Whether a module path matches a list of patterns. */
export type PathMatcher = (path: string) => boolean

/**
 * Reads a comma-separated list of patterns, as in GOPRIVATE: a pattern with n elements is matched against the first n elements
 * of the path, each by the rules of Go's path.Match. The rule of golang.org/x/mod/module, MatchPrefixPatterns; a malformed
 * pattern matches nothing, as there.
 */
export function pathMatcher(patterns: string): PathMatcher {
  const read = patterns.split(',').flatMap((given) => {
    const pattern = given.replace(/\/$/, '')
    const tokens = pattern === '' ? undefined : tokensOf(pattern)
    return tokens === undefined ? [] : [{ tokens, count: pattern.split('/').length }]
  })
  return (path) => {
    const elements = path.split('/')
    return read.some(({ tokens, count }) => {
      return elements.length >= count && matches(tokens, [...elements.slice(0, count).join('/')])
    })
  }
}

/** One step of a pattern: a letter that it takes, or any number of letters of one element. */
type Token = '*' | ((letter: string) => boolean)

const letter = String.raw`(?:\\.|[^\\\]-])`
const range = `${letter}(?:-${letter})?`
/** One token of path.Match: stars, a question mark, a class, an escaped letter, or a letter. */
const token = new RegExp(String.raw`\*+|\?|\[(\^|(?!\^))((?:${range})+)\]|\\(.)|([^*?[\\])`, 'suy')
const ranges = /(\\?.)(?:-(\\?.))?/gsu

// path.Match knows neither `**` nor braces, and `^` as the only negation: glob libraries read more into a pattern.
function tokensOf(pattern: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  token.lastIndex = 0
  while (token.lastIndex < pattern.length) {
    const match = token.exec(pattern)
    if (match === null) return undefined
    const [whole, negation = '', members, escaped, plain] = match
    if (whole.startsWith('*')) tokens.push('*')
    else if (whole === '?') tokens.push((letter) => letter !== '/')
    else if (members === undefined) tokens.push((letter) => letter === (escaped ?? plain))
    else tokens.push(classOf(members, negation !== ''))
  }
  return tokens
}

/** A range that runs backwards has no letter, and is no mistake for path.Match. */
function classOf(members: string, isNegated: boolean): Token {
  const spans = [...members.matchAll(ranges)].map(([, from = '', to = from]) => [codeOf(from), codeOf(to)] as const)
  return (letter) => {
    const code = codeOf(letter)
    return spans.some(([from, to]) => from <= code && code <= to) !== isNegated
  }
}

function codeOf(letter: string): number {
  return (letter.length > 1 && letter.startsWith('\\') ? letter.slice(1) : letter).codePointAt(0) ?? 0
}

/**
 * Only the last star is given more letters when what follows it does not match, as in path.Match: a regular expression would try
 * all ways to share letters among the stars, which are more than can be tried.
 */
function matches(tokens: readonly Token[], letters: readonly string[]): boolean {
  let next = 0
  let star: { readonly after: number; end: number } | undefined
  for (let at = 0; at < letters.length; ) {
    const [token, letter = ''] = [tokens[next], letters[at]]
    if (token === '*') star = { after: ++next, end: at }
    else if (token?.(letter)) {
      next++
      at++
    } else {
      if (star === undefined || letters[star.end] === '/') return false
      at = ++star.end
      next = star.after
    }
  }
  return tokens.slice(next).every((token) => token === '*')
}
