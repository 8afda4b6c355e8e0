import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type * as Core from '@actions/core'
import { messageOf } from '../error-message.ts'
import type { Sink } from '../events/event.ts'
import type { Progress } from '../events/sinks/transfer-progress.ts'
import { annotations } from '../report/annotations.ts'
import { redactDeep, writeReport } from '../report/json.ts'
import { markdown } from '../report/markdown.ts'
import { outputsOf } from '../report/outputs.ts'
import type { Report } from '../report/schema.ts'
import { verdictLine } from '../report/status-lines.ts'
import { eventSinks } from './event-sinks.ts'
import type { Host, Publishing, Redactor, RunResult } from './host.ts'
import { logInterval, ProgressReporter } from './progress.ts'
import { writeRunnerFile } from './runner-file.ts'
import { RunnerOutput } from './runner-output.ts'

/**
 * The problem matcher for compile errors, tests and vet: `./main.go:3:5: undefined: x`. The owner is that of setup-go's, which it replaces,
 * so that an error has one annotation also if both have run.
 */
const goMatcher = {
  problemMatcher: [
    {
      owner: 'go',
      pattern: [{ regexp: '^\\s*(.+\\.go):(?:(\\d+):(\\d+):)? (.*)', file: 1, line: 2, column: 3, message: 4 }],
    },
  ],
}

/** Opens a GitHub runner as a host. The toolkit is loaded here only: it takes longer than a terminal or the post step may wait. */
export async function openRunner(publishing: Publishing, secrets: Redactor): Promise<Host> {
  return new RunnerHost(await import('@actions/core'), publishing, secrets)
}

/** What it prints goes through {@link RunnerOutput}; what later steps get goes through the toolkit. */
class RunnerHost implements Host {
  readonly sinks: readonly Sink[]
  readonly #core: typeof Core
  readonly #publishing: Publishing
  readonly #secrets: Redactor
  readonly #output: RunnerOutput
  readonly #progress = new ProgressReporter(logInterval)

  constructor(core: typeof Core, publishing: Publishing, secrets: Redactor) {
    this.#core = core
    this.#publishing = publishing
    this.#secrets = secrets
    this.#output = new RunnerOutput(publishing, secrets)
    const isDebug = process.env['RUNNER_DEBUG'] === '1'
    this.sinks = eventSinks({
      debug: isDebug ? (line) => this.#output.debug(line) : undefined,
      traces: [publishing.trace, isDebug ? temporaryPath('modward-trace', 'jsonl') : ''],
      secrets,
      warning: (line) => this.warning(line),
    })
  }

  info(line: string): void {
    this.#output.info(line)
  }

  warning(line: string): void {
    this.#output.warning(line)
  }

  group(title: string, lines: readonly string[]): void {
    this.#output.group(title, lines)
  }

  progress(progress: Progress): void {
    const line = this.#progress.lineFor(progress)
    if (line !== undefined) this.info(`  ${line}`)
  }

  secret(value: string): void {
    this.#secrets.add(value)
    // A shorter one would blot out half of every later log.
    if (value.length >= 4) this.#core.setSecret(value)
  }

  redact(text: string): string {
    return this.#secrets.redact(text)
  }

  async exportEnv(folders: readonly string[], variables: Readonly<Record<string, string>>): Promise<void> {
    await this.#output.attempt('set variables for later steps', () => {
      writeRunnerFile('PATH', () => {
        // Each goes before those that were added until then.
        for (const folder of folders.toReversed()) this.#core.addPath(folder)
      })
      writeRunnerFile('ENV', () => {
        for (const [name, value] of Object.entries(variables)) this.#core.exportVariable(name, value)
      })
    })
    const matcher = temporaryPath('modward-go-matcher', 'json')
    await this.#output.attempt('show compile errors as annotations', async () => {
      await writeFile(matcher, JSON.stringify(goMatcher))
      this.#output.addMatcher(matcher)
    })
  }

  async publish(result: RunResult): Promise<number> {
    const output = this.#output
    const report = redactDeep(result.report, (text) => this.#secrets.redact(text))
    const path = await this.#writeReport(report)
    const { report: chosen } = this.#publishing
    const named = path === resolve(chosen) ? chosen : ''
    await output.attempt('hand the report on to the post step', () => {
      writeRunnerFile('STATE', () => this.#core.saveState('report', path))
    })
    output.annotate(annotations(report))
    await output.attempt('write the job summary', () => output.summarize(markdown(report, named)))
    const goproxy = this.#exportable(result)
    await output.attempt('set the outputs', () => {
      writeRunnerFile('OUTPUT', () => this.#setOutputs(outputsOf(report, goproxy.shown, path)))
    })
    if (report.outcome === 'ready') {
      await output.attempt('set variables for later steps', () => {
        writeRunnerFile('ENV', () => this.#exportVariables(result, goproxy.exported))
      })
    }
    if (result.goOutput !== '') output.quote('What go printed:', result.goOutput)
    // A wrong input is no failed download: it fails the step in any case.
    const isForgivable = report.outcome === 'failed' && report.cause !== 'input_invalid'
    const isForgiven = isForgivable && !this.#publishing.failOnError
    this.info(`${verdictLine(report)}${isForgiven ? ' · the step stays green, as fail-on-error is false' : ''}`)
    return report.outcome === 'failed' && !isForgiven ? 1 : 0
  }

  /** The report at the path that the user chose, else where a later step can still read it; '' if neither can be written. */
  async #writeReport(report: Report): Promise<string> {
    const paths = [this.#publishing.report, temporaryPath('modward-report', 'json')]
    for (const path of paths.filter((candidate) => candidate !== '')) {
      try {
        const isFolderNew = !existsSync(dirname(path))
        const written = await writeReport(path, report)
        if (isFolderNew) this.info(`▸ Report: ${path}, in a new folder`)
        return written
      } catch (error) {
        const reason = messageOf(error)
        this.warning(`Cannot write the report to ${path}: ${reason}. Choose a path that the job may write to.`)
      }
    }
    return ''
  }

  /** The GOPROXY for later steps; a value that holds a secret is not exported, whatever the result says of it. */
  #exportable({ goproxy }: RunResult): { readonly shown: string; readonly exported: boolean } {
    const shown = this.#secrets.redact(goproxy.value)
    return { shown, exported: goproxy.exported && goproxy.value !== '' && shown === goproxy.value }
  }

  #setOutputs(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) this.#core.setOutput(name, this.#secrets.redact(value))
  }

  #exportVariables({ goproxy, variables }: RunResult, isGoproxyExported: boolean): void {
    if (isGoproxyExported) {
      // The runner prints the variables of each later step, and the relay's address lets any process use the job's logins.
      const [, token] = /^http:\/\/127\.0\.0\.1:\d+\/([0-9a-f-]{16,})/.exec(goproxy.value) ?? []
      if (token !== undefined) this.#core.setSecret(token)
      this.#core.exportVariable('GOPROXY', goproxy.value)
    }
    for (const [name, value] of Object.entries(variables)) {
      if (this.#secrets.redact(value) === value) this.#core.exportVariable(name, value)
    }
  }
}

function temporaryPath(name: string, extension: string): string {
  return join(process.env['RUNNER_TEMP'] || tmpdir(), `${name}-${randomUUID().slice(0, 8)}.${extension}`)
}
