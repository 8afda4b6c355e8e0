import { execFile } from 'node:child_process'
import { isAbsolute } from 'node:path'
import type { Env } from '../config/config.ts'
import { readNetrc } from './netrc.ts'

/** Headers to send below a prefix (`host[:port][/path]`, without scheme). */
export type Credential = { readonly prefix: string; readonly headers: Readonly<Record<string, string>> }

/** A response that asked for other credentials: what a GOAUTH command is given. */
export type Refusal = { readonly url: URL; readonly status: number; readonly headers: Readonly<Record<string, string>> }

/** How long a credential command may take, in milliseconds. go sets no limit, but a prompt must not hang a job. */
const commandMs = 15_000

/** The environment of the commands, and what ends them. */
export type CommandContext = { readonly env: Env; readonly signal: AbortSignal }

/**
 * Runs the commands of a GOAUTH value as `go help goauth` describes them, and returns what they offer, the most
 * preferred last. Without a refusal it is the first run, in which `git` offers nothing. A command that fails offers nothing:
 * go continues without it, too.
 */
export async function runGoauth(goauth: string, context: CommandContext, refusal?: Refusal): Promise<Credential[]> {
  const commands = goauth.split(';').map((command) => command.trim())
  const offers = await Promise.all(commands.map((command) => offerOf(command, context, refusal).catch(() => [])))
  return offers.reverse().flat()
}

/** Whether the value holds a command that may answer a refusal with other credentials than before. */
export function canAnswer(goauth: string): boolean {
  return goauth.split(';').some((command) => !['', 'off', 'netrc'].includes(command.trim()))
}

async function offerOf(command: string, context: CommandContext, refusal: Refusal | undefined): Promise<Credential[]> {
  const [program = '', ...args] = splitQuoted(command)
  if (program === '' || program === 'off') return []
  if (program === 'netrc') {
    // Reversed, as the last offer for a prefix wins, and of several entries for a machine the first counts.
    return readNetrc(context.env)
      .reverse()
      .map(({ machine, login, password }) => ({ prefix: machine, headers: basic(login, password) }))
  }
  if (program === 'git') return refusal === undefined ? [] : offerOfGit(args[0] ?? '', context, refusal.url)
  const output = await run(
    program,
    refusal === undefined ? args : [...args, refusal.url.href],
    context,
    refusal && write(refusal),
  )
  return parseOffer(output)
}

async function offerOfGit(folder: string, { env, signal }: CommandContext, url: URL): Promise<Credential[]> {
  if (!isAbsolute(folder)) return []
  const quiet = { env: { ...env, GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never' }, signal }
  const output = await run('git', ['credential', 'fill'], quiet, `url=${url.href}\n`, folder)
  const fields = new Map(
    output.split('\n').map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]),
  )
  const path = fields.get('path') ?? ''
  const prefix = `${fields.get('host') ?? ''}${path === '' ? '' : `/${path}`}`
  const [user, password] = [fields.get('username'), fields.get('password')]
  const isForUrl = fields.get('protocol') === 'https' && `${url.host}${url.pathname}`.startsWith(prefix)
  return isForUrl && user !== undefined && password !== undefined ? [{ prefix, headers: basic(user, password) }] : []
}

/** The output of a GOAUTH command: blocks of URLs, an empty line, headers, an empty line. */
export function parseOffer(output: string): Credential[] {
  const offers: Credential[] = []
  const lines = output.split('\n')
  while (lines.length > 1) {
    const urls = lines.splice(0, lines.indexOf('') + 1).slice(0, -1)
    const block = lines.splice(0, lines.indexOf('') + 1).slice(0, -1)
    const headers: Record<string, string> = {}
    for (const line of block) {
      const at = line.indexOf(': ')
      if (at > 0) headers[line.slice(0, at).toLowerCase()] = line.slice(at + 2).trim()
    }
    if (urls.length === 0) return offers
    for (const url of urls) offers.push({ prefix: url.replace(/^https:\/\//, ''), headers })
  }
  return offers
}

/** The header of HTTP basic authentication. */
export function basic(user: string, password: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

/** Splits at spaces, keeps quoted words whole; nothing is unescaped (cmd/internal/quoted). */
function splitQuoted(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

function write(refusal: Refusal): string {
  const lines = Object.entries(refusal.headers).map(([name, value]) => `${name}: ${value}\n`)
  return `HTTP/1.1 ${refusal.status}\n${lines.join('')}\n`
}

function run(
  program: string,
  args: readonly string[],
  context: CommandContext,
  input = '',
  cwd?: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      ...context,
      timeout: commandMs,
      killSignal: 'SIGKILL' as const,
      ...(cwd === undefined ? {} : { cwd }),
    }
    const child = execFile(program, [...args], options, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}
