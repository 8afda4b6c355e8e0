import { readFile } from 'node:fs/promises'
import type { Env } from '../config/config.ts'
import { runGo } from './command.ts'
import { parseGoJson, queryGo } from './query.ts'

/** The settings of the go command that matter to a download. */
export const goVariables = [
  'GOVERSION',
  'GOOS',
  'GOARCH',
  'GOPROXY',
  'GOSUMDB',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOINSECURE',
  'GOVCS',
  'GOAUTH',
  'GOFLAGS',
  'GOTOOLCHAIN',
  'GO111MODULE',
  'GOMODCACHE',
  'GOCACHE',
  'GOPATH',
  'GOENV',
  'GOROOT',
  'GOMOD',
  'GOWORK',
] as const
export type GoVariable = (typeof goVariables)[number]

/** Who gave a setting its value: the process environment, `go env -w`, or the Go distribution. */
export type GoOrigin = 'environment' | 'file' | 'default'

/** The effective settings in one directory, empty where this go command does not know one, and where they come from. */
export type GoEnv = Readonly<Record<GoVariable, string>> & {
  /** The version of the go command on PATH, as `1.26.8`; a go.mod may make it switch to a newer one. */
  readonly version: string
  readonly origins: Readonly<Record<GoVariable, GoOrigin>>
}

/**
 * Asks the go command for its settings. Never downloads a toolchain, whatever the go.mod asks for.
 * @throws {FaultError} with `go_missing` or the cause of what go said.
 */
export async function readGoEnv(directory: string, env: Env, signal: AbortSignal): Promise<GoEnv> {
  const options = { directory, env, signal }
  // Side by side: each takes as long as a process takes to start.
  const asked = readToolchain(directory, env, signal)
  const json = await queryGo(['env', '-json', ...goVariables], options)
  const values = parseGoJson(json, areVariables)
  const toolchain = await asked
  const version = values['GOVERSION'] || (await queryGo(['version'], options))
  const written = await readWritten(values['GOENV'] ?? '')
  const origin = (name: string): GoOrigin => (env[name] ? 'environment' : written.has(name) ? 'file' : 'default')
  const effective = { ...values, GOTOOLCHAIN: toolchain, GOVERSION: version }
  return {
    ...each((name) => effective[name as keyof typeof effective] ?? ''),
    version: /go(\d[\w.]*)/.exec(version)?.[1] ?? version,
    origins: each(origin),
  }
}

/** `go env GOTOOLCHAIN`: in exactly this form go answers without obeying it, where `queryGo` sets it to `local`. */
async function readToolchain(directory: string, env: Env, signal: AbortSignal): Promise<string> {
  // Warnings, such as one of GOPATH and GOROOT, come on standard error.
  const said: string[] = []
  const onLine = (line: string, stream: string) => void (stream === 'stdout' && said.push(line))
  // A go that cannot be started is the finding of the other question.
  await runGo(['env', 'GOTOOLCHAIN'], { directory, env, signal, onLine }).catch(() => {})
  return said.at(-1)?.trim() ?? ''
}

/**
 * Everything that `go env` tells in one directory: all variables that this go command reads, empty ones included.
 * @throws {FaultError} with `go_missing` or the cause of what go said.
 */
export async function readAllVariables(
  directory: string,
  env: Env,
  signal: AbortSignal,
): Promise<Readonly<Partial<Record<string, string>>>> {
  return parseGoJson(await queryGo(['env', '-json'], { directory, env, signal }), areVariables)
}

/**
 * The version of the go command that works in a directory, after a switch to the toolchain that a go.mod asks for; '' if it does not
 * say. Fetches nothing.
 */
export async function readVersionAtWork(directory: string, env: Env, signal: AbortSignal): Promise<string> {
  const said: string[] = []
  const onLine = (line: string, stream: string) => void (stream === 'stdout' && said.push(line))
  await runGo(['env', 'GOVERSION'], { directory, env: { ...env, GOPROXY: 'off' }, signal, onLine })
  return /^go(\d[\w.]*)/.exec(said.at(-1) ?? '')?.[1] ?? ''
}

function areVariables(value: unknown): value is Readonly<Partial<Record<string, string>>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((variable) => typeof variable === 'string')
  )
}

/** The names that `go env -w` has set: one `NAME=value` a line. */
async function readWritten(file: string): Promise<ReadonlySet<string>> {
  const text = file === '' || file === 'off' ? '' : await readFile(file, 'utf8').catch(() => '')
  return new Set(Array.from(text.matchAll(/^([A-Z0-9_]+)=./gm), ([, name = '']) => name))
}

function each<T>(value: (name: GoVariable) => T): Record<GoVariable, T> {
  return Object.fromEntries(goVariables.map((name) => [name, value(name)])) as Record<GoVariable, T>
}
