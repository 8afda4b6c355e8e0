import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/mirrors/catalogue.ts'
import { planMirrors } from '../../src/mirrors/plan.ts'

const goDefault = { value: 'https://proxy.golang.org,direct', unchanged: true }
const given = (value: string) => ({ value, unchanged: false })

describe('planMirrors', () => {
  it("lets the public catalogue stand in for Go's unchanged default, official mirror first, direct behind", () => {
    const { plan } = planMirrors('auto', goDefault)
    expect(plan.mirrors.map(({ name }) => name)).toEqual(catalogue.map(({ url }) => url))
    expect(plan.mirrors[0]?.name).toBe('https://proxy.golang.org')
    expect(new Set(plan.mirrors.map(({ group }) => group)).size).toBe(1)
    expect(plan.tail).toBe(',direct')
    expect(plan.mirrors.map(({ origin }) => origin)).toEqual(['job', 'catalogue', 'catalogue', 'catalogue'])
  })

  const [x, y, p, q] = ['https://x.example', 'https://y.example', 'https://goproxy.io', 'https://goproxy.cn']
  it.each([
    { order: 'auto', name: 'keeps the places of a list', goproxy: `${x}|${y}`, groups: '1 1', tiers: '0 1' },
    {
      order: 'auto',
      name: 'lets public neighbours compete',
      goproxy: `${x}|${p}|${q}|${y}`,
      groups: '1 1 1 1',
      tiers: '0 1 1 2',
    },
    {
      order: 'auto',
      name: 'takes a comma between public mirrors for |',
      goproxy: `${p},${q},${x}`,
      groups: '1 1 2',
      tiers: '0 0 1',
    },
    { order: 'fastest', name: 'lets a group compete', goproxy: `${x}|${y},${p}`, groups: '1 1 2', tiers: '0 0 1' },
    { order: 'listed', name: 'lets none compete', goproxy: `${p}|${q}`, groups: '1 1', tiers: '0 1' },
  ] as const)('mirror-order $order $name', ({ order, goproxy, groups, tiers }) => {
    const { mirrors } = planMirrors('auto', given(goproxy), order).plan
    expect(mirrors.map(({ group }) => group.replace('list-', '')).join(' ')).toBe(groups)
    expect(mirrors.map(({ tier }) => tier).join(' ')).toBe(tiers)
  })

  it('keeps the comma between public mirrors with inherit', () => {
    const { mirrors } = planMirrors('inherit', given(`${p},${q}`)).plan
    expect(mirrors.map(({ group }) => group)).toEqual(['list-1', 'list-2'])
  })

  it.each([
    { name: 'inherit', mirrors: 'inherit' as const, goproxy: goDefault },
    { name: 'the same value given by the job', mirrors: 'auto' as const, goproxy: given(goDefault.value) },
    {
      name: 'what a distribution ships in place of the default',
      mirrors: 'auto' as const,
      goproxy: { value: 'https://proxy.golang.org', unchanged: true },
    },
  ])('adds no mirror for $name', ({ mirrors, goproxy }) => {
    const { plan } = planMirrors(mirrors, goproxy)
    expect(plan.mirrors.map(({ name }) => name)).toEqual(['https://proxy.golang.org'])
  })

  const cases: { name: string; list?: string; goproxy?: string; mirrors: string[]; tail: string }[] = [
    {
      name: "a comma in the job's list parts groups",
      goproxy: 'https://a.example,https://b.example',
      mirrors: ['a.example 1', 'b.example 2'],
      tail: '',
    },
    {
      name: "a pipe in the job's list joins them",
      goproxy: 'https://a.example|https://b.example,https://c.example',
      mirrors: ['a.example 1', 'b.example 1', 'c.example 2'],
      tail: '',
    },
    {
      name: 'a list in the mirrors input declares its mirrors equivalent',
      list: 'https://a.example,https://b.example',
      mirrors: ['a.example 1', 'b.example 1'],
      tail: '',
    },
    {
      name: 'the tail keeps the separator before it',
      list: 'https://a.example|direct',
      mirrors: ['a.example 1'],
      tail: '|direct',
    },
    { name: 'off is a tail', goproxy: 'https://a.example,off', mirrors: ['a.example 1'], tail: ',off' },
    {
      name: 'a folder and all behind it is the tail',
      goproxy: 'https://a.example,file:///x|https://b.example,direct',
      mirrors: ['a.example 1'],
      tail: ',file:///x|https://b.example,direct',
    },
    { name: 'direct alone leaves nothing to guard', goproxy: 'direct', mirrors: [], tail: 'direct' },
    {
      name: 'a folder first leaves nothing to guard',
      goproxy: 'file:///x,https://b.example',
      mirrors: [],
      tail: 'file:///x,https://b.example',
    },
    {
      name: 'credentials over http are for go to refuse',
      goproxy: 'https://a.example,http://u:p@b.example',
      mirrors: ['a.example 1'],
      tail: ',http://u:p@b.example',
    },
    {
      name: 'a mirror named twice is asked once',
      list: 'https://a.example,https://a.example/',
      mirrors: ['a.example 1'],
      tail: '',
    },
  ]
  it.each(cases)('$name', ({ list, goproxy, mirrors, tail }) => {
    const { plan } = planMirrors(list === undefined ? 'auto' : { list }, given(goproxy ?? 'off'))
    expect(plan.mirrors.map(({ url, group }) => `${url.host} ${group.replace('list-', '')}`)).toEqual(mirrors)
    expect(plan.tail).toBe(tail)
  })

  it('takes credentials out of names and URLs, and keeps them apart', () => {
    const { plan, credentials, secrets } = planMirrors(
      { list: 'https://me:p%40ss@a.example/go|https://token@b.example' },
      goDefault,
    )
    expect(JSON.stringify(plan)).not.toMatch(/p%40ss|p@ss|token/)
    expect(plan.mirrors.map(({ url }) => url.href)).toEqual(['https://a.example/go', 'https://b.example/'])
    expect(Object.fromEntries(credentials)).toEqual({
      'https://a.example/go': 'me:p@ss',
      'https://b.example': 'token:',
    })
    expect(secrets).toEqual(['p%40ss', 'p@ss', 'token'])
  })
})
