import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createSecureServer } from 'node:http2'
import { createServer as createTcp, type Server } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { storeZip } from '../support/zip.ts'
import { breakStreams } from './frames.ts'
import type { Handler, Scene } from './scene.ts'

const filler = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 251))

/** A module in all its files, as a mirror serves them. */
function moduleFiles(path: string, version: string, gomod: string, extra: Record<string, string | Buffer> = {}) {
  const files = { 'go.mod': gomod, 'lib.go': `package ${path.split('/').at(-1)}\n\nconst V = 1\n`, ...extra }
  const named = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${path}@${version}/${name}`, text]))
  return {
    [`/${path}/@v/${version}.info`]: JSON.stringify({ Version: version, Time: '2026-01-01T00:00:00Z' }),
    [`/${path}/@v/${version}.mod`]: gomod,
    [`/${path}/@v/${version}.zip`]: storeZip(named),
  }
}

const lib = 'module github.com/acme/lib\n\ngo 1.20\n\nrequire github.com/acme/base v1.0.0\n'
const tool = {
  'cmd/tool/main.go': 'package main\n\nimport _ "github.com/acme/base"\n\nfunc main() {}\n',
  'use.go': 'package lib\n\nimport _ "github.com/acme/base"\n',
  'filler.bin': filler,
}
const tree: Readonly<Record<string, string | Buffer>> = {
  ...moduleFiles('github.com/acme/lib', 'v1.0.0', lib, tool),
  ...moduleFiles('github.com/acme/lib', 'v1.1.0', lib, tool),
  ...moduleFiles('github.com/acme/base', 'v1.0.0', 'module github.com/acme/base\n\ngo 1.20\n'),
  ...moduleFiles('github.com/acme/renamed', 'v1.0.0', 'module github.com/acme/newname\n\ngo 1.20\n'),
  ...moduleFiles('github.com/acme/modern', 'v1.0.0', 'module github.com/acme/modern\n\ngo 1.99.0\n'),
  '/github.com/acme/lib/@v/list': 'v1.0.0\nv1.1.0\n',
  '/github.com/acme/base/@v/list': 'v1.0.0\n',
  '/github.com/acme/empty/@v/list': '',
}

/** The good mirror: three modules and nothing else. */
export const goodMirror: Handler = (request, response) => {
  const found = tree[decodeURI(request.url ?? '')]
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found: no such module here\n')
  } else response.writeHead(200).end(found)
  return true
}

/** What a certificate of the staging is good for; see certificates.sh. */
export type CertificateName = 'good' | 'expired' | 'future' | 'other' | 'unknown' | 'client'

/** The servers of the stage. The scene that is played decides what they answer. */
export class Stage {
  #scene: Scene | undefined
  readonly #servers: Server[] = []
  readonly #certificates: string

  constructor(certificates: string) {
    this.#certificates = certificates
  }

  play(scene: Scene | undefined): void {
    this.#scene = scene
  }

  async open(): Promise<void> {
    const answer = (request: IncomingMessage, response: ServerResponse) => {
      if (!this.#scene?.mirror?.(request, response)) goodMirror(request, response)
    }
    // biome-ignore lint/suspicious/noExplicitAny: the compatibility API of http2 has the shape of http
    const answerAny = answer as any
    const mirrors = ['127.0.1.1', '127.0.1.2', '127.0.1.5']
    for (const address of mirrors) {
      await this.#listen(createServer(answer), address, 80)
      await this.#listen(createSecureServer({ ...this.pair('good'), allowHTTP1: true }, answerAny), address, 443)
    }
    for (const [name, port] of [
      ['expired', 8441],
      ['future', 8442],
      ['other', 8443],
      ['unknown', 8444],
    ] as const) {
      await this.#listen(createSecureServer({ ...this.pair(name), allowHTTP1: true }, answerAny), '127.0.1.1', port)
    }
    const strict = { ...this.pair('good'), requestCert: true, rejectUnauthorized: true, ca: this.read('ca.crt') }
    await this.#listen(
      createTls(strict, (socket) => socket.on('error', () => {})),
      '127.0.1.1',
      8445,
    )
    const old = {
      ...this.pair('good'),
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    } as const
    await this.#listen(createTls(old), '127.0.1.1', 8446)
    const streams = createTls({ ...this.pair('good'), ALPNProtocols: ['h2'] }, (socket) =>
      breakStreams(socket, (stream) => this.#scene?.streams?.(stream)),
    )
    await this.#listen(streams, '127.0.1.7', 443)
    for (const port of [80, 443]) {
      const odd = createTcp((socket) => {
        socket.on('error', () => {})
        this.#scene?.odd?.(socket)
      })
      await this.#listen(odd, '127.0.1.6', port)
    }
  }

  close(): void {
    for (const server of this.#servers) server.close()
  }

  pair(name: CertificateName): { cert: Buffer; key: Buffer } {
    return { cert: this.read(`${name}.crt`), key: this.read(`${name}.key`) }
  }

  read(file: string): Buffer {
    return readFileSync(`${this.#certificates}/${file}`)
  }

  async #listen(server: Server, address: string, port: number): Promise<void> {
    server.on('error', () => {})
    server.on('tlsClientError', () => {})
    server.on('sessionError', () => {})
    await new Promise<void>((resolve) => server.listen(port, address, resolve))
    this.#servers.push(server)
  }
}
