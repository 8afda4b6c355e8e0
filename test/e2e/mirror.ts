import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MadeModule } from './modules.ts'

/** What is wrong with an answer: a status, a body that breaks off half-way, a connection that is closed, a page as a file. */
export type Fault = number | 'cut' | 'closed' | 'html'

/** Decides what is wrong with the n-th request (from 1) for a path; undefined when nothing is. */
export type Trouble = (path: string, times: number) => Fault | undefined

/** A Go module mirror on loopback that serves modules that were made up, as well as it is told to. */
export class Mirror {
  trouble: Trouble = () => undefined
  /** Every path that was asked for, in order. */
  readonly asked: string[] = []
  readonly #files = new Map<string, Buffer>()
  readonly #server: Server

  private constructor(server: Server, modules: readonly MadeModule[]) {
    this.#server = server
    for (const { files } of modules) for (const [path, bytes] of Object.entries(files)) this.#files.set(path, bytes)
  }

  static async start(modules: readonly MadeModule[]): Promise<Mirror> {
    const server = createServer()
    const mirror = new Mirror(server, modules)
    server.on('request', (request, response) => mirror.#serve(decodeURI((request.url ?? '/').slice(1)), response))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return mirror
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #serve(path: string, response: ServerResponse): void {
    this.asked.push(path)
    const file = this.#files.get(path)
    const fault = this.trouble(path, this.asked.filter((asked) => asked === path).length)
    if (fault === 'closed') {
      response.destroy()
    } else if (typeof fault === 'number') {
      response.writeHead(fault, { 'content-type': 'text/plain' }).end(`answered ${fault} on purpose\n`)
    } else if (fault === 'html') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><title>Sign in</title></html>\n')
    } else if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n')
    } else if (fault === 'cut') {
      response
        .writeHead(200, { 'content-length': file.length })
        .write(file.subarray(0, file.length / 2), () => response.destroy())
    } else {
      response.writeHead(200, { 'content-length': file.length }).end(file)
    }
  }
}
