import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../src/events/event.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import { type Progress, ProgressFold } from '../../../src/events/sinks/transfer-progress.ts'

const file = 'example.test/m/@v/v1.0.0.zip'
const mirror = 'https://a.test'
const end = { type: 'request.end', id: 1, file, mirror, result: 'ok', status: 200, bytes: 1, durationMs: 1 } as const
const ready = { type: 'file.ready', file, from: mirror, size: 10, restored: false } as const
const unpacked = {
  type: 'unpack',
  module: 'm',
  version: 'v1.0.0',
  outcome: 'placed',
  files: 1,
  bytes: 1,
  durationMs: 1,
  reason: '',
} as const
const bytes = { type: 'bytes', file, mirror, bytes: 5 } as const

const nothing: Progress = {
  zips: 0,
  zipsTotal: 0,
  zipBytes: 0,
  zipBytesTotal: undefined,
  isEstimate: false,
  files: 0,
  filesTotal: 0,
  bytes: 0,
  unpacked: 0,
  toUnpack: 0,
  unpackUnit: 'modules',
  bytesPerSecond: 0,
  mirror: '',
  waitingFor: '',
}

const rows: [name: string, events: RunEvent[], progress: Partial<Progress>, shown: number][] = [
  [
    'files that are queued count as needed',
    [{ type: 'prefetch', files: 3, zips: 1 }],
    { filesTotal: 3, zipsTotal: 1, isEstimate: true },
    0,
  ],
  [
    'a file that go asks for counts if it is new',
    [{ type: 'file.asked', file, isNew: true }],
    { filesTotal: 1, zipsTotal: 1, isEstimate: true },
    0,
  ],
  ['and only then', [{ type: 'file.asked', file, isNew: false }], {}, 0],
  [
    'a file that go asked for before its turn counts once',
    [
      { type: 'prefetch', files: 1, zips: 1 },
      { type: 'file.asked', file, isNew: true },
      { type: 'prefetch', files: -1, zips: -1 },
    ],
    { filesTotal: 1, zipsTotal: 1, isEstimate: true },
    0,
  ],
  ['bytes are shown as they come', [bytes, bytes], { bytes: 10, zipBytes: 10 }, 2],
  [
    'a file that is ready is shown, a restored one, too',
    [ready, { ...ready, file: 'n.zip', restored: true }],
    { files: 2, zips: 2, zipsTotal: 2, zipBytes: 20, zipBytesTotal: 20 },
    2,
  ],
  ['a phase that begins starts anew', [bytes, ready, { type: 'phase.start', name: 'Download' }], {}, 2],
  ['the mirror is the one that answered last', [end, { ...end, mirror: 'b', result: 'failed' }], { mirror }, 0],
]

describe('progress', () => {
  test.each(rows)('%s', (_, events, progress, shown) => {
    const seen: Progress[] = []
    const fold = new ProgressFold((now) => seen.push(now))
    const log = new RunLog([fold.sink], () => 0)
    for (const event of events) log.emit(event)
    expect(fold.progress).toEqual({ ...nothing, ...progress })
    expect(seen).toHaveLength(shown)
  })

  test.each<[string, RunEvent[], Partial<Progress>]>([
    ['what go has unpacked counts if modward unpacks nothing', [], { unpacked: 2, toUnpack: 5 }],
    ['or has unpacked all of its own', [{ type: 'unpack.start', modules: 1 }, unpacked], { unpacked: 2, toUnpack: 5 }],
    ['else what modward has', [{ type: 'unpack.start', modules: 3 }, unpacked], { unpacked: 1, toUnpack: 3 }],
    [
      'of a Go release the files count',
      [{ type: 'toolchain.unpack', files: 500, total: 9000 }],
      { unpacked: 500, toUnpack: 9000, unpackUnit: 'files' },
    ],
  ])('%s', (_, events, expected) => {
    const fold = new ProgressFold(() => {})
    const log = new RunLog([fold.sink], () => 0)
    for (const event of events) log.emit(event)
    fold.tick({ waitingFor: 'go', byGo: { unpacked: 2, toUnpack: 5 } }, 0)
    expect(fold.progress).toMatchObject({ ...expected, waitingFor: 'go' })
  })

  test('the rate is that of the last five seconds', () => {
    let now = 0
    const fold = new ProgressFold(() => {})
    const log = new RunLog([fold.sink], () => now)
    now = 9000
    log.emit({ type: 'phase.start', name: 'Download' })
    now = 11_000
    log.emit({ ...bytes, bytes: 3000 })
    expect(fold.progress.bytesPerSecond).toBe(1500)
    for (now = 11_250; now <= 30_000; now += 250) fold.tick({ waitingFor: '' }, now)
    expect(fold.progress.bytesPerSecond).toBe(0)
  })
})
