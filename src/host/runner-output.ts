import { constants } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { messageOf } from '../error-message.ts'
import type { Annotation } from '../report/annotation.ts'
import { annotationLimit } from '../report/annotation.ts'
import { plainLines } from '../report/format.ts'
import { requireReader } from '../unread-pipe.ts'
import type { Publishing, Redactor } from './host.ts'
import { logInterval } from './progress.ts'
import { escapeWorkflowCommands, quotedOutput, workflowCommand } from './workflow-commands.ts'

/** What a step of a job shows: lines, annotations and the job summary. Everything is redacted. */
export class RunnerOutput {
  readonly #publishing: Pick<Publishing, 'annotations' | 'summary'>
  readonly #secrets: Pick<Redactor, 'redact'>
  readonly #write: (line: string) => void
  #warnings = 0
  #printedAt = performance.now()

  constructor(
    publishing: Pick<Publishing, 'annotations' | 'summary'>,
    secrets: Pick<Redactor, 'redact'>,
    write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  ) {
    this.#publishing = publishing
    this.#secrets = secrets
    this.#write = write
    // A log that is full or closed is no reason to crash in the middle of the work.
    if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', () => {})
  }

  info(line: string): void {
    this.#printedAt = performance.now()
    for (const plain of this.#lines(line)) this.#write(plain)
  }

  /** What is waited for; called often. It is a line of the log if nothing was told for a while. */
  waiting(text: string): void {
    if (performance.now() >= this.#printedAt + logInterval) this.info(text)
  }

  /** A line that the runner shows if its debug logging is on. */
  debug(line: string): void {
    this.#write(workflowCommand('debug', this.#secrets.redact(line)))
  }

  warning(line: string): void {
    this.#warnings += 1
    const text = this.#lines(line).join('\n')
    const isShown = this.#publishing.annotations && this.#warnings <= annotationLimit
    if (isShown) this.#write(workflowCommand('warning', text, { title: 'modward' }))
    else this.info(`Warning: ${text}`)
  }

  /** Lines that are folded away. */
  group(title: string, lines: readonly string[]): void {
    this.#write(workflowCommand('group', this.#lines(title).join(' ')))
    for (const line of lines) this.info(line)
    this.#write(workflowCommand('endgroup'))
  }

  /** A failure is shown in any case: without annotations, too, people want to know why the job is red. */
  annotate(annotations: readonly Annotation[]): void {
    for (const { level, title, message, file, line } of annotations) {
      // A name with control characters in it, or with a secret, is not shown: the message says what it is about.
      const isShown = file !== '' && this.#secrets.redact(plainLines(file).join(' ')) === file
      const position = isShown ? { file, ...(line > 0 ? { line: String(line) } : {}) } : {}
      const text = this.#secrets.redact(message)
      const name = this.#secrets.redact(title)
      if (this.#publishing.annotations) this.#write(workflowCommand(level, text, { title: name, ...position }))
      else if (level === 'error') this.info(`✘ ${name}\n${text}`)
    }
  }

  /** Has the runner show what later steps print, as far as the problem matcher in a file fits it, as annotations. */
  addMatcher(path: string): void {
    if (this.#publishing.annotations) this.#write(workflowCommand('add-matcher', path))
  }

  /** What a foreign program printed, whole; the runner obeys nothing in it. */
  quote(title: string, output: string): void {
    this.info(title)
    for (const line of quotedOutput(this.#secrets.redact(output))) this.#write(line)
  }

  /** Adds Markdown to the job summary. Throws the file system's error if it cannot be written. */
  async summarize(markdown: string): Promise<void> {
    // Not every runner shows summaries; that is nothing to warn of.
    const path = process.env['GITHUB_STEP_SUMMARY']
    // The runner has made the file: without one it shows no summaries.
    const flag = constants.O_WRONLY | constants.O_APPEND
    if (!path || !this.#publishing.summary) return
    const reader = requireReader(path)
    try {
      await appendFile(path, this.#secrets.redact(markdown), { flag })
    } finally {
      reader.close()
    }
  }

  /** Does something that must not fail the step: a failure is a warning. */
  async attempt(what: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.warning(`Cannot ${what}: ${messageOf(error)}`)
    }
  }

  #lines(text: string): string[] {
    return escapeWorkflowCommands(this.#secrets.redact(text))
  }
}
