import { text } from 'node:stream/consumers'
import type { DaemonOrder } from '../commands/serve/daemon-protocol.ts'
import { serve } from '../commands/serve/serve.ts'
import { freeBuffersEarly } from '../fetch/collect-garbage.ts'
import { endOnSignals, exitWhenDrained } from '../host/process.ts'

// The door of the relay process that stays behind for later steps. What it is to do comes on standard input, since a
// command line can be read by everybody; where it is to be found goes to standard output, as one line.
freeBuffersEarly()
const order: DaemonOrder = JSON.parse(await text(process.stdin))
await serve(order, process.env, endOnSignals(), (serving) => {
  process.stdout.on('error', () => {}).write(`${JSON.stringify(serving)}\n`)
})
exitWhenDrained(0)
