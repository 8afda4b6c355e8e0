import { allowedQueries, parseGoQuery } from '../goversion/go-query.ts'
import type { Config } from './config.ts'
import type { Parser } from './values.ts'

/** Reads `go-version`; nothing given is nothing asked for. */
export const goVersion: Parser<Config['goVersion']> = (text) => {
  if (text === '') return { value: undefined }
  const value = parseGoQuery(text)
  return value === undefined ? { allowed: allowedQueries } : { value }
}
