import { describe, expect, test } from 'vitest'
import { faultOf } from '../../../src/causes/rules/table.ts'
import { FaultTrail } from '../../../src/fetch/source/fault-trail.ts'

const own = faultOf('eof', { text: 'own' })
const shared = faultOf('http_5xx', { text: 'of another file' })

describe('the errors of a file', () => {
  test.each([
    ['its own, not recovered from', [own], false, ['own'], false],
    ['its own, recovered from', [own], true, ['own'], true],
    ['that of another file, if it failed without one of its own', [], false, ['of another file'], false],
    ['not that of another file, if it was fetched', [], true, [], true],
  ] as const)('are %s', (_, met, recovered, texts, isRecovered) => {
    const trail = new FaultTrail()
    trail.share(shared)
    for (const fault of met) trail.add(fault)
    const list = trail.list(recovered)
    expect(list.map(({ text }) => text)).toEqual(texts)
    expect(list.every((fault) => fault.recovered === isRecovered)).toBe(true)
  })
})
