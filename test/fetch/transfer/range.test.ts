import { describe, expect, test } from 'vitest'
import { canResume, isRange, rangeHeaders, strongEtag, supportsRanges } from '../../../src/fetch/transfer/range.ts'
import { isWorthSplitting } from '../../../src/fetch/transfer/segmented-download.ts'

const validator = { etag: '"x"', total: 1_000 }

describe('the ETag by which parts may be put together', () => {
  test.each([
    ['is a strong one', { etag: '"x"' }, '"x"'],
    ['is not a weak one: it does not promise equal bytes', { etag: 'W/"x"' }, undefined],
    ['is none if the reply is compressed', { etag: '"x"', 'content-encoding': 'gzip' }, undefined],
    ['is none if there is none', {}, undefined],
  ])('%s', (_, headers, etag) => {
    expect(strongEtag({ headers: headers as Record<string, string> })).toBe(etag)
  })
})

describe('a server sends parts', () => {
  test.each([
    ['if it says so', 200, { 'accept-ranges': 'bytes' }, true],
    ['if it just did', 206, {}, true],
    ['not if it says nothing', 200, {}, false],
    ['not if it says that it does not', 200, { 'accept-ranges': 'none' }, false],
  ])('%s', (_, status, headers, supports) => {
    expect(supportsRanges({ status, headers: headers as Record<string, string> })).toBe(supports)
  })
})

describe('the headers of a range', () => {
  test('ask for the rest, if the file is still the same', () => {
    expect(rangeHeaders(validator, 400)).toEqual({ range: 'bytes=400-', 'if-range': '"x"' })
  })

  test('ask for a part in the middle', () => {
    expect(rangeHeaders(validator, 400, 600)).toEqual({ range: 'bytes=400-599', 'if-range': '"x"' })
  })
})

describe('a reply is the range that was asked for', () => {
  const good = { etag: '"x"', 'content-range': 'bytes 400-999/1000' }
  test.each([
    ['if all of it fits', 206, good, true],
    ['not if it is the whole file', 200, good, false],
    ['not if the file has changed', 206, { ...good, etag: '"y"' }, false],
    ['not if it begins elsewhere', 206, { ...good, 'content-range': 'bytes 401-999/1000' }, false],
    ['not if it ends elsewhere', 206, { ...good, 'content-range': 'bytes 400-998/1000' }, false],
    ['not if the whole has another length', 206, { ...good, 'content-range': 'bytes 400-999/1001' }, false],
    ['not if it does not say which it is', 206, { etag: '"x"' }, false],
  ])('%s', (_, status, headers, isGood) => {
    expect(isRange({ status, headers: headers as Record<string, string> }, 400, 1_000, validator)).toBe(isGood)
  })
})

describe('a zip that broke off can be continued', () => {
  test.each([
    ['if it has a beginning, a known end and an ETag', '"x"', 1_000, 400, true],
    ['not without an ETag', undefined, 1_000, 400, false],
    ['not without a known end', '"x"', undefined, 400, false],
    ['not if nothing came', '"x"', 1_000, 0, false],
    ['not if all of it came: then it is wrong in itself', '"x"', 1_000, 1_000, false],
  ])('%s', (_, etag, total, received, can) => {
    expect(canResume(etag, total, received)).toBe(can)
  })
})

describe('the rest of a segment is worth a further connection', () => {
  const MiB = 1024 * 1024
  test.each([
    ['if it is long and slow', 1 * MiB, 20 * MiB, 250, true],
    ['not before 250 ms have shown how fast it is', 1 * MiB, 20 * MiB, 249, false],
    ['not if less than two segments of 2 MiB are left', 16 * MiB + 1, 20 * MiB, 9_000, false],
    ['not if it would end within half a second', 15 * MiB, 20 * MiB, 1_000, false],
    ['at the very limit of half a second', 10 * MiB, 20 * MiB, 500, true],
  ])('%s', (_, at, end, elapsedMs, isWorth) => {
    expect(isWorthSplitting({ from: 0, at, end }, elapsedMs)).toBe(isWorth)
  })
})
