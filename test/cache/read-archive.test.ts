import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { expect, it, vi } from 'vitest'
import { readArchive } from '../../src/cache/read-archive.ts'
import { listen } from '../support/loopback.ts'

const waits = vi.hoisted((): number[] => [])
vi.mock('node:timers/promises', async (original) => {
  const timers = await original<typeof import('node:timers/promises')>()
  const setTimeout = async (ms: number) => {
    waits.push(ms)
  }
  return { ...timers, setTimeout }
})

const MiB = 1024 * 1024
const archive = randomBytes(4.5 * MiB)
/** An archive of as many pieces as are asked for at once, and some more. */
const large = Buffer.concat(Array(11).fill(archive.subarray(0, 4 * MiB)))

type Ask = { readonly from: number; readonly to: number; readonly nth: number; readonly response: ServerResponse }

/** Reads from a store that answers each request as given; a piece is counted by its first byte. */
async function read(answer: (ask: Ask) => unknown, onBytes?: (count: number) => void, write: () => unknown = () => {}) {
  waits.length = 0
  const asked: string[] = []
  const server = createServer((request: IncomingMessage, response) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    asked.push(`${from}-${to}`)
    answer({ from: Number(from), to: Number(to), nth: asked.length, response })
  })
  const listening = await listen(server)
  try {
    const pieces: Buffer[] = []
    let error = ''
    try {
      for await (const piece of readArchive(`http://127.0.0.1:${listening.port}/blob?sig=secret`, onBytes)) {
        pieces.push(piece)
        await write()
      }
    } catch (thrown) {
      error = String(thrown)
    }
    return { bytes: Buffer.concat(pieces), error, asked }
  } finally {
    await listening.close()
  }
}

function send({ from, to, response }: Ask, bytes = archive, shown = from): void {
  const part = bytes.subarray(from, to + 1)
  response.writeHead(206, { 'content-range': `bytes ${shown}-${shown + part.length - 1}/${bytes.length}` }).end(part)
}

/** Sends the first half of what was asked for, and breaks off. */
function breakOff({ from, to, response }: Ask, bytes = archive): void {
  const part = bytes.subarray(from, to + 1)
  response.writeHead(206, {
    'content-range': `bytes ${from}-${from + part.length - 1}/${bytes.length}`,
    'content-length': part.length,
  })
  response.write(part.subarray(0, part.length / 2), () => response.destroy())
}

it('asks for one piece after the other, none beyond the end', async () => {
  let come = 0
  const { bytes, error, asked } = await read(
    (ask) => send(ask),
    (count) => {
      come += count
    },
  )
  expect(error).toBe('')
  expect(bytes.equals(archive)).toBe(true)
  expect(asked).toEqual([`0-${4 * MiB - 1}`, `${4 * MiB}-${8 * MiB - 1}`])
  expect(come).toBe(archive.length)
})

it('asks for nothing beyond an archive of exactly one piece', async () => {
  const { bytes, asked } = await read((ask) => send(ask, archive.subarray(0, 4 * MiB)))
  expect(bytes.length).toBe(4 * MiB)
  expect(asked).toHaveLength(1)
})

it('asks for eight pieces at once, and gives them out in order', async () => {
  const held: Ask[] = []
  let most = 0
  const { bytes, error } = await read((ask) => {
    if (ask.from === 0) return send(ask, large)
    held.push(ask)
    most = Math.max(most, held.length)
    // The last one is answered first.
    const isComplete = held.length === 8 || ask.from >= 9 * 4 * MiB
    if (!isComplete) return undefined
    // The last one is answered first.
    return setImmediate(() => {
      for (const one of held.splice(0).reverse()) send(one, large)
    })
  })
  expect(error).toBe('')
  expect(bytes.equals(large)).toBe(true)
  expect(most).toBe(8)
})

it('goes on to receive while what has come is still being written', async () => {
  let come = 0
  const { bytes } = await read(
    (ask) => send(ask, large),
    (count) => {
      come += count
    },
    () => vi.waitFor(() => expect(come).toBeGreaterThan(12 * MiB), 10_000),
  )
  expect(bytes.equals(large)).toBe(true)
})

it('asks again for the rest of a piece that breaks off', async () => {
  const { bytes, error, asked } = await read((ask) => (ask.nth === 1 ? breakOff(ask) : send(ask)))
  expect(error).toBe('')
  expect(bytes.equals(archive)).toBe(true)
  expect(asked[1]).toBe(`${2 * MiB}-${4 * MiB - 1}`)
  expect(waits).toEqual([250])
})

it('asks again for what is missing of a short answer', async () => {
  const { bytes, error } = await read((ask) => {
    if (ask.nth > 1) return send(ask)
    const part = archive.subarray(0, 100)
    return ask.response.writeHead(206, { 'content-range': `bytes 0-99/${archive.length}` }).end(part)
  })
  expect(error).toBe('')
  expect(bytes.equals(archive)).toBe(true)
})

it('gives up a piece after four tries, with longer pauses', async () => {
  const { error, asked } = await read((ask) => ask.response.writeHead(503).end())
  expect(error).toBe('Error: the cache service answers with status 503 when it is to send the archive')
  expect(asked).toHaveLength(4)
  expect(waits).toEqual([250, 500, 1000])
})

it.each([
  { status: 429, tries: 4 },
  { status: 500, tries: 4 },
  { status: 499, tries: 1 },
  { status: 404, tries: 1 },
  { status: 200, tries: 1, from: 4 * MiB },
])('asks $tries times after status $status', async ({ status, tries, from = 0 }) => {
  let answers = 0
  const { error } = await read((ask) => {
    if (ask.from !== from) return send(ask)
    answers++
    return ask.response.writeHead(status).end()
  })
  expect(error).toContain(`status ${status}`)
  expect(error).not.toContain('secret')
  expect(answers).toBe(tries)
})

it('takes the whole from a store that knows no ranges, in one answer', async () => {
  const { bytes, error, asked } = await read(({ response }) => response.writeHead(200).end(archive))
  expect(error).toBe('')
  expect(bytes.equals(archive)).toBe(true)
  expect(asked).toHaveLength(1)
})

it('does not begin anew, behind what came, if a store without ranges breaks off', async () => {
  const { bytes, error, asked } = await read(({ response }) => {
    response.writeHead(200, { 'content-length': archive.length })
    response.write(archive.subarray(0, MiB), () => response.destroy())
  })
  expect(error).not.toBe('')
  expect(bytes.length).toBeLessThanOrEqual(MiB)
  expect(asked).toHaveLength(1)
})

it('takes no bytes from another place than it asked for', async () => {
  const { bytes, error } = await read((ask) => send(ask, archive, ask.from + 1))
  expect(error).toContain('status 206')
  expect(bytes.length).toBe(0)
})

it('tells the error of a piece only when all before it was given out', async () => {
  const { bytes, error } = await read((ask) => {
    if (ask.from === 4 * MiB * 3) return ask.response.writeHead(404).end()
    return send(ask, large)
  })
  expect(error).toContain('status 404')
  expect(bytes.equals(large.subarray(0, 12 * MiB))).toBe(true)
})
