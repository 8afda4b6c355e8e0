// `npm run accuracy`: how often the table of causes is right, per cause, on the whole corpus and on the fifth of it that is
// set aside. With --write the figures go into docs/accuracy.md, with --check they must be the ones there. A row of the
// fifth that is judged wrongly is counted, but its text is not shown, so that the table is not fitted to it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { classify } from '../src/causes/log/classify.ts'
import { causeOf } from '../src/causes/rules/table.ts'
import { type CorpusRow, isHeldOut, type LogRow, readCorpus, readLogs } from '../test/causes/corpus.ts'
import { diagnose } from '../test/support/diagnose.ts'

const file = join(dirname(import.meta.dirname), 'docs', 'accuracy.md')
const part = /<!-- figures -->[\s\S]*<!-- end of figures -->/

type Verdict = {
  readonly row: CorpusRow
  readonly cause: string
  readonly retryable: boolean
  readonly mirrorHelps: boolean
}

/** The layers in which a retry would hide a fault that stays, or a danger. */
const finalLayers = new Set(['integrity', 'configuration', 'requirements', 'toolchain', 'start'])
const logins = /^(?:http_40[137]|http_407_proxy_auth|vcs_https_auth|vcs_ssh_auth|vcs_host_key|private_leak)$/

function judge(row: CorpusRow): Verdict {
  const { cause, retryable, mirrorHelps } = classify(row.text)
  return { row, cause, retryable, mirrorHelps }
}

/** Integrity, login and configuration faults. What cannot be asked of the checksum database, or is damaged on disk, can be had again. */
function isFinal({ category }: CorpusRow): boolean {
  if (/^(?:sumdb_(?:unreachable|lookup_failed|bad_reply)|cache_corrupt)$/.test(category)) return false
  return logins.test(category) || finalLayers.has(causeOf(category).layer)
}

function share(right: number, all: number): string {
  return all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} % (${right} of ${all})`
}

function summary(verdicts: readonly Verdict[]): string[] {
  const right = verdicts.filter(({ row, cause }) => cause === row.category)
  const known = verdicts.filter(({ row }) => row.category !== 'unknown')
  return [
    share(right.length, verdicts.length),
    share(verdicts.filter(({ row, retryable }) => retryable === row.retryable).length, verdicts.length),
    share(verdicts.filter(({ row, mirrorHelps }) => mirrorHelps === row.mirror_helps).length, verdicts.length),
    String(verdicts.filter(({ row, retryable }) => isFinal(row) && retryable).length),
    share(known.filter(({ cause }) => cause === 'unknown').length, known.length),
  ]
}

function figures(): string {
  const verdicts = readCorpus().map(judge)
  const unseen = verdicts.filter(({ row }) => isHeldOut(row))
  const worked = verdicts.filter(({ row }) => !isHeldOut(row))
  const names = [
    'right cause',
    'right: again later',
    'right: elsewhere',
    'integrity, login or configuration faults that would be retried',
    'unknown',
  ]
  const [all, kept, rest] = [verdicts, unseen, worked].map(summary)
  const head = '| | set aside | worked on | all |\n| --- | --- | --- | --- |'
  const lines = names.map((name, index) => `| ${name} | ${kept?.[index]} | ${rest?.[index]} | ${all?.[index]} |`)
  return [[head, ...lines].join('\n'), logFigures(), perCause(verdicts)].join('\n\n')
}

/** The third round, read as `explain` reads a log: there a text may also tell nothing. */
function logFigures(): string {
  const logs = readLogs()
  const parts = [logs.filter(({ aside }) => aside), logs.filter(({ aside }) => !aside), logs].map(logSummary)
  const names = [
    '`third`: right cause, or rightly none',
    '`third`: texts without a failed download in which one is seen',
    '`third`: faults that stay and would be retried',
  ]
  const head = '| | set aside | worked on | all |\n| --- | --- | --- | --- |'
  return [head, ...names.map((name, index) => `| ${name} | ${parts.map((part) => part[index]).join(' | ')} |`)].join(
    '\n',
  )
}

function logSummary(logs: readonly LogRow[]): string[] {
  const read = logs.map((row) => ({ row, main: diagnose(row.text).main }))
  const none = read.filter(({ row }) => row.category === 'none')
  return [
    share(read.filter(({ row, main }) => (main?.cause ?? 'none') === row.category).length, read.length),
    `${none.filter(({ main }) => main !== null).length} of ${none.length}`,
    String(read.filter(({ row, main }) => row.category !== 'none' && !row.retryable && main?.retryable).length),
  ]
}

function perCause(verdicts: readonly Verdict[]): string {
  const causes = [...new Set(verdicts.map(({ row }) => row.category))].sort()
  const lines = causes.map((cause) => {
    const rows = verdicts.filter(({ row }) => row.category === cause)
    const wrong = rows.filter((verdict) => verdict.cause !== cause)
    const aside = rows.filter(({ row }) => isHeldOut(row)).length
    const as = [...new Set(wrong.map((verdict) => `\`${verdict.cause}\``))].join(', ')
    return `| \`${cause}\` | ${rows.length} | ${aside} | ${rows.length - wrong.length} | ${as} |`
  })
  return ['| cause | rows | of them set aside | right | wrong as |\n| --- | --- | --- | --- | --- |', ...lines].join(
    '\n',
  )
}

const made = `<!-- figures -->\n${figures()}\n<!-- end of figures -->`
if (process.argv.includes('--write')) {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(part, () => made),
  )
} else if (process.argv.includes('--check')) {
  const current = existsSync(file) ? part.exec(readFileSync(file, 'utf8'))?.[0] : undefined
  if (current !== made) {
    console.error('docs/accuracy.md is stale: run `npm run accuracy -- --write`.')
    process.exitCode = 1
  }
} else {
  console.log(made)
  for (const { row, cause } of readCorpus()
    .filter((row) => !isHeldOut(row))
    .map(judge)) {
    if (cause !== row.category) console.log(`${row.id}: ${row.category} taken for ${cause}`)
  }
}
