import { handle } from '../cache/service-client.ts'
import type { StoreMessage, StoreRequest } from '../cache/worker-protocol.ts'
import { messageOf } from '../error-message.ts'

// The cache worker: the client of the cache service in a process of its own, started with a message channel. It is killed at the
// deadline, and ends when the process that asked is no more.
process.once('disconnect', () => process.exit())

const say = (message: StoreMessage) => process.send?.(message)

process.once('message', async (request: StoreRequest) => {
  try {
    say(await handle(request, say))
  } catch (error) {
    say({ kind: 'failed', reason: messageOf(error) })
  }
})
