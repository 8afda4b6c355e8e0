import { beforeAll, describe, expect, it } from 'vitest'
import { MalformedError } from '../../src/sumdb/record.ts'
import { tilePath } from '../../src/sumdb/tile.ts'
import { TiledTree } from '../../src/sumdb/tiled-tree.ts'
import { MemoryLog, Signer } from '../support/memory-log.ts'

let log: MemoryLog
beforeAll(() => {
  log = new MemoryLog(
    new Signer('sum.example'),
    Array.from({ length: 1200 }, (_, n) => `example.test/m${n}`),
  )
})

function tree(size: number, read = log.reader(size)): TiledTree {
  return new TiledTree({ size, hash: log.root(size) }, (tile) => read(tilePath(tile)))
}

describe('the path of a tile', () => {
  it.each([
    [{ level: 0, n: 0, width: 256 }, '/tile/8/0/000'],
    [{ level: 0, n: 5, width: 7 }, '/tile/8/0/005.p/7'],
    [{ level: 1, n: 1000, width: 256 }, '/tile/8/1/x001/000'],
    [{ level: 4, n: 1234067, width: 1 }, '/tile/8/4/x001/x234/067.p/1'],
  ])('of %j is %s', (tile, path) => expect(tilePath(tile)).toBe(path))
})

describe('a tree read by tiles', () => {
  it.each([1, 2, 3, 255, 256, 257, 511, 512, 513, 1023, 1024, 1200])('of size %i proves its leaves', async (size) => {
    for (const n of [0, 1, 2, 254, 255, 256, 511, 512, 1000, size - 1].filter((n) => n < size)) {
      expect(await tree(size).hash({ level: 0, n })).toEqual(log.leaf(n))
    }
  })

  it.each([
    [1, 2],
    [3, 7],
    [255, 256],
    [256, 257],
    [200, 1200],
    [256, 1200],
    [511, 1024],
    [700, 700],
    [1024, 1200],
    [1199, 1200],
  ])('knows the root of size %i in a tree of size %i', async (size, within) => {
    expect(await tree(within).rootAt(size)).toEqual(log.root(size))
  })

  it('has no hash beyond its size', async () => {
    await expect(tree(300).hash({ level: 0, n: 300 })).rejects.toThrow(MalformedError)
    await expect(tree(300).rootAt(301)).rejects.toThrow(MalformedError)
  })

  it('asks for each tile once', async () => {
    log.asked.length = 0
    const subject = tree(1200)
    await Promise.all([subject.hash({ level: 0, n: 3 }), subject.hash({ level: 0, n: 5 }), subject.rootAt(700)])
    expect(log.asked.toSorted()).toEqual([...new Set(log.asked)].toSorted())
    expect(log.asked).toHaveLength(4)
  })

  it.each(['/tile/8/0/004.p/176', '/tile/8/1/000.p/4', '/tile/8/0/001'])(
    'refuses a changed hash in %s',
    async (bad) => {
      for (const at of [0, 100]) {
        const subject = tree(1200, async (path) => {
          const content = Buffer.from((await log.reader(1200)(path)) ?? '')
          if (path === bad) content[at] = (content[at] ?? 0) ^ 1
          return content
        })
        await expect(subject.hash({ level: 0, n: 256 })).rejects.toThrow('not add up')
      }
    },
  )

  it.each([-32, -1, 32])('refuses a tile that is %i bytes off', async (off) => {
    const subject = tree(1200, async (path) => {
      const content = await log.reader(1200)(path)
      return path === '/tile/8/0/001'
        ? Buffer.concat([content, Buffer.alloc(64)]).subarray(0, content.length + off)
        : content
    })
    await expect(subject.hash({ level: 0, n: 256 })).rejects.toThrow('bytes instead of 8192')
  })
})
