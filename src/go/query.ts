import { stat } from 'node:fs/promises'
import { FaultError } from '../causes/fault-error.ts'
import { classify } from '../causes/log/classify.ts'
import { faultOf } from '../causes/rules/table.ts'
import { type GoOptions, runGo } from './command.ts'

/** What a project with 10,000 modules makes go print is a tenth of this; what comes after it is dropped. Characters. */
const longestAnswer = 32 * 1024 * 1024

/**
 * The standard output of a go command that needs no network, whole. The go command on PATH runs it itself: switching to the
 * toolchain of a go.mod could mean to download one.
 * @throws {FaultError} with the cause of what go printed if it failed; the signal's reason if that ended it.
 */
export async function queryGo(args: readonly string[], options: Omit<GoOptions, 'onLine'>): Promise<string> {
  const lines: string[] = []
  let size = 0
  const local: GoOptions = {
    ...options,
    env: { ...options.env, GOTOOLCHAIN: 'local' },
    onLine: (line, stream) => {
      if (stream !== 'stdout') return
      size += line.length + 1
      if (size <= longestAnswer) lines.push(line)
    },
  }
  // A missing folder and a missing go command give the same error code when a process is started.
  const folder = await stat(options.directory).catch(() => undefined)
  if (!folder?.isDirectory()) {
    throw new FaultError(faultOf('no_gomod', { text: `${options.directory} is not a directory` }))
  }
  const { exitCode, output } = await runGo(args, local)
  options.signal.throwIfAborted()
  if (exitCode !== 0) throw new FaultError(classify(output.trim() || `go ${args.join(' ')} failed and printed nothing`))
  return lines.join('\n')
}

/**
 * The JSON that a go command printed. A version manager that takes the place of go (mise, asdf, goenv) may have printed a line of its
 * own before it.
 * @param isExpected whether it has the form that go documents
 * @throws {FaultError} if it has not, or is no JSON
 */
export function parseGoJson<Result>(output: string, isExpected: (value: unknown) => value is Result): Result {
  try {
    const value: unknown = JSON.parse(output.slice(Math.max(0, output.search(/^\{/m))))
    if (isExpected(value)) return value
  } catch {
    // No JSON: as unexpected as any other.
  }
  const start = output.slice(0, 200).trim()
  const text = `the go command printed ${start === '' ? 'nothing' : `"${start}"`} where it should print JSON; is another program called go?`
  throw new FaultError({
    ...faultOf('go_missing', { text }),
    title: 'The program called go does not answer like the go command',
    advice: 'Find out with `which -a go` which program it is, and put the folder of Go before its folder in PATH.',
  })
}
