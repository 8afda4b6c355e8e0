import { describe, expect, test } from 'vitest'
import { faultOf } from '../../src/causes/rules/table.ts'
import { FetchEntry } from '../../src/fetch/fetch-entry.ts'
import type { RequestKind } from '../../src/fetch/module-request.ts'
import type { Found, Outcome } from '../../src/fetch/outcome.ts'

const requestOf = (kind: RequestKind) => ({ kind, path: `m/@v/v1.0.0.${kind}`, module: 'm', version: 'v1.0.0' })
const fault = faultOf('eof', { text: 'eof' })

/** A content that counts how often it was freed. */
function setUp(kind: RequestKind = 'zip') {
  const entry = new FetchEntry(requestOf(kind))
  let freed = 0
  const release = () => {
    freed++
  }
  const found: Found = {
    kind: 'found',
    content: { bytes: Buffer.alloc(1) },
    size: 1,
    from: 'a',
    verified: false,
    release,
  }
  entry.fetching = Promise.resolve(found)
  return { entry, found, freed: () => freed }
}

describe('a content that is lent', () => {
  test('is freed after it was handed over, and its fetch forgotten', () => {
    const { entry, found, freed } = setUp()
    const lent = entry.lend(found)
    expect(entry.isIdle).toBe(false)
    lent.release(true)
    lent.release(true)
    expect([freed(), entry.fetching, entry.isIdle]).toEqual([1, undefined, true])
  })

  test('is freed after the last of its readers', () => {
    const { entry, found, freed } = setUp()
    const [one, two] = [entry.lend(found), entry.lend(found)]
    one.release(true)
    expect(freed()).toBe(0)
    two.release(false)
    expect(freed()).toBe(1)
  })

  test('stays if it was not handed over', () => {
    const { entry, found, freed } = setUp()
    entry.lend(found).release(false)
    expect([freed(), entry.fetching]).toEqual([0, expect.any(Promise)])
  })
})

describe('a file that go asks for again', () => {
  test.each([
    ['was refused, if go has had a copy', 'zip', true, 'a'],
    ['was not refused, if go has had none', 'zip', false, undefined],
    ['was not refused, if it is a .info: go compares it with nothing', 'info', true, undefined],
  ] as const)('%s', (_, kind, delivered, refusedFrom) => {
    const { entry, found } = setUp(kind)
    entry.ask()
    entry.lend(found).release(delivered)
    entry.ask()
    expect(entry.request.refusedFrom).toBe(refusedFrom)
  })
})

describe('the errors of a fetch', () => {
  const failed: Outcome = { kind: 'failed', status: 502, fault, from: 'a', faults: [fault] }
  test('count at once if go waits for the file', () => {
    expect(setUp().entry.settle(failed, true)).toEqual([fault])
  })

  test('of a prefetch that failed count when go asks for the file, by what came of it then', () => {
    const { entry, found } = setUp()
    expect(entry.settle(failed, false)).toEqual([])
    expect(entry.settle({ ...found, faults: [] }, true)).toEqual([{ ...fault, recovered: true }])
    expect(entry.settle({ ...found, faults: [] }, true)).toEqual([])
  })
})

test('what a failed prefetch has recovered from stays so, whatever becomes of the file', () => {
  const { entry } = setUp()
  const met = { ...fault, recovered: true }
  const outcome: Outcome = { kind: 'failed', status: 502, fault, from: 'a', faults: [met, fault] }
  expect(entry.settle(outcome, false)).toEqual([])
  expect(entry.settle({ ...outcome, faults: [] }, true)).toEqual([met, fault])
})

test('a fetch that has been replaced is not forgotten', () => {
  const { entry, found } = setUp()
  const before = entry.fetching ?? Promise.resolve(found)
  entry.fetching = Promise.resolve(found)
  entry.forget(before)
  expect(entry.fetching).toBeDefined()
})
