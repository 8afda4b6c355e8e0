import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { LogReader } from '../../../src/causes/log/log-reader.ts'
import { diagnose } from '../../support/diagnose.ts'
import { holds, type Target, textTarget } from '../target.ts'

const corpus = readFileSync(join(import.meta.dirname, '../../fixtures/corpus/errors.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): string => JSON.parse(line).text)

/** Pieces of real logs, cut where words end, so that they come together in ways that were never seen. */
const pieces = corpus.flatMap((text) => text.match(/\S+\s*/g) ?? [])

const prefixes = ['go: ', '\tgo: ', '##[error]', '2026-11-27T00:00:00.0000000Z ', '\u001b[31m', '[', '\r', '#12 0.42 ']

const target = textTarget('logs', [...corpus, ...pieces, ...prefixes], (text) => void diagnose(text))

type Cut = { readonly text: string; readonly at: readonly number[] }

/** How a log is cut into pieces decides nothing. */
const cut: Target<Cut> = {
  name: 'logs in pieces',
  inputs: fc.record({ text: target.inputs, at: fc.array(fc.nat(2000), { maxLength: 6 }) }),
  check: ({ text, at }) => {
    const bytes = Buffer.from(text)
    const reader = new LogReader()
    const ends = [...at.filter((end) => end < bytes.length), bytes.length].toSorted((a, b) => a - b)
    for (const [index, end] of ends.entries()) reader.push(bytes.subarray(ends[index - 1] ?? 0, end))
    holds(isDeepStrictEqual(reader.end(), diagnose(text)), 'read in pieces, it says something else')
  },
}

export const logTargets = [target, cut]
