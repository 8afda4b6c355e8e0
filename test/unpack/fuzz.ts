// `npm run fuzz:unpack [COUNT] [SEED]`: mutated zips, each placed exactly as `go mod download` places it, or not at all.
import { isDeepStrictEqual } from 'node:util'
import { hashZip } from '../../src/gomod/dirhash.ts'
import { removeTree } from '../../src/module-cache/remove-tree.ts'
import { goDownload, lookAtModule, Workbench, writeProxy } from './go.ts'
import { unpackHere } from './here.ts'
import { anySeed, mutatedZip, seeded } from './mutate.ts'

/** How many zips go is given at once. */
const batch = 250

/** How often each outcome was seen, and the numbers of the zips that were not treated as go treats them. */
export type FuzzResult = { readonly outcomes: Readonly<Record<string, number>>; readonly wrong: readonly string[] }

/**
 * Makes zips from a seed and unpacks each, with the hash that go computes for it, or if go cannot, the hash that another
 * reader of zips computes. So the hash refuses nothing that go accepts.
 */
export async function fuzz(count: number, seed: number): Promise<FuzzResult> {
  const outcomes: Record<string, number> = {}
  const wrong: string[] = []
  await using bench = new Workbench()
  for (let from = 0; from < count; from += batch) {
    const zips = Array.from({ length: Math.min(batch, count - from) }, (_, index) => {
      const module = { path: 'a.test/m', version: `v1.0.${from + index}` }
      return { module, zip: mutatedZip(`a.test/m@${module.version}/`, seeded(seed + from + index)) }
    })
    const goCache = bench.path('go')
    const proxy = bench.path('proxy')
    const goproxy = writeProxy(proxy, zips)
    const answers = goDownload(
      goCache,
      goproxy,
      zips.map(({ module }) => module),
    )
    for (const [index, { module, zip }] of zips.entries()) {
      const said = answers[index]
      const moduleCache = bench.path('cache')
      const sum = said?.sum ?? (await hashZip({ bytes: zip }).catch(() => 'h1:'))
      const job = { module, zip: bench.zip(zip), sum, folder: bench.path('staged'), readOnlyFolders: true }
      const result = await unpackHere(job, moduleCache)
      const kind = result.outcome === 'left to go' ? result.because : result.outcome
      const name = `${kind}, go ${said?.error === undefined ? 'accepts' : 'refuses'}`
      outcomes[name] = (outcomes[name] ?? 0) + 1
      const isRight =
        kind === 'placed'
          ? said?.error === undefined &&
            isDeepStrictEqual(lookAtModule(moduleCache, module), lookAtModule(goCache, module))
          : (kind === 'unusual zip' || kind === 'wrong hash') &&
            Object.values(lookAtModule(moduleCache, module)).every(isNothing)
      if (!isRight)
        wrong.push(`seed ${seed + from + index}: ${JSON.stringify(result)}, go: ${said?.error ?? 'accepts'}`)
      await removeTree(moduleCache)
    }
  }
  return { outcomes, wrong }
}

function isNothing(found: unknown): boolean {
  return found === undefined || found === false
}

if (import.meta.main) {
  const [count = '5000', seed = String(anySeed())] = process.argv.slice(2)
  console.log(`${count} zips from seed ${seed}`)
  const { outcomes, wrong } = await fuzz(Number(count), Number(seed))
  console.table(outcomes)
  for (const line of wrong) console.log(line)
  if (wrong.length > 0) process.exitCode = 1
}
