import type { GoEnv } from './go-env.ts'

/** The patterns of modules that no mirror may be asked for: Go's own GONOPROXY (by default GOPRIVATE), and the user's. */
export function privatePatterns(goEnv: GoEnv, added: readonly string[]): string {
  return join(goEnv.GONOPROXY, added)
}

/**
 * The variables that make go treat the added patterns as private, too; empty if none are added. GONOPROXY and
 * GONOSUMDB follow GOPRIVATE unless they have values of their own, which then need the patterns as well.
 */
export function privateVariables(goEnv: GoEnv, added: readonly string[]): Readonly<Record<string, string>> {
  if (added.length === 0) return {}
  const own = (['GONOPROXY', 'GONOSUMDB'] as const).filter((name) => goEnv.origins[name] !== 'default')
  return Object.fromEntries((['GOPRIVATE', ...own] as const).map((name) => [name, join(goEnv[name], added)]))
}

function join(patterns: string, added: readonly string[]): string {
  return [patterns, ...added].filter((pattern) => pattern !== '').join(',')
}
