import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CauseId } from '../../src/causes/id.ts'

/** A failure as it was printed, with what is known of it. */
export type CorpusRow = {
  readonly id: string
  /** Where it comes from: a public thread, or how it was staged. */
  readonly source: string
  readonly text: string
  readonly category: CauseId
  readonly retryable: boolean
  readonly mirror_helps: boolean
  readonly note?: string
}

const files = ['errors.jsonl', 'staged.jsonl', 'variants.jsonl', 'wild.jsonl', 'fresh.jsonl']

/** Every row of the corpus but those of the third round. */
export function readCorpus(): CorpusRow[] {
  return files.flatMap((file) => readRows<CorpusRow>(file))
}

/** A text of the third round: as a log is given to `explain`, with a third set aside by a drawing with a seed. */
export type LogRow = Omit<CorpusRow, 'category'> & {
  /** The main cause; `none` if no Go download failed in it, whatever else did. */
  readonly category: CauseId | 'none'
  readonly aside: boolean
}

/** The third round: public threads, staged commands, logs of programs around go, and texts that tell no failed download. */
export function readLogs(): LogRow[] {
  return readRows<LogRow>('third.jsonl')
}

function readRows<Row>(file: string): Row[] {
  const text = readFileSync(new URL(`../fixtures/corpus/${file}`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line))
}

/** A fifth of the corpus, chosen by the hash of its text: only measured, never looked at while the table is worked on. */
export function isHeldOut({ text }: Pick<CorpusRow, 'text'>): boolean {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 5 === 0
}
