import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fakeToolchain, type Mischief, openMirror } from './mirror.ts'
import { signer, useWorkshop } from './workshop.ts'

const shop = useWorkshop()

describe.skipIf(process.platform === 'win32')('Go is had all the same', () => {
  it('where a mirror breaks off, once', async () => {
    let times = 0
    await shop.open((path, response) => {
      if (!path.endsWith('.zip') || times++ > 0) return false
      response.writeHead(200, { 'content-length': '100000' }).write('PK\x03\x04')
      setTimeout(() => response.destroy(), 20)
      return true
    })
    expect((await shop.provide('1.99.1')).source).toBe('download')
    expect(shop.faults).toMatchObject([{ cause: 'eof', recovered: true }])
  })

  it('where the first mirror has a changed copy', async () => {
    const evil = fakeToolchain('1.99.1', [{ name: 'bin/gofmt', content: '#!/bin/sh\nrm -rf /\n' }])
    await shop.open((path, response) => path.endsWith('.zip') && Boolean(response.end(evil)))
    await shop.open()
    const { goroot } = await shop.provide('1.99.1')
    expect(await readdir(join(goroot, 'bin'))).toEqual(['go'])
    expect(shop.faults).toMatchObject([
      { cause: 'sumdb_mismatch', recovered: true, url: expect.stringContaining(shop.mirrors[0]?.url ?? '-') },
    ])
  })

  it('where the first mirror has a damaged copy', async () => {
    const good = shop.stock.zips.get('1.99.1') ?? Buffer.alloc(0)
    const bad = Buffer.concat([good.subarray(0, 120), Buffer.alloc(40, 0xff), good.subarray(160)])
    await shop.open((path, response) => path.endsWith('.zip') && Boolean(response.end(bad)))
    await shop.open()
    expect((await shop.provide('1.99.1')).source).toBe('download')
    expect(shop.faults[0]).toMatchObject({ recovered: true })
  })

  it.each(['off', ''])('with GOSUMDB=%j: never, but verified against the standard database', async (gosumdb) => {
    await shop.open((path, response) => {
      if (!path.startsWith('sumdb/sum.golang.org/')) return false
      return Boolean(
        response.end(path.includes('/lookup/') ? shop.stock.log.lookup(path.split('/lookup/')[1] ?? '', 305) : ''),
      )
    })
    expect(await shop.fail('1.99.1', { gosumdb })).toContain('sumdb_bad_reply: ')
    expect(shop.asks(/^sumdb\/sum\.golang\.org\/lookup/)).toBe(1)
    expect(await shop.kept()).toEqual([])
  })

  it('where the first mirror lags behind with its tiles', async () => {
    await shop.open((path, response) => /tile/.test(path) && Boolean(response.writeHead(404).end()))
    await shop.open()
    expect((await shop.provide('1.99.1')).source).toBe('download')
    expect(shop.mirrors[1]?.asked.some((path) => path.includes('/tile/'))).toBe(true)
  })

  it('where no mirror passes on the database, which is asked itself', async () => {
    await shop.open((path, response) => path.startsWith('sumdb/') && Boolean(response.writeHead(404).end()))
    const database = await openMirror(shop.stock, (path, response) => {
      if (path.startsWith('sumdb/')) return Boolean(response.writeHead(404).end())
      const size = shop.stock.log.records.length
      if (path.startsWith('lookup/')) return Boolean(response.end(shop.stock.log.lookup(path.slice(7), size)))
      const tile = shop.stock.log.tile(`/${path}`, size)
      return Boolean(response.writeHead(tile ? 200 : 404).end(tile))
    })
    try {
      const pinned = { gosumdb: `${signer.verifierKey} ${database.url}` }
      expect((await shop.provide('1.99.1', pinned)).source).toBe('download')
      expect(shop.asks(/^sumdb/)).toBe(0)
    } finally {
      await database.close()
    }
  })

  it.each<[string, Mischief]>([
    ['a web page', (path, response) => /lookup/.test(path) && Boolean(response.end('<html>sign in</html>'))],
    ['truncated tiles', (path, response) => /tile/.test(path) && Boolean(response.end('short'))],
    ['forged tiles', (path, response) => /tile/.test(path) && Boolean(response.end(Buffer.alloc(32 * 50)))],
  ])('where the first mirror answers for the database with %s', async (_, mischief) => {
    await shop.open(mischief)
    await shop.open()
    expect((await shop.provide('1.99.1')).source).toBe('download')
    expect(shop.faults.filter(({ recovered }) => recovered)).not.toEqual([])
  })
})
