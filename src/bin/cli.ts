import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { isatty } from 'node:tty'
import type { Store } from '../cache/store.ts'
import type { Fault } from '../causes/fault.ts'
import type { RunContext } from '../commands/guard/run-context.ts'
import type { Config, Env } from '../config/config.ts'
import { inputs } from '../config/definitions.ts'
import { type Command, parseFlags, UsageError } from '../config/flags.ts'
import { help } from '../config/help.ts'
import { InputError } from '../config/parse-inputs.ts'
import type { TerminalHost } from '../host/terminal-host.ts'
import { originalEnv } from '../mirrors/goproxy-trace.ts'
import { openSecrets } from '../network/job-secrets.ts'
import { oldestNode, version } from '../version.ts'
import { unpackProgram } from './unpack-program.ts'

/** A command that does more than print a text. */
type WorkingCommand = Exclude<Command, { name: 'help' | 'version' | 'run' }>

/** Commands that end without a word if they are told to end; the others show why. */
const endSilently: readonly string[] = ['doctor', 'explain', 'ledger']

process.exitCode = await main(process.argv.slice(2))

/** Runs one command. What a command needs is loaded only when it runs, so that help answers at once. */
async function main(args: readonly string[]): Promise<number> {
  const command = understand(args)
  if (typeof command === 'number') return command
  if (command.name === 'help' || command.name === 'version') {
    process.stdout.write(command.name === 'help' ? help(command.about) : `${version}\n`)
    return 0
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    return complain(`modward needs Node ${oldestNode.join('.')} or newer, and this is ${process.version}.`)
  }
  const { TerminalHost } = await import('../host/terminal-host.ts')
  const { endOnSignals, exitCodeOf, exitWhenDrained } = await import('../host/process.ts')
  const { FaultError } = await import('../causes/fault-error.ts')
  const { internalFault } = await import('../causes/internal-fault.ts')
  const { env, stdout, stderr } = process
  // `modward go` prints a path, and nothing else on standard output.
  const json = command.name === 'go' || command.name === 'run' || command.json
  const report =
    command.name === 'guard' || command.name === 'run' || command.name === 'bundle' ? command.config.report : ''
  const failOnError = command.name !== 'guard' || command.config.failOnError
  const trace = 'config' in command && command.name !== 'doctor' ? command.config.trace : ''
  const { debug } = command
  const host = new TerminalHost({
    stdout,
    stderr,
    env,
    secrets: openSecrets(env, process.argv.slice(2)),
    json,
    report,
    trace,
    debug,
    failOnError,
    inputs: Object.values(inputs).map(({ name }) => name),
  })
  if (command.name === 'run') {
    const code = await runCommand(command, host).catch((error: unknown) => showFault(internalFault(error), host))
    exitWhenDrained(code)
    return code
  }
  const signal = endOnSignals()
  const ended = await run(command, host, signal).catch((error: unknown) => showFault(internalFault(error), host))
  const stray = signal.reason instanceof FaultError ? signal.reason.fault : undefined
  if (stray !== undefined && endSilently.includes(command.name)) await showFault(stray, host)
  // What was ready before the signal came stays ready.
  const code = signal.aborted && ended !== 0 ? exitCodeOf(signal) : ended
  exitWhenDrained(code)
  return code
}

/** Runs a command behind a relay. Signals are the command's: it alone decides how it ends. */
async function runCommand(command: Extract<Command, { name: 'run' }>, host: TerminalHost): Promise<number> {
  const { run } = await import('../commands/run/run-command.ts')
  const { runLines } = await import('../report/run-lines.ts')
  const { env, stdout, stderr } = process
  const terminals = { stdin: isatty(0), stdout: isatty(1), stderr: isatty(2) }
  const ran = await run(command.command, {
    ...command,
    env,
    root: process.cwd(),
    temp: tmpdir(),
    host,
    stdout,
    stderr,
    terminals,
  })
  host.lines(runLines(ran))
  if (ran.report !== undefined) await host.writeReport(ran.report)
  return ran.exitCode
}

