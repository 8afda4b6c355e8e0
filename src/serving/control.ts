import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Served } from './order.ts'

/** The door through which the post step asks what the relay did, and ends it. */
export type Control = { readonly url: string; readonly stopped: Promise<void>; close(): void }

/** Opens it on loopback, for those who know its secret: not the one of the relay, which every step of the job knows. */
export async function openControl(told: () => Served): Promise<Control> {
  const secret = randomBytes(16).toString('hex')
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
  const server = createServer((request, response) => {
    const isStop = request.method === 'POST' && request.url === `/${secret}/stop`
    if (!isStop && request.url !== `/${secret}/state`) {
      response.writeHead(404).end()
      return
    }
    if (isStop) response.once('close', stop)
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(told()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/${secret}`,
    stopped,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
