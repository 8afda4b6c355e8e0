import type { Config, Env } from '../config/config.ts'

/** The user name that GitHub wants beside a token; GitLab and Gitea take any. */
const user = 'x-access-token'

/** What must never be shown: each token, and the header that holds it. */
export function gitAuthSecrets(credentials: Config['gitAuth']): readonly string[] {
  return credentials.flatMap(({ token }) => [token, encoded(token)])
}

/**
 * The variables by which git sends each token to its prefix and nowhere else (GIT_CONFIG_COUNT in git-config(1)). For one URL git
 * takes every value that is not less specific than those before it: the longest prefix comes first, so that no request has two
 * headers, and an empty value before each drops a header that the job's own settings add.
 */
export function gitAuthVariables(credentials: Config['gitAuth'], env: Env): Readonly<Record<string, string>> {
  if (credentials.length === 0) return {}
  const first = Number(env['GIT_CONFIG_COUNT']) || 0
  const settings = credentials
    .toSorted((a, b) => b.prefix.length - a.prefix.length)
    .flatMap(({ prefix, token }) => {
      const key = `http.https://${prefix}/.extraheader`
      return [
        [key, ''],
        [key, `Authorization: Basic ${encoded(token)}`],
      ] as const
    })
  const variables = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ])
  return { ...Object.fromEntries(variables), GIT_CONFIG_COUNT: String(first + settings.length) }
}

function encoded(token: string): string {
  return Buffer.from(`${user}:${token}`).toString('base64')
}
