import { describe, expect, it } from 'vitest'
import { savableFiles } from '../../src/cache/savable-files.ts'
import { readSums } from '../../src/gomod/gosum.ts'
import { filePath } from '../../src/gomod/module-file.ts'
import { noModules } from '../../src/project/required-modules.ts'

const sumsOf = (text: string) => {
  const sums = new Map<string, Set<string>>()
  readSums(text, sums)
  return sums
}

describe('savableFiles', () => {
  it('names what go.sum names, once, without what go fetches by itself', () => {
    const one = {
      sums: sumsOf('a.test v1.0.0 h1:a=\na.test v1.0.0/go.mod h1:b=\ngraph.test v1.0.0/go.mod h1:c=\n'),
      needs: noModules,
    }
    const two = {
      sums: sumsOf(
        'a.test v1.0.0 h1:a=\na.test v1.0.0/go.mod h1:b=\nown.test v1.0.0 h1:d=\nown.test v1.0.0/go.mod h1:e=\n',
      ),
      needs: { ...noModules, private: [{ path: 'own.test', version: 'v1.0.0' }] },
    }
    expect(savableFiles([one, two]).map(filePath).toSorted()).toEqual([
      'a.test/@v/v1.0.0.info',
      'a.test/@v/v1.0.0.mod',
      'a.test/@v/v1.0.0.zip',
      'graph.test/@v/v1.0.0.mod',
    ])
  })
})
