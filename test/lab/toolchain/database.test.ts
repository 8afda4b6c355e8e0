import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { SumdbClient } from '../../../src/sumdb/client.ts'
import { parseVerifier } from '../../../src/sumdb/note.ts'
import { treeHeadFile } from '../../../src/sumdb/tree-head-store.ts'
import { buildDatabase, type DatabaseServer, startDatabase, sumOf } from './database-server.ts'

let folder: string
let program: string
let open: DatabaseServer[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sumdb-'))
  program = await buildDatabase(folder)
})
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()))
  open = []
  await rm(join(folder, 'heads'), { recursive: true, force: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function start(grow: number, story?: string): Promise<DatabaseServer> {
  const server = await startDatabase(program, join(folder, 'key'), grow, story)
  open.push(server)
  return server
}

function client({ key, read }: DatabaseServer, asked: string[] = []): SumdbClient {
  return new SumdbClient(parseVerifier(key), treeHeadFile(join(folder, 'heads'), 'sumdb.test'), (path) => {
    asked.push(path)
    return read(path)
  })
}

const toolchain = { path: 'golang.org/toolchain', version: 'v0.0.1-go1.26.3.linux-amd64' }

describe("Go's own implementation of a checksum database", () => {
  it.each([1, 2, 255, 256, 257, 1000, 65_535, 65_536, 65_537, 70_000])(
    'is believed when %i records are in it',
    async (size) => {
      const database = client(await start(size - 1))
      expect(await database.lookup(toolchain)).toBe(sumOf(toolchain.path, toolchain.version))
      for (const n of [0, 255, 256, 65_000].filter((n) => n < size - 1)) {
        const path = `grown.test/m${n}`
        expect(await database.lookup({ path, version: 'v1.0.0' })).toBe(sumOf(path, 'v1.0.0'))
      }
    },
  )

  it('is believed while it grows, also by upper case names', async () => {
    const server = await start(200)
    for (let n = 0; n < 120; n++) {
      const module = { path: `example.test/Upper${n}`, version: 'v1.0.0-RC1' }
      expect(await client(server).lookup(module)).toBe(sumOf(module.path, module.version))
    }
    expect(await readFile(join(folder, 'heads', 'sumdb.test', 'latest'), 'utf8')).toContain('\n320\n')
  })

  it('is asked for few tiles', async () => {
    const asked: string[] = []
    await client(await start(70_000), asked).lookup(toolchain)
    expect(asked.toSorted()).toEqual([
      '/lookup/golang.org/toolchain@v0.0.1-go1.26.3.linux-amd64',
      '/tile/8/0/273.p/113',
      '/tile/8/1/001.p/17',
      '/tile/8/2/000.p/1',
    ])
  })

  it('is caught when it tells another story than before', async () => {
    await client(await start(500)).lookup(toolchain)
    const other = client(await start(600, 'other'))
    await expect(other.lookup(toolchain)).rejects.toThrow('misbehavior detected')
  })

  it('is believed again when it has grown since', async () => {
    await client(await start(500)).lookup({ path: 'grown.test/m3', version: 'v1.0.0' })
    expect(await client(await start(70_000)).lookup(toolchain)).toBe(sumOf(toolchain.path, toolchain.version))
  })

  it('says what it does not know', async () => {
    const database = client(await start(10))
    await expect(database.lookup({ path: 'unknown.test/x', version: 'v1.0.0' })).rejects.toMatchObject({
      fault: { cause: 'sumdb_lookup_failed' },
    })
  })
})
