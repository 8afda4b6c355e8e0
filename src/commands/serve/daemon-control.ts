import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DaemonReport } from './daemon-protocol.ts'

/** The door through which the post step ends the relay and hears what it did. */
export type Control = {
  readonly url: string
  /** Resolves when somebody wants the relay to end. */
  readonly stopped: Promise<void>
  /** Tells whoever asked for the end, and closes the door: the last thing to do, so that an answer means that all is gone. */
  close(served: DaemonReport): Promise<void>
}

/** Opens it on loopback, for those who know its secret: not the one of the relay, which every step of the job knows. */
export async function openControl(): Promise<Control> {
  const secret = randomBytes(16).toString('hex')
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
  const waiting: ServerResponse[] = []
  const server = createServer((request, response) => {
    if (request.method !== 'POST' || request.url !== `/${secret}/stop`) {
      response.writeHead(404).end()
      return
    }
    waiting.push(response)
    stop()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/${secret}`,
    stopped,
    async close(served) {
      server.close()
      const answer = JSON.stringify(served)
      const header = { 'content-type': 'application/json', connection: 'close' }
      await Promise.all(
        waiting.map((response) => {
          const done = once(response, 'close')
          response.writeHead(200, header).end(answer)
          return done
        }),
      )
      server.closeAllConnections()
    },
  }
}
