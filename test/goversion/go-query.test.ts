import { describe, expect, it } from 'vitest'
import { chooseVersion, formatGoVersions, nearestVersions, parseGoQuery } from '../../src/goversion/go-query.ts'
import { formatGoVersion } from '../../src/goversion/go-version.ts'
import { readReleases } from '../../src/toolchain/release-file.ts'

const releases = readReleases(
  '1.20.14 1.25.0 1.25.9 1.26rc1 1.26.0 1.26.3 1.26.10 1.27.0 1.28rc1 1.28rc2'
    .split(' ')
    .map((version) => `v0.0.1-go${version}.linux-amd64`)
    .join('\n'),
)

function query(text: string) {
  const query = parseGoQuery(text)
  if (query === undefined) throw new Error(`${text} is no query`)
  return query
}

describe('what may be asked for', () => {
  it.each([
    ['1.26.3', 'exact', '1.26.3'],
    ['go1.26.3', 'exact', '1.26.3'],
    ['1.28rc1', 'exact', '1.28rc1'],
    ['1.28.0-rc.1', 'exact', '1.28rc1'],
    [' 1.26.3\n', 'exact', '1.26.3'],
    ['1.26', 'range', '1.26.10'],
    ['go1.26', 'range', '1.26.10'],
    ['1.26.x', 'range', '1.26.10'],
    ['1.x', 'range', '1.27.0'],
    ['1', 'range', '1.27.0'],
    ['^1.25', 'range', '1.27.0'],
    ['~1.25.1', 'range', '1.25.9'],
    ['>=1.25 <1.26.3', 'range', '1.26.0'],
    ['>=1.28.0-rc.1', 'range', '1.28rc2'],
    ['stable', 'stable', '1.27.0'],
    ['oldstable', 'oldstable', '1.26.10'],
  ])('%j is a query of kind %s and chooses %s', (text, kind, chosen) => {
    expect(query(text).kind).toBe(kind)
    const version = chooseVersion(query(text), releases)
    expect(version && formatGoVersion(version)).toBe(chosen)
  })

  it.each(['', 'latest', 'go', '1.26.3-corp1-x!', 'default', '1..2', 'go1.26.3-bigcorp '])('%j is none', (text) => {
    expect(parseGoQuery(text)).toBeUndefined()
  })

  it.each([
    ['1.26.99', '1.26.3, 1.26.10, 1.27.0, 1.28rc1'],
    ['1.24.x', '1.20.14, 1.25.0, 1.25.9'],
    ['1.99', '1.28rc1, 1.28rc2'],
  ])('%s does not exist, near it are %s', (text, near) => {
    expect(chooseVersion(query(text), releases)).toBeUndefined()
    expect(formatGoVersions(nearestVersions(query(text), releases))).toContain(near)
  })
})
