import { describe, expect, it } from 'vitest'
import { exposition, type Metric, type Sample } from '../../src/report/exposition.ts'

const metric = (type: 'counter' | 'gauge', samples: readonly Sample[], help = 'Help.'): Metric<undefined> => ({
  name: type === 'counter' ? 'modward_things_total' : 'modward_size_bytes',
  type,
  labels: ['host'],
  help,
  samples: () => samples,
})
const render = (type: 'counter' | 'gauge', samples: readonly Sample[], previous = '') =>
  exposition([metric(type, samples)], undefined, previous)
const sampleLines = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

describe('the text format', () => {
  it('has help, type and samples, each on a line that ends', () => {
    expect(render('gauge', [{ value: 1.5 }])).toBe(
      '# HELP modward_size_bytes Help.\n# TYPE modward_size_bytes gauge\nmodward_size_bytes 1.5\n',
    )
  })

  it('leaves a metric out of which nothing is known', () => {
    expect(render('gauge', [])).toBe('')
  })

  it('adds up samples with equal labels, as a series may be written once only', () => {
    const samples = [1, 2].map((value) => ({ value, labels: { host: 'a' } }))
    expect(sampleLines(render('counter', samples))).toEqual(['modward_things_total{host="a"} 3'])
  })

  it.each([
    ['a quote', 'a"b', 'a\\"b'],
    ['a backslash', 'a\\b', 'a\\\\b'],
    ['the end of a line', 'a\nb', 'a\\nb'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['300 characters', 'x'.repeat(300), 'x'.repeat(253)],
  ])('escapes a label with %s', (_, given, written) => {
    expect(sampleLines(render('gauge', [{ value: 1, labels: { host: given } }]))).toEqual([
      `modward_size_bytes{host="${written}"} 1`,
    ])
  })

  it.each([
    [0, '0'],
    [1e21, '1e+21'],
    [Number.POSITIVE_INFINITY, '+Inf'],
    [Number.NEGATIVE_INFINITY, '-Inf'],
    [Number.NaN, 'NaN'],
  ])('writes %s', (value, written) => {
    expect(sampleLines(render('gauge', [{ value }]))).toEqual([`modward_size_bytes ${written}`])
  })

  it('escapes help', () => {
    expect(exposition([metric('gauge', [{ value: 1 }], 'a\\b\nc')], undefined)).toContain(
      '# HELP modward_size_bytes a\\\\b\\nc\n',
    )
  })
})

describe('a file that is written again', () => {
  const twice = (first: readonly Sample[], second: readonly Sample[], type: 'counter' | 'gauge' = 'counter') =>
    sampleLines(render(type, second, render(type, first)))

  it('goes on counting, also in series with odd labels', () => {
    const labels = { host: 'a"b}\\ \n{c="d"} 7' }
    expect(twice([{ value: 2, labels }], [{ value: 3, labels }])).toEqual([
      'modward_things_total{host="a\\"b}\\\\ \\n{c=\\"d\\"} 7"} 5',
    ])
  })

  it('keeps counters of which this run knows nothing', () => {
    expect(twice([{ value: 2, labels: { host: 'a' } }], [])).toEqual(['modward_things_total{host="a"} 2'])
  })

  it('replaces gauges', () => {
    expect(twice([{ value: 2 }], [{ value: 3 }], 'gauge')).toEqual(['modward_size_bytes 3'])
  })

  it('goes on from numbers with an exponent', () => {
    expect(twice([{ value: 1e21 }], [{ value: 1e21 }])).toEqual(['modward_things_total 2e+21'])
  })

  it('passes over what is no sample of its own', () => {
    const foreign = 'other_total 5\nmodward_things_total x\nmodward_things_total 1 1700000000\n\0\n'
    expect(sampleLines(render('counter', [{ value: 1 }], foreign))).toEqual(['modward_things_total 1'])
  })

  it('keeps the 500 largest series of a metric', () => {
    const series = (from: number) =>
      Array.from({ length: 400 }, (_, index) => ({ value: from + index, labels: { host: `h${from + index}` } }))
    const lines = twice(series(1), series(1001))
    expect(lines).toHaveLength(500)
    expect(lines).toContain('modward_things_total{host="h1400"} 1400')
    expect(lines).not.toContain('modward_things_total{host="h1"} 1')
  })
})
