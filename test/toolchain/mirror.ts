import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { goPlatform } from '../../src/toolchain/platform.ts'
import { MemoryLog, type Signer } from '../support/memory-log.ts'
import { makeZip, type Zipped } from '../support/zip.ts'

const { os, arch } = goPlatform()

/** The module version of a release for this machine. */
export function moduleVersion(release: string): string {
  return `v0.0.1-go${release}.${os}-${arch}`
}

/** A Go that is a shell script: it knows its version and where it lies, and nothing else. */
export function fakeToolchain(release: string, more: readonly Zipped[] = []): Buffer {
  const script = `#!/bin/sh
case "$*" in
version) echo "go version go${release} ${os}/${arch}" ;;
"env GOROOT") cd "$(dirname "$0")/.." && pwd ;;
"env GOBIN GOPATH") printf '%s\\n/home/me/go:/srv/go\\n' "$GOBIN" ;;
esac
`
  const prefix = `golang.org/toolchain@${moduleVersion(release)}`
  return makeZip(
    [
      { name: 'VERSION', content: `go${release}\n` },
      { name: 'bin/go', content: script },
      { name: 'src/_go.mod', content: 'module std\n' },
      ...more,
    ].map((file) => ({ ...file, name: `${prefix}/${file.name}` })),
  )
}

/** Answers a request itself, and says so; else the mirror answers as it should. */
export type Mischief = (path: string, response: ServerResponse) => boolean

/** A mirror on loopback that serves releases, their list and a checksum database. */
export type TestMirror = {
  readonly url: string
  /** Paths that were asked for, without the leading slash. */
  readonly asked: string[]
  close(): Promise<void>
}

/** What mirrors serve: zips by release, and the log that has their hashes. */
export type Stock = { readonly zips: ReadonlyMap<string, Buffer>; readonly log: MemoryLog; readonly database: string }

/** Makes the stock; `h1` of each zip is what the log has on record. */
export function makeStock(signer: Signer, releases: readonly { release: string; zip: Buffer; h1: string }[]): Stock {
  const records = releases.map(({ release, h1 }) => ({
    name: 'golang.org/toolchain',
    version: moduleVersion(release),
    h1,
  }))
  const filler = Array.from({ length: 300 }, (_, n) => ({
    name: `example.test/m${n}`,
    version: 'v1.0.0',
    h1: `h1:${createHash('sha256').update(String(n)).digest('base64')}`,
  }))
  const zips = new Map(releases.map(({ release, zip }) => [release, zip]))
  return { zips, log: new MemoryLog(signer, [...filler, ...records]), database: signer.name }
}

/** Opens a mirror over the stock. */
export async function openMirror(stock: Stock, mischief: Mischief = () => false): Promise<TestMirror> {
  const asked: string[] = []
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(request.url ?? '').slice(1)
    asked.push(path)
    if (mischief(path, response)) return
    const content = find(stock, path)
    response.statusCode = content === undefined ? 404 : 200
    response.setHeader('content-type', content === undefined ? 'text/plain' : 'application/octet-stream')
    response.end(content ?? `not found: ${path}`)
  }
  const server = createServer(serve)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function find({ zips, log, database }: Stock, path: string): Buffer | string | undefined {
  const sumdb = `sumdb/${database}/`
  const size = log.records.length
  if (path === 'golang.org/toolchain/@v/list')
    return [...zips.keys()].map((release) => `${moduleVersion(release)}\n`).join('')
  if (path === `${sumdb}supported`) return ''
  if (path.startsWith(`${sumdb}tile/`)) return log.tile(`/${path.slice(sumdb.length)}`, size)
  if (path.startsWith(`${sumdb}lookup/`)) return log.lookup(path.slice(`${sumdb}lookup/`.length), size)
  const version = /^golang\.org\/toolchain\/@v\/(.+)\.zip$/.exec(path)?.[1]
  return [...zips].find(([release]) => moduleVersion(release) === version)?.[1]
}
