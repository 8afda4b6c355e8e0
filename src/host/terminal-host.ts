import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { messageOf } from '../error-message.ts'
import type { Sink } from '../events/event.ts'
import type { Progress } from '../events/sinks/transfer-progress.ts'
import type { Annotation } from '../report/annotation.ts'
import { annotations } from '../report/annotations.ts'
import { withFlags } from '../report/flag-words.ts'
import { clip, plainLines, plural } from '../report/format.ts'
import { redactDeep, renderJson, writeReport } from '../report/json.ts'
import { verdictLine } from '../report/status-lines.ts'
import { wrap } from '../report/wrap.ts'
import { colourMark, dim, wantsColour } from './colour.ts'
import { eventSinks } from './event-sinks.ts'
import type { Host, Redactor, RunResult } from './host.ts'
import { logInterval, ProgressReporter, redrawInterval } from './progress.ts'

/** What is needed of a stream: standard output and standard error, or a test's. */
export type Screen = {
  write(text: string): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a terminal is opened with. */
export type TerminalOptions = {
  readonly stdout: Screen
  readonly stderr: Screen
  readonly env: Readonly<Record<string, string | undefined>>
  readonly secrets: Redactor
  /** One JSON document on standard output and nothing else there; all other lines go to standard error. */
  readonly json: boolean
  /** Path of the JSON report; empty for none. */
  readonly report: string
  /** Path of the trace; empty for none. */
  readonly trace: string
  /** Whether a failed download fails the command. */
  readonly failOnError: boolean
  /** Whether each event is a line on standard error. */
  readonly debug: boolean
  /** The names of the inputs of the action, which are flags here. */
  readonly inputs?: readonly string[]
  /** Milliseconds that never jump. */
  readonly clock?: () => number
}

/** A terminal cannot fold: of what a runner would fold away, so many lines are shown. */
const foldedLines = 6

/** Beyond this width lines are hard to read, however wide the terminal is. */
const widestLine = 120

const marks: Readonly<Record<Annotation['level'], string>> = { error: '✘', warning: '!', notice: '✔' }

const eraseLine = '\r\u001b[2K'

/** A terminal, or a log that is read later. */
export class TerminalHost implements Host {
  readonly #options: TerminalOptions
  readonly #screen: Screen
  readonly #colour: boolean
  readonly #live: boolean
  readonly #progress: ProgressReporter
  readonly sinks: readonly Sink[]
  readonly #clock: () => number
  #drawn = false
  /** When something was printed last. */
  #printedAt: number

  constructor(options: TerminalOptions) {
    this.#options = options
    this.#screen = options.json ? options.stderr : options.stdout
    this.#colour = wantsColour(this.#screen, options.env)
    this.#live = this.#screen.isTTY === true && options.env['TERM'] !== 'dumb'
    this.#progress = new ProgressReporter(this.#live ? redrawInterval : logInterval, options.clock)
    this.#clock = options.clock ?? (() => performance.now())
    this.#printedAt = this.#clock()
    this.sinks = eventSinks({
      debug: options.debug ? (line) => this.#debug(line) : undefined,
      traces: [options.trace],
      secrets: options.secrets,
      warning: (line) => this.warning(line),
    })
    // A reader that has gone away (`modward … | head`) is no reason to crash in the middle of the work.
    for (const stream of [options.stdout, options.stderr]) stream.on('error', () => {})
  }

  info(line: string): void {
    this.#print(line, this.#colour ? colourMark : asIs)
  }

  /** Lines of which some matter less than those around them; `hang` is the indent of what does not fit on a line. */
  lines(lines: readonly { readonly text: string; readonly aside: boolean; readonly hang?: number }[]): void {
    const style = (aside: boolean) => (this.#colour ? (aside ? dim : colourMark) : asIs)
    for (const { text, aside, hang } of lines) this.#print(text, style(aside), hang)
  }

  /**
   * What is waited for; called often. On a terminal it stays until the next line takes its place. A log gets it if nothing was printed
   * for a while, on standard error: standard output is for results.
   */
  waiting(text: string): void {
    if (this.#live) this.#draw(text)
    else if (this.#clock() >= this.#printedAt + logInterval) {
      this.#printedAt = this.#clock()
      for (const line of plainLines(this.#options.secrets.redact(text))) this.#options.stderr.write(`${line}\n`)
    }
  }

  /** A line that matters less than those around it. */
  aside(line: string): void {
    this.#print(line, this.#colour ? dim : asIs)
  }

  warning(line: string): void {
    this.info(`! ${line}`)
  }

  group(title: string, lines: readonly string[]): void {
    this.info(title)
    for (const line of lines.slice(0, foldedLines)) this.aside(`  ${line}`)
    if (lines.length > foldedLines) this.aside(`  … and ${plural(lines.length - foldedLines, 'more line')}`)
  }

  progress(progress: Progress): void {
    // Two columns are the indent, and in the last one a terminal would break the line.
    const text = this.#progress.lineFor(progress, this.#live ? this.#columns - 3 : undefined)
    if (text === undefined) return
    if (this.#live) this.#draw(`  ${text}`)
    else this.info(`  ${text}`)
  }

  secret(value: string): void {
    this.#options.secrets.add(value)
  }

  redact(text: string): string {
    return this.#options.secrets.redact(text)
  }

  /** Prints a JSON document to standard output, every text in it redacted. */
  document(value: unknown): void {
    this.#erase()
    this.#options.stdout.write(renderJson(redactDeep(value, (text) => this.#options.secrets.redact(text))))
  }

  /** A terminal has no later steps. */
  async exportEnv(): Promise<void> {}

  async publish({ report, goOutput }: RunResult): Promise<number> {
    await this.writeReport(report)
    // Someone who has ended the run knows why it ended.
    if (report.cause !== 'interrupted') this.#diagnose(report, goOutput)
    this.info(verdictLine(report))
    if (this.#options.json) this.document(report)
    if (report.cause === 'input_invalid') return 2
    return report.outcome === 'ready' || !this.#options.failOnError ? 0 : 1
  }

  #diagnose(report: RunResult['report'], goOutput: string): void {
    if (goOutput !== '') {
      this.info('What go printed:')
      for (const line of this.redact(goOutput).trimEnd().split('\n')) this.aside(`  ${line}`)
    }
    for (const annotation of annotations(report)) this.#explain(annotation)
  }

  #explain({ level, title, message, file, line }: Annotation): void {
    const place = file === '' ? '' : line > 0 ? ` · ${file}:${line}` : ` · ${file}`
    const { inputs = [] } = this.#options
    this.info(`${marks[level]} ${withFlags(title, inputs)}${place}`)
    for (const part of message.split('\n')) this.info(`  ${withFlags(part, inputs)}`)
  }

  /** Writes the JSON report if a path was given; if it cannot be written, a warning says so. */
  async writeReport(report: RunResult['report']): Promise<void> {
    const path = this.#options.report
    if (path === '') return
    const isFolderNew = !existsSync(dirname(path))
    try {
      await writeReport(
        path,
        redactDeep(report, (text) => this.#options.secrets.redact(text)),
      )
      if (isFolderNew) this.info(`▸ Report: ${path}, in a new folder`)
    } catch (error) {
      this.warning(`Cannot write the report to ${path}: ${messageOf(error)}`)
    }
  }

  #debug(text: string): void {
    this.#erase()
    const line = plainLines(this.#options.secrets.redact(text)).join(' ')
    this.#options.stderr.write(`${this.#colour ? dim(line) : line}\n`)
  }

  #print(text: string, style: (line: string) => string, hang?: number): void {
    this.#erase()
    this.#printedAt = this.#clock()
    // What goes to a file is wrapped by what shows it.
    const width = this.#live ? Math.min(this.#columns, widestLine) : Number.POSITIVE_INFINITY
    const lines = plainLines(this.#options.secrets.redact(text))
    for (const line of lines.flatMap((whole) => wrap(whole, width, hang))) this.#screen.write(`${style(line)}\n`)
  }

  #draw(text: string): void {
    const [line = ''] = plainLines(this.#options.secrets.redact(text))
    this.#screen.write(`${eraseLine}${clip(line, Math.max(20, this.#columns - 1))}`)
    this.#drawn = true
  }

  get #columns(): number {
    // A terminal that does not know its width says 0.
    return this.#screen.columns || 80
  }

  #erase(): void {
    if (this.#drawn) this.#screen.write(eraseLine)
    this.#drawn = false
  }
}

function asIs(line: string): string {
  return line
}
