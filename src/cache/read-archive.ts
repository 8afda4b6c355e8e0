import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { HttpClient } from '@actions/http-client'

/** How much is asked for at once, in bytes, and how many such requests run at a time: one connection is slower than a disk. */
const pieceSize = 4 * 1024 * 1024
const width = 8
/** How often a piece is asked for, and how long after the first failure; times in milliseconds. */
const attempts = 4
const pause = 250
/** How long a connection may bring nothing. */
const silence = 10_000

/**
 * The bytes of an archive as they come, from front to back. A store that knows ranges, as that of GitHub does, is asked for
 * several pieces at once, and again for the rest of one that breaks off.
 * @param url may hold a signature: it is in no error
 * @param onBytes is told of what has come by the network, which may be far ahead of what was read here
 * @throws if the store refuses, or cannot be read to the end
 */
export async function* readArchive(url: string, onBytes: (count: number) => void = () => {}): AsyncGenerator<Buffer> {
  const client = new HttpClient('actions/cache', undefined, { keepAlive: true, socketTimeout: silence })
  const archive = new Archive(client, url, onBytes)
  const coming: Readable[] = []
  let next = pieceSize
  const begin = () => {
    for (; next < archive.size && coming.length < width; next += pieceSize) coming.push(ahead(archive.piece(next)))
  }
  // The first piece, with the small files, has the network for itself; the others do not wait until it is on the disk.
  async function* first() {
    yield* archive.piece(0)
    begin()
  }
  try {
    coming.push(ahead(first()))
    for (let piece = coming[0]; piece !== undefined; piece = coming[0]) {
      yield* piece
      coming.shift()
      begin()
    }
  } finally {
    for (const piece of coming) piece.destroy()
    client.dispose()
  }
}

/** A piece that begins to come now and is kept until it is read; so is its error. */
function ahead(piece: AsyncGenerator<Buffer>): Readable {
  const stream = Readable.from(piece, { objectMode: false, highWaterMark: pieceSize })
  stream.on('error', () => {})
  stream.read(0)
  return stream
}

/** The store will not answer otherwise: it is not asked again. */
class FinalError extends Error {}

class Archive {
  readonly #client: HttpClient
  readonly #url: string
  readonly #onBytes: (count: number) => void
  /** In bytes; 0 before the first answer, and when that holds everything because the store knows no ranges. */
  size = 0

  constructor(client: HttpClient, url: string, onBytes: (count: number) => void) {
    this.#client = client
    this.#url = url
    this.#onBytes = onBytes
  }

  /** The piece that begins at this byte; the first one tells the size. */
  async *piece(start: number): AsyncGenerator<Buffer> {
    const end = start + pieceSize
    for (let at = start, failures = 0; ; ) {
      try {
        for await (const chunk of await this.#ask(at, end)) {
          at += chunk.length
          this.#onBytes(chunk.length)
          yield chunk
        }
        if (at >= Math.min(end, this.size)) return
        throw new Error('the archive breaks off')
      } catch (error) {
        const canResume = at === 0 || this.size > 0
        if (error instanceof FinalError || !canResume || ++failures === attempts) throw error
        await sleep(pause * 2 ** (failures - 1))
      }
    }
  }

  async #ask(from: number, end: number): Promise<IncomingMessage> {
    const { message } = await this.#client.get(this.#url, { range: `bytes=${from}-${end - 1}` })
    message.setTimeout(silence, () => message.destroy(new Error('the cache service stopped sending')))
    const status = message.statusCode ?? 0
    if (status === 200 && from === 0) return message
    const [, first, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(message.headers['content-range'] ?? '') ?? []
    if (status === 206 && Number(first) === from) {
      this.size = Number(size)
      return message
    }
    message.destroy()
    const text = `the cache service answers with status ${status} when it is to send the archive`
    throw status >= 500 || status === 429 ? new Error(text) : new FinalError(text)
  }
}
