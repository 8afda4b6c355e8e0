import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { piecesOf } from '../explain/explain.ts'
import { beginsRun, isTraceEvent, TraceFold } from './trace.ts'

/** Something that may be a report: the value, or why there is none. `file` is the path, with the line of a JSON Lines file. */
export type Document =
  | { readonly file: string; readonly value: unknown }
  | { readonly file: string; readonly reason: string }

/** A document longer than this, in characters, is no report: one report has some 10 kB. */
const longest = 32 * 1024 * 1024

/** Names of files that are read in a folder. */
const isReportName = /\.(?:json|jsonl|ndjson)$/i

/**
 * Reads the documents of files, of folders (every .json, .jsonl and .ndjson file below them) and, for `-`, of standard
 * input, one after another: only one of them is in memory at a time. Never throws for a file that cannot be read.
 */
export async function* documentsOf(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Document> {
  for (const path of paths) {
    if (path === '-') yield* documentsIn('standard input', stdin)
    else yield* documentsAt(path, () => isFolder(path))
  }
}

async function* documentsAt(path: string, isFolder: () => boolean | Promise<boolean>): AsyncGenerator<Document> {
  try {
    yield* (await isFolder()) ? documentsBelow(path) : documentsIn(path, piecesOf(path))
  } catch (error) {
    yield { file: path, reason: reasonOf(error) }
  }
}

async function* documentsBelow(folder: string): AsyncGenerator<Document> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory() || isReportName.test(entry.name)) {
      yield* documentsAt(join(folder, entry.name), () => entry.isDirectory())
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory()
}

/** One indented JSON document, which begins with a bracket alone on its line, or JSON Lines. */
async function* documentsIn(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Document> {
  const lines = linesOf(bytes)
  const { value: first } = await lines.next()
  if (first === undefined) yield { file, reason: 'empty' }
  else if (/^[[{]\s*$/.test(first.text)) yield { file, ...(await indented(first, lines)) }
  else yield* jsonLines(file, first, lines)
}

async function indented(first: Line, lines: AsyncIterable<Line>): Promise<Parsed> {
  const texts = [first.text]
  let length = 0
  for await (const { text } of lines) {
    length += text.length
    if (length <= longest) texts.push(text)
  }
  return length > longest ? tooLong : parse(texts.join('\n'))
}

/** A report a line, or the events of traces: each run in them becomes a report. */
async function* jsonLines(file: string, first: Line, lines: AsyncIterable<Line>): AsyncGenerator<Document> {
  let trace: TraceFold | undefined
  for await (const { text, number } of prepended(first, lines)) {
    const parsed = parse(text)
    if (!('value' in parsed) || !isTraceEvent(parsed.value)) {
      yield { file: number === 1 ? file : `${file}:${number}`, ...parsed }
      continue
    }
    if (beginsRun(parsed.value)) {
      yield* runsOf(file, trace)
      trace = undefined
    }
    trace ??= new TraceFold()
    trace.add(parsed.value)
  }
  yield* runsOf(file, trace)
}

function runsOf(file: string, trace: TraceFold | undefined): readonly Document[] {
  return trace?.runs().map((run) => ({ file, ...run })) ?? []
}

async function* prepended(first: Line, lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  yield first
  yield* lines
}

type Line = { readonly text: string; readonly number: number }

/** Lines of UTF-8 text that are not blank; one that is too long is cut. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let number = 0
  let rest = ''
  for await (const piece of bytes) {
    const [head = '', ...others] = decoder.decode(piece, { stream: true }).split('\n')
    const texts = [rest.length > longest ? rest : rest + head, ...others]
    rest = texts.pop() ?? ''
    for (const text of texts) {
      number += 1
      if (text.trim() !== '') yield { text, number }
    }
  }
  if (rest.trim() !== '') yield { text: rest, number: number + 1 }
}

type Parsed = { readonly value: unknown } | { readonly reason: string }

const tooLong = { reason: 'longer than 32 MB' }

function parse(text: string): Parsed {
  if (text.length > longest) return tooLong
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return { reason: 'no JSON' }
  }
}

const reasons: Readonly<Record<string, string>> = { ENOENT: 'not found', EACCES: 'no permission to read it' }

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return reasons[code] ?? message
}
