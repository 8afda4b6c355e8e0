import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goDownload, lookAtModule, Workbench, writeProxy } from './go.ts'
import { unpackHere } from './here.ts'
import { unusualCases } from './unusual.ts'

const nothing = { folder: undefined, zip: undefined, ziphash: undefined, partial: false }
const anySum = 'h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

describe('a zip that two programs could read differently, or that go refuses, is left to go:', () => {
  let bench: Workbench
  let sums: readonly (string | undefined)[]
  const zips = unusualCases.map(({ make }, index) => {
    const module = { path: 'a.test/m', version: `v1.0.${index}` }
    return { module, zip: make(`a.test/m@v1.0.${index}/`) }
  })

  // The hash that go computes, if it can read the zip, so that nothing is left to go only for its hash.
  beforeAll(() => {
    bench = new Workbench()
    const goproxy = writeProxy(bench.path('proxy'), zips)
    const modules = zips.map(({ module }) => module)
    sums = goDownload(bench.path('go'), goproxy, modules).map(({ sum }) => sum)
  }, 60_000)
  afterAll(async () => await bench[Symbol.asyncDispose]())

  it.each(unusualCases.map((unusual, index) => ({ ...unusual, index })))('$name', async ({ says, index }) => {
    const { module = { path: '', version: '' }, zip = Buffer.alloc(0) } = zips[index] ?? {}
    const moduleCache = bench.path('cache')
    const folder = bench.path('staged')
    const job = { module, zip: bench.zip(zip), sum: sums[index] ?? anySum, folder, readOnlyFolders: true }
    const result = await unpackHere(job, moduleCache)
    expect(result).toEqual({ outcome: 'left to go', because: 'unusual zip', detail: expect.stringMatching(says) })
    expect(lookAtModule(moduleCache, module)).toEqual(nothing)
  })
})
