import { text } from 'node:stream/consumers'
import { freeBuffersEarly } from './fetch/heap.ts'
import { endOnSignals, exitSoon } from './hosts/process.ts'
import { serve } from './serve.ts'
import type { ServeOrder } from './serving/order.ts'

// The door of the relay process that stays behind for later steps. What it is to do comes on standard input, since a
// command line can be read by everybody; where it is to be found goes to standard output, as one line.
freeBuffersEarly()
const order: ServeOrder = JSON.parse(await text(process.stdin))
await serve(order, process.env, endOnSignals(), (serving) => {
  process.stdout.on('error', () => {}).write(`${JSON.stringify(serving)}\n`)
})
exitSoon(0)
