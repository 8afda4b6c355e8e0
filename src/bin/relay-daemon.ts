import { createInterface } from 'node:readline'
import { type DaemonOrder, stayLine } from '../commands/serve/daemon-protocol.ts'
import { serve } from '../commands/serve/serve.ts'
import { endOnSignals, exitWhenDrained } from '../host/process.ts'

// The relay daemon: guards the go commands of later steps. Its order comes on standard input, since every process can read a
// command line; its address goes to standard output, as one line; what it does goes to standard error, which is its log.
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const order: DaemonOrder = JSON.parse((await lines.next()).value ?? '')
const left = new AbortController()
void lines.next().then(({ value }) => {
  if (value !== stayLine) left.abort(new Error('the step that started it ended before it had handed it over'))
})
process.stderr.on('error', () => {})
await serve(order, process.env, AbortSignal.any([endOnSignals(), left.signal]), {
  onReady: (serving) => {
    process.stdout.on('error', () => {}).write(`${JSON.stringify(serving)}\n`)
  },
  log: (line) => process.stderr.write(`${line}\n`),
})
exitWhenDrained(0)
