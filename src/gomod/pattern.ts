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
    const tokens = elements.length >= count ? parse(pattern) : undefined
    return tokens !== undefined && matches(tokens, [...elements.slice(0, count).join('/')])
  })
}

/** One step of a pattern: a letter that it takes, or any number of letters of one element. */
type Token = '*' | ((letter: string) => boolean)

const parsed = new Map<string, readonly Token[] | undefined>()

function parse(pattern: string): readonly Token[] | undefined {
  if (!parsed.has(pattern)) parsed.set(pattern, tokensOf(pattern))
  return parsed.get(pattern)
}

const member = String.raw`(?:\\.|[^\\\]-])`
const range = `${member}(?:-${member})?`
/** One token of path.Match: stars, a question mark, a class, an escaped letter, or a letter. */
const token = new RegExp(String.raw`\*+|\?|\[(\^?)((?:${range})+)\]|\\(.)|([^*?[\\])`, 'suy')

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
    else {
      const letters = lettersOf(negation, members)
      if (letters === undefined) return undefined
      tokens.push((letter) => letters.test(letter))
    }
  }
  return tokens
}

function lettersOf(negation: string, members: string): RegExp | undefined {
  try {
    return new RegExp(`^[${negation}${members.replace(/\\(.)|([^-])/gsu, literal)}]$`, 'su')
  } catch {
    return undefined // a range that runs backwards
  }
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

function literal(_: string, escaped: string | undefined, letter: string | undefined): string {
  return `\\u{${(escaped ?? letter ?? '').codePointAt(0)?.toString(16)}}`
}
