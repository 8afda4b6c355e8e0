import { handle } from '../cache/service-client.ts'
import { archiveVariable, type StoreMessage, type StoreRequest } from '../cache/worker-protocol.ts'
import { messageOf } from '../error-message.ts'

// The cache worker: the client of the cache service in a process of its own, started with a message channel. It leads a process group of its
// own and ends with it: when it is killed at the deadline, and also when the process that asked is no more.
const endGroup = () => process.kill(-process.pid, 'SIGKILL')

const say = (message: StoreMessage) => process.send?.(message)

process.once('disconnect', endGroup)
process.once('message', async (request: StoreRequest) => {
  try {
    const places = { work: process.env['RUNNER_TEMP'] ?? '', archive: process.env[archiveVariable] ?? '' }
    say(await handle(request, places, say))
  } catch (error) {
    say({ kind: 'failed', reason: messageOf(error) })
  }
})
