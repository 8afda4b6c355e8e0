import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../../src/causes/fault.ts'
import { documentsOf } from '../../../src/commands/ledger/documents.ts'
import type { TimedEvent } from '../../../src/events/event.ts'
import { sampleFault, sampleMirror } from '../../report/sample.ts'
import { onWindows, skipped } from '../../support/skipping.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-documents-'))
})
afterEach(() => rm(folder, { recursive: true }))

const write = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

async function* stream(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}

/** Each document as `file: value` or `file! reason`. */
const read = async (names: readonly string[], stdin = stream()) => {
  const found: string[] = []
  for await (const document of documentsOf(
    names.map((name) => (name === '-' ? name : join(folder, name))),
    stdin,
  )) {
    const file = document.file.startsWith(folder)
      ? relative(folder, document.file).replaceAll('\\', '/')
      : document.file
    found.push('value' in document ? `${file}: ${JSON.stringify(document.value)}` : `${file}! ${document.reason}`)
  }
  return found
}

describe('a file', () => {
  it.each([
    ['one line', '{"a":1}', ['f.json: {"a":1}']],
    ['indented', '{\n  "a": 1\n}\n', ['f.json: {"a":1}']],
    ['indented, with Windows line ends', '{\r\n  "a": 1\r\n}\r\n', ['f.json: {"a":1}']],
    ['with a byte order mark', '\ufeff{"a":1}', ['f.json: {"a":1}']],
    ['JSON Lines', '{"a":1}\n\n{"a":2}\n', ['f.json: {"a":1}', 'f.json:3: {"a":2}']],
    ['JSON Lines, some broken', '{"a":\n{"a":2}\n{"a"', ['f.json! no JSON', 'f.json:2: {"a":2}', 'f.json:3! no JSON']],
    ['cut off', '{\n  "a": 1,\n', ['f.json! no JSON']],
    ['empty', '', ['f.json! empty']],
    ['blank', ' \n\n', ['f.json! empty']],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00, 0x01]), ['f.json! no JSON']],
  ])('%s', async (_, content, found) => {
    await write({ 'f.json': content })
    expect(await read(['f.json'])).toEqual(found)
  })

  it('is read whatever its name is', async () => {
    await write({ 'report.txt': '{"a":1}' })
    expect(await read(['report.txt'])).toEqual(['report.txt: {"a":1}'])
  })

  it('that is not there is a broken one', async () => {
    expect(await read(['none.json'])).toEqual(['none.json! not found'])
  })

  it('longer than 32 MB is a broken one, and the next is read', async () => {
    const long = `{\n"a": "${'x'.repeat(33 * 1024 * 1024)}"\n}`
    await write({ 'a.json': long, 'b.json': long.replaceAll('\n', ''), 'c.json': '{"a":1}' })
    expect(await read(['.'])).toEqual(['a.json! longer than 32 MB', 'b.json! longer than 32 MB', 'c.json: {"a":1}'])
  })
})

describe('a folder', () => {
  it('is read to its depths, in the order of names, reports only', async () => {
    await write({ 'b/2.json': '2', 'a/1.jsonl': '1', 'b/c/3.NDJSON': '3', 'b/notes.txt': 'x', 'b/3.json.zip': 'x' })
    expect(await read(['.'])).toEqual(['a/1.jsonl: 1', 'b/2.json: 2', 'b/c/3.NDJSON: 3'])
  })

  it.skipIf(onWindows)(`with a link to itself has an end${skipped(onWindows)}`, async () => {
    await write({ 'a.json': '1' })
    await symlink(folder, join(folder, 'loop'))
    expect(await read(['.'])).toEqual(['a.json: 1'])
  })
})

describe('standard input', () => {
  it('is JSON Lines, wherever the pieces are cut', async () => {
    const bytes = Buffer.from('{"a":"é"}\n{"a":2}')
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte))
    expect(await read(['-'], stream(...pieces))).toEqual(['standard input: {"a":"é"}', 'standard input:2: {"a":2}'])
  })
})

describe('a trace', () => {
  const fault = sampleFault({ host: 'a.example', url: 'https://a.example/one/@v/v1.0.0.zip' })
  const mirror = { ...sampleMirror(), url: 'https://a.example' }
  const file = 'one/@v/v1.0.0.zip'
  const end = { type: 'request.end', file, mirror: 'https://a.example', durationMs: 4 } as const
  const events = (failure: Fault | null, part: 'guard' | 'daemon' = 'guard'): readonly TimedEvent[] => [
    { type: 'run.start', part, version: '1.0.0', startedAt: '2026-11-21T10:00:00Z', atMs: 0 },
    { type: 'mirrors', mirrors: [mirror], atMs: 1 },
    { type: 'request.start', id: 1, file, mirror: 'https://a.example', number: 1, hedge: false, atMs: 5 },
    { type: 'fault', fault, atMs: 9 },
    { type: 'request.start', id: 2, file, mirror: 'https://a.example', number: 2, hedge: false, atMs: 10 },
    { ...end, id: 1, result: 'failed', status: 0, bytes: 10, atMs: 9 },
    { ...end, id: 2, result: 'ok', status: 200, bytes: 90, atMs: 20 },
    { type: 'file.ready', file, from: 'https://a.example', size: 90, restored: false, atMs: 21 },
    { type: 'run.end', failure, atMs: 31 },
  ]
  const lines = (list: readonly object[]) => list.map((event) => JSON.stringify(event)).join('\n')
  const documents = async (text: string) => {
    const found = []
    for await (const document of documentsOf(['-'], stream(text))) found.push(document)
    return found
  }

  it('becomes the report of its run', async () => {
    expect(await documents(lines(events(null)))).toMatchObject([
      {
        file: 'standard input',
        value: {
          outcome: 'ready',
          cause: null,
          startedAt: '2026-11-21T10:00:00Z',
          durationMs: 31,
          mirrors: [{ url: 'https://a.example', files: 1, bytes: 100, faults: 1 }],
          transfer: { requests: 2, retries: 1, files: 1, bytes: 100 },
          faults: [{ cause: 'eof', recovered: true }],
        },
      },
    ])
  })

  it('of a run that failed has its cause', async () => {
    expect(await documents(lines(events(fault)))).toMatchObject([
      { value: { outcome: 'failed', cause: 'eof', faults: [{ recovered: false }] } },
    ])
  })

  it('may be followed by others, and by that of the relay daemon, which is no run', async () => {
    expect(await documents(lines([...events(null), ...events(null, 'daemon'), ...events(fault)]))).toMatchObject([
      { value: { outcome: 'ready' } },
      { value: { outcome: 'failed' } },
    ])
  })

  it.each([
    ['cut off', events(null).slice(0, -1), 'the trace has no end'],
    ['with an event of another shape', [...events(null), { type: 'fault', atMs: 40 }], 'broken trace'],
  ])('%s is a broken one', async (_, list, reason) => {
    expect(await documents(lines(list))).toEqual([{ file: 'standard input', reason }])
  })
})
