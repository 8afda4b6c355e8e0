import { describe, expect, it } from 'vitest'
import { exportGoproxy } from '../../src/mirrors/goproxy-export.ts'
import { planMirrors } from '../../src/mirrors/plan.ts'

describe('exportGoproxy', () => {
  const cases: {
    name: string
    mirrors?: 'auto'
    goproxy: string
    unchanged?: boolean
    chosen: string | undefined
    value: string
    exported?: boolean
  }[] = [
    {
      name: 'the first is chosen',
      goproxy: 'https://a.example|https://b.example,direct',
      chosen: 'https://a.example',
      value: 'https://a.example|https://b.example,direct',
    },
    { name: 'no mirror is in the list', goproxy: 'off', chosen: undefined, value: 'off' },
    {
      name: 'the second of its group is chosen; separators stay in their places',
      goproxy: 'https://a.example|https://b.example,direct',
      chosen: 'https://b.example',
      value: 'https://b.example|https://a.example,direct',
    },
    {
      name: 'a mirror never passes one of another group',
      goproxy: 'https://a.example,https://b.example,direct',
      chosen: 'https://b.example',
      value: 'https://a.example,https://b.example,direct',
    },
    {
      name: 'a separator that trusts less is not loosened',
      goproxy: 'https://a.example|https://b.example,https://c.example',
      chosen: 'https://b.example',
      value: 'https://b.example|https://a.example,https://c.example',
    },
    {
      name: 'a public fallback mirror comes before the default',
      goproxy: 'https://proxy.golang.org,direct',
      unchanged: true,
      chosen: 'https://goproxy.io',
      value: 'https://goproxy.io|https://proxy.golang.org,direct',
    },
    { name: 'nothing is chosen', goproxy: 'https://a.example,off', chosen: undefined, value: 'https://a.example,off' },
    {
      name: 'direct is never added',
      goproxy: 'https://a.example',
      chosen: 'https://a.example',
      value: 'https://a.example',
    },
    {
      name: 'credentials are never shown',
      goproxy: 'https://u:p@a.example|https://b.example',
      chosen: 'https://b.example',
      value: 'https://b.example|https://a.example',
      exported: false,
    },
    {
      name: 'credentials in the tail count, too',
      goproxy: 'https://a.example,file:///x,https://u:p@b.example',
      chosen: 'https://a.example',
      value: 'https://a.example,file:///x,https://b.example',
      exported: false,
    },
  ]
  it.each(cases)('$name', ({ goproxy, unchanged = false, chosen, value, exported = true }) => {
    const planned = planMirrors('auto', { value: goproxy, unchanged })
    const mirror = planned.plan.mirrors.find(({ name }) => name === chosen)
    expect(exportGoproxy(planned, mirror)).toEqual({ value, exported })
  })

  it.each([
    [
      'each mirror is a fallback for the one before it',
      'https://a.example,https://b.example,direct',
      'https://a.example',
    ],
    ['the chosen one comes first', 'https://b.example|https://a.example,direct', 'https://a.example'],
    ['behind the mirrors nothing changes', 'https://a.example,off', 'https://a.example'],
  ])('of the input mirrors: %s', (_, list, name) => {
    const planned = planMirrors({ list }, { value: 'off', unchanged: false })
    const { value } = exportGoproxy(
      planned,
      planned.plan.mirrors.find((mirror) => mirror.name === name),
    )
    expect(value).toBe(list.includes('b.example') ? 'https://a.example|https://b.example,direct' : list)
  })
})
