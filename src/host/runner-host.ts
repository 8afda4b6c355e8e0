import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Core from '@actions/core'
import { type Annotation, annotationLimit } from '../report/annotation.ts'
import { annotations } from '../report/annotations.ts'
import { countRecovered } from '../report/fault-groups.ts'
import { hidden, writeReport } from '../report/json.ts'
import { markdown } from '../report/markdown.ts'
import type { Report } from '../report/schema.ts'
import { verdictLine } from '../report/status-lines.ts'
import type { Host, Progress, Publishing, Redactor, RunResult } from './host.ts'
import { logInterval, ProgressReporter } from './progress.ts'
import { escapeWorkflowCommands, quotedOutput } from './workflow-commands.ts'

/** A GitHub runner. The toolkit is loaded here and nowhere else, as it takes longer to load than a terminal may wait. */
export async function openRunner(publishing: Publishing, secrets: Redactor): Promise<Host> {
  return new RunnerHost(await import('@actions/core'), publishing, secrets)
}

class RunnerHost implements Host {
  readonly #core: typeof Core
  readonly #publishing: Publishing
  readonly #secrets: Redactor
  readonly #teller = new ProgressReporter(logInterval)
  #warnings = 0

  constructor(core: typeof Core, publishing: Publishing, secrets: Redactor) {
    this.#core = core
    this.#publishing = publishing
    this.#secrets = secrets
  }

  info(line: string): void {
    for (const plain of this.#lines(line)) this.#core.info(plain)
  }

  warning(line: string): void {
    this.#warnings += 1
    const text = this.#lines(line).join('\n')
    if (this.#publishing.annotations && this.#warnings <= annotationLimit)
      this.#core.warning(text, { title: 'modward' })
    else this.info(`Warning: ${text}`)
  }

  group(title: string, lines: readonly string[]): void {
    this.#core.startGroup(this.#lines(title).join(' '))
    for (const line of lines) this.info(line)
    this.#core.endGroup()
  }

  progress(progress: Progress): void {
    const line = this.#teller.tell(progress)
    if (line !== undefined) this.info(`  ${line}`)
  }

  secret(value: string): void {
    this.#secrets.add(value)
    // A shorter one would blot out half of every later log.
    if (value.length >= 4) this.#core.setSecret(value)
  }

  async exportEnv(folders: readonly string[], variables: Readonly<Record<string, string>>): Promise<void> {
    await this.#attempt('set variables for later steps', () => {
      // Each goes before those that were added until then.
      for (const folder of folders.toReversed()) this.#core.addPath(folder)
      for (const [name, value] of Object.entries(variables)) this.#core.exportVariable(name, value)
    })
  }

  async publish(closing: RunResult): Promise<number> {
    const report = hidden(closing.report, (text) => this.#secrets.redact(text))
    const path = await this.#keepReport(report)
    await this.#attempt('hand the report on to the post step', () => this.#core.saveState('report', path))
    this.#tell(annotations(report))
    if (this.#publishing.summary) await this.#attempt('write the job summary', () => this.#summarize(report))
    const proxy = this.#exportable(closing)
    await this.#attempt('set the outputs', () => this.#setOutputs(closing, report, proxy, path))
    if (report.outcome === 'ready') {
      await this.#attempt('set variables for later steps', () => this.#exportVariables(closing, proxy))
    }
    if (closing.goOutput !== '') this.#quote(closing.goOutput)
    // A wrong input is no failed download: it fails the step in any case.
    const isForgivable = report.outcome === 'failed' && report.cause !== 'input_invalid'
    const forgiven = isForgivable && !this.#publishing.failOnError
    this.info(`${verdictLine(report)}${forgiven ? ' · the step stays green, as fail-on-error is false' : ''}`)
    return report.outcome === 'failed' && !forgiven ? 1 : 0
  }

  #lines(text: string): string[] {
    return escapeWorkflowCommands(this.#secrets.redact(text))
  }

  /** The report at the path that the user chose, else where a later step can still read it; '' where neither can be. */
  async #keepReport(report: Report): Promise<string> {
    const own = join(process.env['RUNNER_TEMP'] || tmpdir(), `modward-report-${randomUUID().slice(0, 8)}.json`)
    for (const path of [this.#publishing.report, own].filter((candidate) => candidate !== '')) {
      try {
        return await writeReport(path, report)
      } catch (error) {
        this.warning(`Cannot write the report to ${path}: ${reason(error)}. Choose a path that the job may write to.`)
      }
    }
    return ''
  }

  /** A failure is told in any case: who wants no annotations still wants to know why the job is red. */
  #tell(list: readonly Annotation[]): void {
    for (const { level, title, message, file, line } of list) {
      const place = file === '' ? {} : { file, ...(line > 0 ? { startLine: line } : {}) }
      if (this.#publishing.annotations) this.#core[level](message, { title, ...place })
      else if (level === 'error') this.info(`✘ ${title}\n${message}`)
    }
  }

  async #summarize(report: Report): Promise<void> {
    // Not every runner shows summaries; that is nothing to warn of.
    if (process.env['GITHUB_STEP_SUMMARY']) await this.#core.summary.addRaw(markdown(report)).write()
  }

  /** The GOPROXY for later steps; a value that would hand on a secret is kept back whatever the story says of it. */
  #exportable({ goproxy }: RunResult): { readonly shown: string; readonly exported: boolean } {
    const shown = this.#secrets.redact(goproxy.value)
    return { shown, exported: goproxy.exported && goproxy.value !== '' && shown === goproxy.value }
  }

  #setOutputs(closing: RunResult, report: Report, proxy: { readonly shown: string }, path: string): void {
    const outputs: Readonly<Record<string, string>> = {
      outcome: report.outcome,
      cause: report.outcome === 'failed' ? (report.cause ?? 'unknown') : '',
      mirror: closing.mirror,
      // After a failure nothing is exported, and the output must not claim it.
      goproxy: report.outcome === 'ready' ? proxy.shown : '',
      'cache-hit': String(closing.cacheHit),
      'cache-key': report.cache.key,
      attempts: String(report.attempts.length),
      'go-version': report.go.version.replace(/^go/, ''),
      recovered: String(countRecovered(report.faults)),
      report: path,
    }
    for (const [name, value] of Object.entries(outputs)) this.#core.setOutput(name, this.#secrets.redact(value))
  }

  #exportVariables(closing: RunResult, proxy: { readonly exported: boolean }): void {
    if (proxy.exported) this.#core.exportVariable('GOPROXY', closing.goproxy.value)
    for (const [name, value] of Object.entries(closing.variables)) {
      if (this.#secrets.redact(value) === value) this.#core.exportVariable(name, value)
    }
  }

  #quote(output: string): void {
    this.#core.info('What go printed:')
    for (const line of quotedOutput(this.#secrets.redact(output))) this.#core.info(line)
  }

  async #attempt(what: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.warning(`Cannot ${what}: ${reason(error)}`)
    }
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
