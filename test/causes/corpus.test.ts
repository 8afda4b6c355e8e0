import { describe, expect, it } from 'vitest'
import { classify } from '../../src/causes/log/classify.ts'
import { diagnose } from '../support/diagnose.ts'
import { isHeldOut, readCorpus, readLogs } from './corpus.ts'

/** Rows whose cause, or its judgement, their own words cannot show; what else is known of them is in their notes. */
const beyondWords = new Set(['pub-027', 'lab-102'])
const beyondJudging = new Set(['pub-032', 'lab-019', 'lab-052', 'pub-089', 'pub-228', 'pub-216', 'lab-092', 'lab-089'])

/** Logs of a program that decorates lines: what two such programs did is not undone. */
const decorated = new Set(['new-d19', 'new-d21'])

const rows = readCorpus().filter((row) => !isHeldOut(row) && !beyondWords.has(row.id))

/** What CI systems and programs do to the lines of a log. */
const decorations: Readonly<Record<string, (line: string) => string>> = {
  'docker BuildKit': (line) => `#11 62.37 ${line}`,
  'the summary of BuildKit': (line) => `62.37 ${line}`,
  GitHub: (line) => `2024-05-01T12:00:00.1234567Z ${line}`,
  'gh run view': (line) => `build\tDownload\t2024-05-01T12:00:00.1234567Z ${line}`,
  GitLab: (line) => `2024-05-01T12:00:00.123456Z 01E ${line}`,
  Jenkins: (line) => `[2024-05-01T12:00:00.123Z] ${line}`,
  'docker compose': (line) => `builder-1  | ${line}`,
  colours: (line) => `\u001b[31m${line}\u001b[0m`,
  'Windows line ends': (line) => `${line}\r`,
  'BuildKit on GitHub': (line) => `2024-05-01T12:00:00.1234567Z #9 0.301 ${line}`,
  'Google Cloud Build': (line) => `Step #1 - "build": ${line}`,
  TeamCity: (line) => `[14:00:12]W:\t [Step 2/4] ${line}`,
  Maven: (line) => `[ERROR] ${line}`,
  syslog: (line) => `May  1 12:00:07 ci-7 runner[812]: ${line}`,
  Nix: (line) => `       > ${line}`,
  Buildkite: (line) => `\u001b_bk;t=1714564800123\u0007${line}`,
  'the JSON files of docker': (line) =>
    JSON.stringify({ log: `${line}\n`, stream: 'stderr', time: '2024-05-01T12:00:00Z' }),
  'a structured logger': (line) => `time="2024-05-01T12:00:00Z" level=error msg=${JSON.stringify(line)}`,
  'another program': (line) => `    ${line}`,
}

describe('every failure of the corpus that the table may be worked on with', () => {
  it.each(rows)('$id is $category', ({ id, text, category, retryable, mirror_helps }) => {
    const judged = beyondJudging.has(id) ? {} : { retryable, mirrorHelps: mirror_helps }
    expect(classify(text)).toMatchObject({ cause: category, ...judged })
  })

  it.each(Object.entries(decorations))(
    'is told the same within the log of a job, in the lines of %s',
    (_, decorate) => {
      const log = ({ text }: { text: string }) =>
        [
          'Run go mod download',
          'go: downloading github.com/acme/x v1.0.0',
          ...text.split('\n'),
          'make: *** [build] Error 1',
        ]
          .map(decorate)
          .join('\n')
      // One row of each kind of text: the rest differ in names only.
      const some = rows.filter(({ id }, index) => index % 3 === 0 && !decorated.has(id))
      expect(some.filter((row) => classify(log(row)).cause !== row.category).map(({ id }) => id)).toEqual([])
    },
  )

  it('is told the same when a logger has put it into quotes', () => {
    const quoted = (text: string) => JSON.stringify({ level: 'error', msg: `exit status 1: stderr: ${text}\n` })
    const plain = rows.filter(({ id }) => !decorated.has(id))
    expect(plain.filter(({ text, category }) => classify(quoted(text)).cause !== category).map(({ id }) => id)).toEqual(
      [],
    )
  })

  it('holds no integrity, login or configuration fault that would be retried', () => {
    const final =
      /^(gosum|sumdb_mismatch|vcs_https_auth|vcs_ssh_auth|vcs_host_key|private_leak|http_40[137]|go.*_invalid|gomod|go_too_old)/
    const retried = rows.filter(({ category, text }) => final.test(category) && classify(text).retryable)
    expect(retried.map(({ id }) => id)).toEqual([])
  })
})

describe('every log of the third round that is not set aside', () => {
  const logs = readLogs().filter(({ aside }) => !aside)
  it.each(logs.filter(({ category }) => category !== 'none'))('$id is $category', (row) => {
    expect(diagnose(row.text).main).toMatchObject({
      cause: row.category,
      retryable: row.retryable,
      mirrorHelps: row.mirror_helps,
    })
  })

  it.each(logs.filter(({ category }) => category === 'none'))('$id tells no failed download', ({ text }) => {
    expect(diagnose(text)).toMatchObject({ faults: [], main: null })
  })

  it.each(Object.entries(decorations))('tells no failed download in the lines of %s, either', (_, decorate) => {
    const none = logs.filter(({ category }) => category === 'none')
    const claimed = none.filter(({ text }) => diagnose(text.split('\n').map(decorate).join('\n')).main !== null)
    expect(claimed.map(({ id }) => id)).toEqual([])
  })
})
