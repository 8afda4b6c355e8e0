import { text } from 'node:stream/consumers'
import type { DaemonOrder } from '../commands/serve/daemon-protocol.ts'
import { serve } from '../commands/serve/serve.ts'
import { endOnSignals, exitWhenDrained } from '../host/process.ts'

// The relay daemon: guards the go commands of later steps. Its order comes on standard input, since every process can read a
// command line; its address goes to standard output, as one line; what it does goes to standard error, which is its log.
const order: DaemonOrder = JSON.parse(await text(process.stdin))
process.stderr.on('error', () => {})
await serve(order, process.env, endOnSignals(), {
  onReady: (serving) => {
    process.stdout.on('error', () => {}).write(`${JSON.stringify(serving)}\n`)
  },
  log: (line) => process.stderr.write(`${line}\n`),
})
exitWhenDrained(0)
