/**
 * Names, URLs and paths can hold any word at all (a module may be called `timeout` or `eof`); they are replaced by
 * what they are before words are looked for.
 */
export function mask(text: string): string {
  return text.replace(/[^\s"'()[\]<>|,;]+/g, maskToken)
}

/** All that is masked has one of these in it; most words have none. */
const nameMark = /[/\\@]|\.go:/
const addresses = /^(?:\d{1,3}(?:\.\d{1,3}){3})?(?::\d{1,5})?(?:->\d{1,3}(?:\.\d{1,3}){3}:\d{1,5})?:?$/

function maskToken(token: string): string {
  if (!nameMark.test(token)) return token
  const tail = /[:.]{1,3}$/.exec(token)?.[0] ?? ''
  const word = tail === '' ? token : token.slice(0, -tail.length)
  const kind = kindOf(word)
  return kind === '' ? token : `<${kind}>${tail}`
}

function kindOf(word: string): string {
  if (/^https?:\//i.test(word) || /^(?:ssh|git|file|socks5h?|git\+ssh):\/\//i.test(word)) return 'url'
  const at = word.indexOf('@')
  if (at > 0 && at < word.length - 1 && !word.startsWith('git@')) return 'module'
  if (/^(?:\/|[A-Za-z]:[\\/]|\.{1,2}[\\/]|~\/)/.test(word) && word.length > 1) return 'path'
  const slash = word.indexOf('/')
  if (slash > 0 && word.slice(0, slash).includes('.') && !addresses.test(word)) return 'module'
  if (/\.go:\d+(?::\d+)?$/.test(word)) return 'path'
  return ''
}
