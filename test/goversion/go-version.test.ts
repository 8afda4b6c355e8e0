import { describe, expect, it } from 'vitest'
import {
  compareGoVersions,
  formatGoVersion,
  fromSemver,
  isLanguageVersion,
  parseGoVersion,
  toSemver,
} from '../../src/goversion/go-version.ts'

function parse(text: string) {
  const version = parseGoVersion(text)
  if (version === undefined) throw new Error(`${text} is not a Go version`)
  return version
}

describe('a Go version', () => {
  it.each([
    ['go1.26.3', '1.26.3', '1.26.3'],
    ['1.27rc1', '1.27rc1', '1.27.0-rc.1'],
    ['1.9beta2', '1.9beta2', '1.9.0-beta.2'],
    ['1.21.0', '1.21.0', '1.21.0'],
    ['1.20', '1.20', '1.20.0'],
    ['1.20.0', '1.20', '1.20.0'],
  ])('%s is %s to go and %s to the tool cache', (text, go, semver) => {
    expect(formatGoVersion(parse(text))).toBe(go)
    expect(toSemver(parse(text))).toBe(semver)
    expect(fromSemver(semver)).toEqual(parse(text))
  })

  it.each(['', '1', '1.', '1.02', '1.26.3rc1', '1.26.x', 'v1.26.3', '1.26.3-corp', 'go', '1.26rc', '1.26.3 '])(
    '%j is none',
    (text) => expect(parseGoVersion(text)).toBeUndefined(),
  )

  it('sorts as go/version does: the language, its pre-releases, its releases', () => {
    const sorted =
      '1.2 1.19.13 1.20rc1 1.20 1.20.1 1.21 1.21beta1 1.21rc1 1.21rc10 1.21.0 1.21.2 1.21.10 1.22 2.0'.split(' ')
    const shuffled = sorted.toReversed().map(parse)
    expect(shuffled.toSorted(compareGoVersions).map(formatGoVersion)).toEqual(sorted)
  })

  it('is a language where no toolchain is named so', () => {
    expect(['1.21', '1.21rc1', '1.21.0', '1.20'].filter((text) => isLanguageVersion(parse(text)))).toEqual(['1.21'])
  })
})
