import type { Config } from './config.ts'
import type { Parser } from './values.ts'

const allowed = '`host[/path] token`, one a line, such as `github.com/acme TOKEN`, without a scheme'

/** Reads `git-auth`. What is wrong is named by its number: the line may be a token. */
export const gitAuth: Parser<Config['gitAuth']> = (text) => {
  const value: Config['gitAuth'][number][] = []
  for (const [index, line] of text.split(/\r?\n|,/).entries()) {
    const [prefix = '', token = '', ...more] = line.trim().split(/\s+/)
    if (prefix === '') continue
    const isPrefix = /^[a-z0-9][a-z0-9.-]*(?::\d+)?(?:\/[^\s/?#@:]+)*\/?$/i.test(prefix)
    if (!isPrefix || token === '' || more.length > 0) return { allowed, entry: `entry ${index + 1}` }
    value.push({ prefix: prefix.replace(/\/$/, ''), token })
  }
  return { value }
}
