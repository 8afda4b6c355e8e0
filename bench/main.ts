import { floor, measure, modward, plain } from './contenders.ts'
import { median } from './median.ts'
import { openReplay } from './replay.ts'
import { makeSynthetic } from './synthetic.ts'

/** `npm run bench -- quick`: is it still many times faster than plain go? */
async function quick(): Promise<void> {
  const frozen = await makeSynthetic(100)
  const replay = await openReplay(frozen.tree, { delayMs: 100 })
  try {
    const seconds = new Map<string, number[]>([plain, modward, floor].map(({ name }) => [name, []]))
    for (let run = 0; run < 3; run++) {
      for (const contender of [plain, modward, floor]) {
        const cost = await measure(contender, frozen, replay.url)
        seconds.get(contender.name)?.push(cost.seconds)
        const { requests } = await replay.counters()
        console.log(contender.name.padEnd(18), JSON.stringify(cost), JSON.stringify(requests))
      }
    }
    const of = ({ name }: { name: string }) => median(seconds.get(name) ?? [])
    const ratio = of(plain) / of(modward)
    console.log(
      `${frozen.name}, 100 ms a request: plain ${of(plain).toFixed(2)} s, modward ${of(modward).toFixed(2)} s, floor ${of(floor).toFixed(2)} s`,
    )
    console.log(`modward is ${ratio.toFixed(1)} times as fast; at least 4 are needed`)
    if (ratio < 4) process.exitCode = 1
  } finally {
    await replay.close()
  }
}

await quick()