async function run(command: WorkingCommand, host: TerminalHost, signal: AbortSignal): Promise<number> {
  const { openRunLog } = await import('../events/run-log.ts')
  const env = originalEnv(process.env)
  switch (command.name) {
    case 'guard': {
      if (!command.fresh) return await guardHere(command.config, host, env, signal)
      const { withFreshModuleCache } = await import('../commands/guard/fresh-module-cache.ts')
      return await withFreshModuleCache(env, tmpdir(), (fresh) => guardHere(command.config, host, fresh, signal))
    }
    case 'bundle': {
      const { bundle } = await import('../commands/bundle/bundle.ts')
      const { bundleLine } = await import('../report/bundle-line.ts')
      const { tellWaits } = await import('../host/tell-waits.ts')
      const { startWatchdog } = await import('../host/process.ts')
      // The download and the bundle have the time limit for themselves.
      startWatchdog(2 * command.config.timeout)
      const context = openContext(env, host, signal)
      const bundled = await tellWaits(
        (text) => host.waiting(text),
        (onWait) => bundle({ ...command, output: resolve(command.output), context, onWait }),
      )
      if ('download' in bundled) return await host.publish(bundled.download)
      if ('fault' in bundled) return await showFault(bundled.fault, host)
      await host.writeReport(bundled.report)
      if (command.json) host.document(bundled.bundle)
      else host.info(bundleLine(bundled.bundle))
      return 0
    }
    case 'doctor': {
      const { CompareError, runDoctor } = await import('../commands/doctor/run-doctor.ts')
      const context = { env, root: process.cwd(), log: openRunLog('doctor', host.sinks), signal }
      return await runDoctor(command, host, context).catch((error: unknown) => {
        if (error instanceof CompareError) return complain(error.message)
        throw error
      })
    }
    case 'go': {
      const { provide } = await import('../commands/go/provide-go.ts')
      const { explanationLines } = await import('../report/explanation.ts')
      const result = await provide(command.config, { env, root: process.cwd(), temp: tmpdir(), host, signal })
      if ('faults' in result) {
        host.lines(explanationLines(result))
        return result.main?.cause === 'input_invalid' ? 2 : 1
      }
      if (command.json) host.document(result)
      else process.stdout.write(`${result.goroot}\n`)
      return 0
    }
    case 'drill': {
      const { runDrill } = await import('../commands/drill/run-drill.ts')
      return await runDrill(command, host, openContext(env, host, signal))
    }
    case 'ledger': {
      const { runLedger } = await import('../commands/ledger/run.ts')
      return await runLedger(command, process.stdin, host)
    }
    case 'explain': {
      const { explain, piecesOf } = await import('../commands/explain/explain.ts')
      const { explanationLines } = await import('../report/explanation.ts')
      const { tellWaits } = await import('../host/tell-waits.ts')
      const { file } = command
      const input = file === '' ? process.stdin : piecesOf(file)
      // A read from a terminal is otherwise not ended before its next line.
      if (file === '') signal.addEventListener('abort', () => void process.stdin.destroy(), { once: true })
      if (file === '' && isatty(0)) {
        process.stderr.write('Paste the log here and end it with Ctrl-D, or name its file: modward explain build.log\n')
      }
      const log = openRunLog('explain', host.sinks)
      // Nothing but the log is read here, so that what the system refuses is about it.
      // What is pasted and what is told would mix.
      const isTyped = file === '' && isatty(0)
      const explanation = await tellWaits(
        (text) => void (isTyped || host.waiting(text)),
        (onWait) => explain(input, onWait),
      ).catch((error: NodeJS.ErrnoException) => {
        if (signal.aborted) return 1
        if (error.syscall === undefined) throw error
        return complain(`cannot read the log ${file}: ${error.message}`)
      })
      if (typeof explanation === 'number') return explanation
      for (const fault of explanation.faults) log.emit({ type: 'go.fault', fault })
      if (command.json) host.document(explanation)
      else host.lines(explanationLines(explanation))
      return 0
    }
  }
}

async function guardHere(config: Config, host: TerminalHost, env: Env, signal: AbortSignal): Promise<number> {
  const { guard } = await import('../commands/guard/guard.ts')
  const { publishMetrics } = await import('../commands/guard/publish-metrics.ts')
  const { startWatchdog } = await import('../host/process.ts')
  const stopWatchdog = startWatchdog(config.timeout)
  const { cacheDirectory } = config
  const store = cacheDirectory === '' ? undefined : await openFolder(resolve(cacheDirectory))
  const context = { ...openContext(env, host, signal), store }
  const { result, save } = await guard(config, context)
  await publishMetrics(config, result.report, context)
  // Saving has a deadline of its own, and what is ready stays ready.
  stopWatchdog()
  // There is no later step that would do it.
  if (save !== undefined && store !== undefined) {
    const { dropFolder } = await import('../cache/cache-folder.ts')
    const { saveModules } = await import('../commands/guard/save-modules.ts')
    await saveModules(store, save, host, signal)
    await dropFolder(save.folder)
  }
  return await host.publish(result)
}

/** What a download in a terminal has: no store unless a folder is named, and no step that comes later. */
function openContext(env: Env, host: TerminalHost, signal: AbortSignal): RunContext {
  const nowhere = { store: undefined, event: { name: '', fork: false }, daemonProgram: undefined }
  return { env, root: process.cwd(), temp: tmpdir(), host, ...nowhere, unpackWorker: unpackProgram(), signal }
}

/** A folder for saved modules: without a runner there is no other place for them. */
async function openFolder(directory: string): Promise<Store> {
  const { FolderStore } = await import('../cache/folder-store.ts')
  return new FolderStore(directory)
}

/** Explains what ended a command that has no report. Resolves to its exit code. */
async function showFault(fault: Fault, host: TerminalHost): Promise<number> {
  const { explanationLines } = await import('../report/explanation.ts')
  host.lines(explanationLines({ faults: [fault], main: fault, seenAt: [], lines: 0 }))
  return fault.cause === 'input_invalid' ? 2 : 1
}

function understand(args: readonly string[]): Command | 2 {
  try {
    return parseFlags(args)
  } catch (error) {
    if (error instanceof UsageError || error instanceof InputError) return complain(error.message)
    throw error
  }
}

function complain(message: string): 2 {
  process.stderr.write(`modward: ${openSecrets(process.env, process.argv.slice(2)).redact(message)}\n`)
  return 2
}
