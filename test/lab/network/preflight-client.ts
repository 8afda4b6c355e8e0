import { planMirrors } from '../../../src/mirrors/plan.ts'
import { preflight } from '../../../src/mirrors/preflight.ts'
import { openNetwork } from '../../../src/network/network.ts'

/** What the program is told in its argument: preflights, one after the other. */
export type PreflightCommand = {
  readonly lists: readonly string[]
  readonly timeoutMs: number
  readonly catalogue?: boolean
}
export type PreflightRun = Awaited<ReturnType<typeof preflight>> & { readonly ms: number }

const command: PreflightCommand = JSON.parse(process.argv[2] ?? '')
const runs: PreflightRun[] = []
for (const value of command.lists) {
  const { plan, credentials } = planMirrors(command.catalogue ? 'auto' : { list: value }, {
    value,
    unchanged: command.catalogue ?? false,
  })
  const network = openNetwork({ env: process.env, credentials, connectTimeoutMs: command.timeoutMs })
  const started = performance.now()
  const result = await preflight(plan, network, {
    timeoutMs: command.timeoutMs,
    mode: 'advise',
    isOrderFixed: false,
    sample: { path: 'a.test/m', version: 'v1.0.0' },
    sumdb: 'sum.golang.org',
    signal: new AbortController().signal,
  })
  runs.push({ ...result, ms: performance.now() - started })
  await network.close()
}
process.stdout.write(JSON.stringify(runs))
// A lookup that is never answered would keep the process for seconds more.
process.exit()
