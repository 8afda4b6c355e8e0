import { expect, test } from 'vitest'
import type { RunEvent } from '../../../src/events/event.ts'
import { RunLog } from '../../../src/events/run-log.ts'
import { ZipBytesFold, type ZipProgress } from '../../../src/events/sinks/zip-bytes.ts'

const mirror = 'https://a.test'
const size = (file: string, bytes: number): RunEvent => ({ type: 'size', file, bytes })
const bytes = (file: string, count: number): RunEvent => ({ type: 'bytes', file, mirror, bytes: count })
const start = (file: string, hedge = false): RunEvent => ({
  type: 'request.start',
  id: 1,
  file,
  mirror,
  number: 1,
  hedge,
})
const ready = (file: string, long: number): RunEvent => {
  return { type: 'file.ready', file, from: mirror, size: long, restored: false }
}
const four: RunEvent = { type: 'prefetch', files: 12, zips: 4 }

test.each<[string, RunEvent[], Partial<ZipProgress>]>([
  ['small files weigh nothing', [four, bytes('a.mod', 9), ready('a.mod', 9)], { zips: 0, zipsTotal: 4, zipBytes: 0 }],
  ['no total from a quarter of the sizes', [four, size('a.zip', 100)], { zipBytesTotal: undefined }],
  [
    'an estimate from half of them',
    [four, size('a.zip', 100), size('b.zip', 300)],
    { zipBytesTotal: 800, isEstimate: true },
  ],
  [
    'the total once all have begun',
    [four, ...['a', 'b', 'c', 'd'].map((name) => size(`${name}.zip`, 10))],
    { zipBytesTotal: 40, isEstimate: false },
  ],
  [
    'what is sent again counts once',
    [size('a.zip', 100), start('a.zip'), bytes('a.zip', 60), start('a.zip'), bytes('a.zip', 20)],
    { zipBytes: 20 },
  ],
  [
    'a resumed transfer goes on where it broke',
    [
      ...[size('a.zip', 100), start('a.zip'), bytes('a.zip', 60), start('a.zip')],
      { type: 'resume', file: 'a.zip', mirror, at: 60 },
      bytes('a.zip', 20),
    ],
    { zipBytes: 80 },
  ],
  [
    'a hedged request brings no more than the file',
    [size('a.zip', 100), start('a.zip'), bytes('a.zip', 60), start('a.zip', true), bytes('a.zip', 60)],
    { zipBytes: 100 },
  ],
  [
    'a zip without a length is as long as it was',
    [bytes('a.zip', 60), ready('a.zip', 60)],
    { zips: 1, zipBytesTotal: 60 },
  ],
])('%s', (_, events, expected) => {
  const fold = new ZipBytesFold()
  const log = new RunLog([fold.sink], () => 0)
  for (const event of events) log.emit(event)
  expect(fold.progress).toMatchObject(expected)
})
