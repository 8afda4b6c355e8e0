import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultError } from '../../src/causes/fault-error.ts'
import { faultOf } from '../../src/causes/rules/table.ts'
import { type ReadRemote, SumdbClient } from '../../src/sumdb/client.ts'
import { parseVerifier } from '../../src/sumdb/note.ts'
import { type TreeHeadStore, treeHeadFile } from '../../src/sumdb/tree-head-store.ts'
import { MemoryLog, memoryHeads, Signer } from '../support/memory-log.ts'

const signer = new Signer('sum.example')
const names = Array.from({ length: 700 }, (_, n) => `example.test/m${n}`)
const log = new MemoryLog(signer, names)
/** The same operator's other story: one record differs. */
const fork = new MemoryLog(signer, names.with(5, 'example.test/other'))

/** What the server answers about m300. */
const reply = log.lookup('example.test/m300', 700) ?? ''

function database(read: ReadRemote, heads: TreeHeadStore = memoryHeads()): SumdbClient {
  return new SumdbClient(parseVerifier(signer.verifierKey), heads, read)
}

/** What the database answers, or the cause and the text of the fault that it throws. */
async function ask(subject: SumdbClient, name = 'example.test/m300', version = 'v1.0.0'): Promise<string> {
  try {
    return await subject.lookup({ path: name, version })
  } catch (error) {
    if (error instanceof FaultError) return `${error.fault.cause}: ${error.fault.text}`
    throw error
  }
}

function changed(size: number, match: RegExp, change: (content: Buffer) => Buffer | string): ReadRemote {
  const read = log.reader(size)
  return async (path) => {
    const content = await read(path)
    return match.test(path) ? Buffer.from(change(content)) : content
  }
}

function sum(name: string): string {
  return log.records[names.indexOf(name)]?.split(/\s/)[2] ?? ''
}

describe('a lookup', () => {
  it.each(['example.test/m0', 'example.test/m300', 'example.test/m699'])('proves the record of %s', async (name) => {
    expect(await ask(database(log.reader(700)), name)).toBe(sum(name))
  })

  it('keeps the newest head that it has seen', async () => {
    const heads = memoryHeads()
    for (const size of [301, 400, 700])
      expect(await ask(database(log.reader(size), heads))).toBe(sum('example.test/m300'))
    expect(heads.note).toBe(log.head(700))
  })

  it('accepts an older answer from a server that has the newer log', async () => {
    const read: ReadRemote = (path) => log.reader(path.startsWith('/lookup') ? 400 : 700)(path)
    expect(await ask(database(read, memoryHeads(log.head(700))))).toBe(sum('example.test/m300'))
  })

  it('takes a tile in its final form where the incomplete one is gone', async () => {
    const read: ReadRemote = async (path) => {
      if (path.startsWith('/tile/8/0/001.p/')) return log.reader(0)(path)
      return log.reader(path.startsWith('/lookup') ? 400 : 700)(path)
    }
    expect(await ask(database(read), 'example.test/m300')).toBe(sum('example.test/m300'))
  })

  it('does not take a tile that is not available for one that was completed', async () => {
    const paths: string[] = []
    const read: ReadRemote = async (path) => {
      paths.push(path)
      if (path.includes('.p/')) throw new FaultError(faultOf('tcp_refused', { text: 'refused' }))
      return await log.reader(path.startsWith('/lookup') ? 400 : 700)(path)
    }
    expect(await ask(database(read))).toBe('tcp_refused: refused')
    expect(paths.filter((path) => path.endsWith('/001'))).toEqual([])
  })

  it('starts anew where the head kept is damaged', async () => {
    expect(await ask(database(log.reader(700), memoryHeads('go.sum database tr')))).toBe(sum('example.test/m300'))
  })
})

describe('a lookup is refused', () => {
  it.each<[string, ReadRemote, string]>([
    ['a web page', async () => Buffer.from('<html>\n\nsign in</html>\n'), 'sumdb_bad_reply'],
    ['nothing', async () => Buffer.alloc(0), 'sumdb_bad_reply'],
    ['a head that was changed', async () => Buffer.from(reply.replace('\n700\n', '\n701\n')), 'invalid signature'],
    [
      'a head by another key',
      async () => Buffer.from(new MemoryLog(new Signer('sum.example'), names).lookup('example.test/m300', 700) ?? ''),
      'has not signed',
    ],
    ['a record that is not the one in the log', changedLookup(/h1:\w{4}/, 'h1:AAAA'), 'not in the log'],
    ['another number for the record', changedLookup(/^300/, '299'), 'not in the log'],
    ['a number beyond the log', changedLookup(/^300/, '700'), 'beyond a tree of size 700'],
    ['a truncated tile', changed(700, /\/tile\/8\/0\/001/, (tile) => tile.subarray(0, 100)), 'has 100 bytes'],
    ['a forged tile', changed(700, /\/tile\/8\/0\/001/, (tile) => Buffer.alloc(tile.length, 7)), 'not add up'],
  ])('when the answer is %s', async (_, read, detail) => {
    const answer = await ask(database(read))
    expect(answer).toMatch(/^sumdb_bad_reply: verifying example\.test\/m300@v1\.0\.0: sum\.example answered with /)
    expect(answer).toContain(detail)
  })

  it('when the record has no hash of that version', async () => {
    const read = log.reader(700)
    const subject = database((path) => read(path.replace('v2.0.0', 'v1.0.0')))
    expect(await ask(subject, 'example.test/m300', 'v2.0.0')).toContain('sumdb_mismatch: ')
  })

  it.each([
    [700, 700],
    [400, 700],
    [700, 400],
  ])('when the log of size %i seen before is not that of the answer, of size %i', async (before, now) => {
    const heads = memoryHeads(log.head(before))
    const read: ReadRemote = (path) => fork.reader(path.startsWith('/lookup') ? now : 700)(path)
    expect(await ask(database(read, heads))).toContain('sumdb_bad_reply')
    expect(heads.note).toBe(log.head(before))
  })

  it('as misbehaviour when two signed heads contradict each other', async () => {
    const answer = await ask(database(fork.reader(700), memoryHeads(log.head(400))))
    expect(answer).toContain('misbehavior detected: the signed trees of size 400 and 700 contradict each other')
  })

  it('when the server lags behind what was seen before', async () => {
    expect(await ask(database(log.reader(400), memoryHeads(log.head(700))))).toMatch(
      /^sumdb_lookup_failed: .*\/tile\/8\/.*404/,
    )
  })
})

describe('the head on disk', () => {
  it('is kept whole, and read by the next run', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'heads-'))
    try {
      expect(await ask(database(log.reader(700), treeHeadFile(folder, 'sum.example')))).toBe(sum('example.test/m300'))
      expect(await readFile(join(folder, 'sum.example', 'latest'), 'utf8')).toBe(log.head(700))
      expect(await ask(database(fork.reader(700), treeHeadFile(folder, 'sum.example')))).toContain('misbehavior')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('may be impossible to keep', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'heads-'))
    try {
      await writeFile(join(folder, 'sum.example'), '')
      expect(await ask(database(log.reader(700), treeHeadFile(folder, 'sum.example')))).toBe(sum('example.test/m300'))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

function changedLookup(match: RegExp, replacement: string): ReadRemote {
  return (path) =>
    path.startsWith('/lookup') ? Promise.resolve(Buffer.from(reply.replace(match, replacement))) : log.reader(700)(path)
}
