import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Secrets } from '../causes/secrets.ts'
import { secretsInUrls } from '../causes/userinfo.ts'
import type { Env } from '../config/config.ts'
import { readNetrc } from './netrc.ts'

/** Variables whose value is one URL or a list of URLs, also without a scheme. */
const urlVariable =
  /^(?:(?:https?|all|ftp|socks)_proxy|goproxy|gosumdb|input_mirrors|input_metrics-push|pip_index_url)$/i
/** Names of variables that hold a secret as it is. */
const secretVariable = /(?:^|_)(?:token|password|passwd|passphrase|secret|api_?key|access_?key|private_?key)(?:_|$)/i
/** A shorter value may be an ordinary word, as `postgres` for the database of a test, and module names hold such words. */
const shortestUnknown = 16
/** No file of settings is larger; bytes. */
const largestGitConfig = 1_000_000

/** What hides the secrets of this job: all that its variables, its netrc file, git's settings and the command line give away. */
export function openSecrets(env: Env, args: readonly string[] = []): Secrets {
  const secrets = new Secrets()
  const ofFiles = [...secretsOfNetrc(env), ...gitConfigs(env).flatMap(secretsOfGitConfig)]
  for (const secret of [...secretsOfVariables(env), ...ofFiles, ...args.flatMap(secretsOfArgument)]) secrets.add(secret)
  return secrets
}

/** The secrets in settings of the go command, which may also come from `go env -w`. */
export function secretsOfSettings(
  settings: Partial<Record<'GOPROXY' | 'GOFLAGS' | 'GOAUTH', string>>,
): readonly string[] {
  const { GOPROXY = '', GOFLAGS = '', GOAUTH = '' } = settings
  return [...secretsInUrls(GOPROXY), ...linkedValues(GOFLAGS), ...argumentsOf(GOAUTH)]
}

function secretsOfVariables(env: Env): string[] {
  const found = [...secretsOfSettings(env), ...secretsOfGitAuth(env['INPUT_GIT-AUTH'] ?? '')]
  for (const [name, value = ''] of Object.entries(env)) {
    if (urlVariable.test(name)) found.push(...value.split(/[\r\n]+/).flatMap(secretsInUrls))
    else if (/^GIT_CONFIG_(?:KEY|VALUE)_\d+$/.test(name)) found.push(...secretsOfGitSetting(value))
    else if (/^[a-z][a-z0-9+.-]*:\/\/\S+@/i.test(value)) found.push(...secretsInUrls(value))
    else if (secretVariable.test(name) && value.length >= shortestUnknown) found.push(value)
  }
  return found
}

function secretsOfNetrc(env: Env): string[] {
  try {
    return readNetrc(env).map(({ password }) => password)
  } catch {
    // go says what is wrong with the file, if it needs it.
    return []
  }
}

/** The files whose settings git uses in any folder (git-config(1), FILES); go runs git in folders of its own. */
function gitConfigs(env: Env): string[] {
  const home = env['HOME'] || env['USERPROFILE'] || ''
  const folder = env['XDG_CONFIG_HOME'] || join(home, '.config')
  const own = env['GIT_CONFIG_GLOBAL']
    ? [env['GIT_CONFIG_GLOBAL']]
    : [join(home, '.gitconfig'), join(folder, 'git/config')]
  return [...own, env['GIT_CONFIG_SYSTEM'] || '/etc/gitconfig']
}

/** A login in a URL: any with a password, and a user that stands alone if it may be a token. */
const urlWithLogin = /https?:\/\/(?:[^\s"@:/]{0,200}:|[^\s"@:/]{16,500}@)[^\s"]+/gi

/** The secrets in a file of git's settings: logins in URLs, above all those of insteadOf rules, and headers. */
function secretsOfGitConfig(path: string): string[] {
  try {
    const file = statSync(path)
    if (!file.isFile() || file.size > largestGitConfig) return []
    const lines = readFileSync(path, 'utf8').replace(/\\(.)/g, '$1').split('\n')
    return lines.flatMap((line) => [
      ...secretsOfGitSetting(line),
      ...[...line.matchAll(urlWithLogin)].flatMap(([url]) => secretsInUrls(url)),
    ])
  } catch {
    // git does without it, or says what is wrong with it.
    return []
  }
}

/** `--mirrors=https://user:secret@host`, or a value by itself; of `git-auth` the tokens. */
function secretsOfArgument(argument: string): string[] {
  const value = argument.replace(/^--[a-z-]+=/, '')
  return [
    ...value.split(/[\r\n]+/).flatMap((line) => (line.includes('://') ? secretsInUrls(line) : [])),
    ...secretsOfGitAuth(value),
  ]
}

/** The tokens of lines `host[/path] token`. */
function secretsOfGitAuth(text: string): string[] {
  return [...text.matchAll(/^\s*[a-z0-9][a-z0-9.-]*\.[a-z]{2,}\S*\s+(\S{8,})\s*$/gim)].map(([, token = '']) => token)
}

/** `http.extraheader` holds a header, `url.<base>.insteadOf` a login in its name. */
function secretsOfGitSetting(setting: string): string[] {
  const [, credentials] = /authorization:\s*\S+\s+(\S+)/i.exec(setting) ?? []
  if (credentials !== undefined) return [credentials, ...passwordIn(credentials)]
  const [, url] = /^url\.(.*)\.(?:push)?insteadof$/is.exec(setting) ?? []
  return url === undefined ? [] : [...secretsInUrls(url)]
}

/** The password in the encoded `user:password` of HTTP basic authentication. */
function passwordIn(encoded: string): string[] {
  const pair = Buffer.from(encoded, 'base64').toString()
  return pair.includes(':') ? [pair.slice(pair.indexOf(':') + 1)] : []
}

/** What `-ldflags=-X=name=value` puts into programs. */
function linkedValues(goflags: string): string[] {
  return [...goflags.matchAll(/-X[ =]['"]?[^\s='"]{1,200}=([^\s'"]{4,})/g)].map(([, value = '']) => value)
}

/** The words of GOAUTH commands behind their names; a folder, as `git` has one, is no secret. */
function argumentsOf(goauth: string): string[] {
  return goauth.split(';').flatMap((command) => {
    const words = command.trim().split(/\s+/).slice(1)
    return words
      .map((word) => word.replace(/^--?[\w-]+=/, ''))
      .filter((word) => word.length >= 8 && !/^[-/~.]/.test(word))
  })
}
