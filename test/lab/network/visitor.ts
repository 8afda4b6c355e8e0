import { planMirrors } from '../../../src/mirrors/plan.ts'
import { preflight } from '../../../src/mirrors/preflight.ts'
import { openNetwork } from '../../../src/network/network.ts'

/** What a visitor is told in its argument: runs of the preflight, one after the other. */
export type Errand = { readonly lists: readonly string[]; readonly timeoutMs: number; readonly catalogue?: boolean }
export type Experience = Awaited<ReturnType<typeof preflight>> & { readonly ms: number }

const errand: Errand = JSON.parse(process.argv[2] ?? '')
const experiences: Experience[] = []
for (const value of errand.lists) {
  const { plan, credentials } = planMirrors(errand.catalogue ? 'auto' : { list: value }, {
    value,
    unchanged: errand.catalogue ?? false,
  })
  const network = openNetwork({ env: process.env, credentials, connectTimeoutMs: errand.timeoutMs })
  const started = performance.now()
  const result = await preflight(plan, network, {
    timeoutMs: errand.timeoutMs,
    mode: 'advise',
    sample: { path: 'a.test/m', version: 'v1.0.0' },
    sumdb: 'sum.golang.org',
    signal: new AbortController().signal,
  })
  experiences.push({ ...result, ms: performance.now() - started })
  await network.close()
}
process.stdout.write(JSON.stringify(experiences))
// A lookup that nobody answers would keep the process for seconds more.
process.exit()
