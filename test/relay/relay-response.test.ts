import { once } from 'node:events'
import { readdirSync, readlinkSync } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import type { Content } from '../../src/fetch/spool/spool-entry.ts'
import { writeOutcome } from '../../src/relay/relay-response.ts'
import { onWindows, skipped } from '../support/skipping.ts'

/** What happens when a piece of a file has been read. */
const disk = vi.hoisted(() => ({ onRead: () => {} }))
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>()
  const open: typeof fs.open = async (...parameters) => {
    const file = await fs.open(...parameters)
    const read = file.read.bind(file) as (...given: readonly unknown[]) => Promise<unknown>
    const readAndTell = async (...given: readonly unknown[]) => await read(...given).finally(() => disk.onRead())
    return Object.assign(file, { read: readAndTell })
  }
  return { ...fs, open }
})
afterEach(() => {
  disk.onRead = () => {}
})

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
async function play(
  content: Content,
  before: (response: ServerResponse, hangUp: () => void) => unknown,
  method: 'GET' | 'HEAD' = 'GET',
) {
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
  const client = request({ port: (server.address() as AddressInfo).port, method })
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

  test.each(contents)('%s, when go asked only whether it is there', async (_, content) => {
    expect(await play(content, () => {}, 'HEAD')).toEqual({ delivered: false, ended: 'whole', came: 0 })
  })

  test('a file that is not there', async () => {
    const missing = { path: `${path}.missing` }
    expect(await play(missing, () => {})).toEqual({ delivered: false, ended: 'broken off', came: 0 })
  })

  test.skipIf(onWindows)(`a file, which is closed then${skipped(onWindows)}`, async () => {
    await play({ path }, () => {})
    await play({ path }, () => truncate(path, 300_000))
    const open = readdirSync('/dev/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return ''
      }
    })
    expect(open).not.toContain(path)
  })

  test('a file, when the connection breaks while it is read', async () => {
    const breaking = (response: ServerResponse) => {
      disk.onRead = () => response.socket?.destroy()
    }
    expect(await play({ path }, breaking)).toMatchObject({ delivered: false, ended: 'broken off' })
  })

  test('a file, when it has become shorter: go does not wait for the rest', async () => {
    const { delivered, ended } = await play({ path }, () => truncate(path, 300_000))
    expect({ delivered, ended }).toEqual({ delivered: false, ended: 'broken off' })
  })
})

describe('a reason for go', () => {
  test.each([
    ['as the mirror gave it', ' not here\n', '', 'm: not here\n'],
    ['with the mark behind the name of the mirror', 'not here', '[mw:1]', 'm [mw:1]: not here\n'],
    ['if the mirror gave none', ' \n', '', 'm: no reason given\n'],
  ])('%s', async (_, text, mark, shown) => {
    const server = createServer((_, response) => {
      writeOutcome(response, 'x.mod', { kind: 'absent', status: 404, text, from: 'm' }, mark)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    closers.push(() => server.close().closeAllConnections())
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=UTF-8')
    expect(await answer.text()).toBe(shown)
  })
})
