import { once } from 'node:events'
import { truncate, writeFile } from 'node:fs/promises'
import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Content } from '../../src/fetch/spool/spool-entry.ts'
import { writeOutcome } from '../../src/relay/relay-response.ts'

const size = 600_000
const path = join(tmpdir(), `modward-answer-${process.pid}.zip`)
const contents: readonly [name: string, content: Content][] = [
  ['bytes', { bytes: Buffer.alloc(size) }],
  ['a file', { path }],
]
const closers: (() => void)[] = []
afterAll(() => {
  for (const close of closers) close()
})

/** Asks, answers with a content once `before` has happened, and tells how it was released and how many bytes came. */
async function play(content: Content, before: (response: ServerResponse, hangUp: () => void) => unknown) {
  await writeFile(path, Buffer.alloc(size))
  const released = Promise.withResolvers<boolean>()
  const server = createServer(async (_, response) => {
    await before(response, () => client.destroy())
    await writeOutcome(response, 'x.zip', {
      kind: 'found',
      content,
      size,
      from: 'm',
      verified: false,
      release: released.resolve,
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = request({ port: (server.address() as AddressInfo).port })
  closers.push(() => server.close().closeAllConnections())
  let came = 0
  const ended = new Promise<string>((resolve) => {
    client
      .on('error', () => resolve('broken off'))
      .on('response', (response) => {
        response.on('data', (bytes: Buffer) => (came += bytes.length))
        response.on('error', () => resolve('broken off')).on('end', () => resolve('whole'))
      })
  })
  client.end()
  return { delivered: await released.promise, ended: await ended, came }
}

describe('a content is given back', () => {
  test.each(contents)('%s, when all of it was handed over', async (_, content) => {
    expect(await play(content, () => {})).toEqual({ delivered: true, ended: 'whole', came: size })
  })

  test.each(contents)('%s, when go had hung up before', async (_, content) => {
    const gone = (response: ServerResponse, hangUp: () => void) => {
      hangUp()
      return once(response, 'close')
    }
    expect(await play(content, gone)).toEqual({ delivered: false, ended: 'broken off', came: 0 })
  })

  test.each(contents)('%s, when the connection breaks at that very moment', async (_, content) => {
    const breaking = (response: ServerResponse) => void response.socket?.destroy()
    expect(await play(content, breaking)).toEqual({ delivered: false, ended: 'broken off', came: 0 })
  })

  test('a file, when it has become shorter: go does not wait for the rest', async () => {
    const { delivered, ended } = await play({ path }, () => truncate(path, 300_000))
    expect({ delivered, ended }).toEqual({ delivered: false, ended: 'broken off' })
  })
})
