import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isCacheHit, outputsOf } from '../../src/report/outputs.ts'
import { failedReport, sampleFault, sampleMirror, sampleReport } from './sample.ts'

const { cache } = sampleReport()

it('are those that action.yml names', () => {
  const { outputs } = parse(readFileSync('action.yml', 'utf8'))
  expect(Object.keys(outputsOf(sampleReport(), '', '')).sort()).toEqual(Object.keys(outputs).sort())
})

it('of a run that is ready', () => {
  const faults = [sampleFault({ count: 3, recovered: true })]
  expect(outputsOf(sampleReport({ faults }), 'https://m,direct', '/r.json')).toEqual({
    outcome: 'ready',
    cause: '',
    transient: '',
    mirror: 'https://proxy.golang.org',
    goproxy: 'https://m,direct',
    'cache-hit': 'true',
    'cache-key': cache.key,
    attempts: '1',
    'go-version': '1.26.8',
    recovered: '3',
    report: '/r.json',
  })
})

it.each([
  ['eof', 'true'],
  ['tls_expired', 'false'],
] as const)('of a run that failed by %s claim no GOPROXY', (cause, transient) => {
  const outputs = outputsOf(failedReport([sampleFault({ cause })]), 'https://m,direct', '')
  expect(outputs).toMatchObject({ outcome: 'failed', cause, transient, goproxy: '', 'cache-hit': 'false', report: '' })
})

describe('the mirror', () => {
  it.each([
    ['that served most files', [1, 7, 3], 'https://b'],
    ['that was chosen, if none was needed', [0, 0, 0], 'https://a'],
    ['of none', [], ''],
  ])('is the one %s', (_, files, mirror) => {
    const mirrors = files.map((count, index) => sampleMirror({ url: `https://${'abc'[index]}`, files: count }))
    expect(outputsOf(sampleReport({ mirrors }), '', '')).toMatchObject({ mirror })
  })
})

it.each([
  ['the exact entry', {}, true],
  ['a part', { outcome: 'partial' }, false],
  ['an entry that is replaced', { replaced: true }, false],
] as const)('a cache hit is %s: %s', (_, about, isHit) => {
  expect(isCacheHit({ outcome: 'ready', cache: { ...cache, ...about } })).toBe(isHit)
  expect(isCacheHit({ outcome: 'failed', cache: { ...cache, ...about } })).toBe(false)
})
