import { describe, expect, it } from 'vitest'
import { classify } from '../../src/causes/classify.ts'
import { isHeldOut, readCorpus } from './corpus.ts'

/** Rows whose cause, or its judgement, their own words cannot show; what else is known of them is in their notes. */
const beyondWords = new Set(['pub-027'])
const beyondJudging = new Set(['pub-032', 'lab-019', 'lab-052', 'pub-089', 'pub-228', 'pub-216', 'lab-092', 'lab-089'])

const seen = readCorpus().filter((row) => !isHeldOut(row))

describe('every failure of the corpus that the table may be worked on with', () => {
  it.each(seen.filter(({ id }) => !beyondWords.has(id)))('$id is $category', ({ text, category }) => {
    expect(classify(text).cause).toBe(category)
  })

  it.each(seen.filter(({ id }) => !beyondWords.has(id) && !beyondJudging.has(id)))(
    '$id ($category) is judged: again $retryable, elsewhere $mirror_helps',
    (row) => {
      expect(classify(row.text)).toMatchObject({ retryable: row.retryable, mirrorHelps: row.mirror_helps })
    },
  )

  it('holds no integrity, login or configuration fault that would be retried', () => {
    const final =
      /^(gosum|sumdb_mismatch|vcs_https_auth|vcs_ssh_auth|vcs_host_key|private_leak|http_40[137]|go.*_invalid|gomod|go_too_old)/
    const retried = seen.filter(({ category, text }) => final.test(category) && classify(text).retryable)
    expect(retried.map(({ id }) => id)).toEqual([])
  })
})
