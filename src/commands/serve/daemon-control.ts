import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DaemonReport } from './daemon-protocol.ts'

/** The control server of the daemon: the post step stops it there, and gets its report. */
export type Control = {
  readonly url: string
  /** Resolves when the daemon is told to stop. */
  readonly stopped: Promise<void>
  /** Answers every stop request, and closes: the last thing to do, so that an answer means that all is gone. */
  close(report: DaemonReport): Promise<void>
}

/** Listens on loopback. The path has a secret of its own: every step of the job knows the relay's. */
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
    async close(report) {
      server.close()
      const answer = JSON.stringify(report)
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
