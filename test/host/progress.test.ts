import { expect, test } from 'vitest'
import type { Progress } from '../../src/events/sinks/transfer-progress.ts'
import { ProgressReporter } from '../../src/host/progress.ts'

const loading: Progress = {
  zips: 277,
  zipsTotal: 300,
  zipBytes: 150e6,
  zipBytesTotal: 249e6,
  isEstimate: false,
  files: 900,
  filesTotal: 950,
  bytes: 155e6,
  unpacked: 100,
  toUnpack: 300,
  unpackUnit: 'modules',
  bytesPerSecond: 31e6,
  mirror: 'https://proxy.golang.org',
  waitingFor: '',
}

/** The line after so many milliseconds of a download. */
function lineOf(about: Partial<Progress>, width?: number, elapsed = 10_000): string | undefined {
  let now = 0
  const reporter = new ProgressReporter(100, () => now)
  reporter.lineFor({ ...loading, ...about })
  now = elapsed
  return reporter.lineFor({ ...loading, ...about }, width)
}

const waitingFor = 'github.com/aws/aws-sdk-go-v2/service/ec2@v1.2.3 (12 of 40 MB, proxy.golang.org, 3 s)'

test.each<[string, Partial<Progress>, string]>([
  ['bytes, rate and time left', {}, '277 of 300 zips · 150 of 249 MB · 31 MB/s · about 3 s left · proxy.golang.org'],
  [
    'another unit',
    { zipBytes: 900e3 },
    '277 of 300 zips · 900 kB of 249 MB · 31 MB/s · about 8 s left · proxy.golang.org',
  ],
  [
    'an estimated total',
    { isEstimate: true },
    '277 of 300 zips · 150 of about 249 MB · 31 MB/s · about 3 s left · proxy.golang.org',
  ],
  [
    'no estimate without a total',
    { zipBytesTotal: undefined },
    '277 of 300 zips · 155 MB · 31 MB/s · proxy.golang.org',
  ],
  ['no estimate while nothing comes', { bytesPerSecond: 0 }, '277 of 300 zips · 150 of 249 MB · proxy.golang.org'],
  [
    'nothing below a few seconds',
    { zipBytes: 248.9e6 },
    '277 of 300 zips · 249 of 249 MB · 31 MB/s · a few seconds left · proxy.golang.org',
  ],
  [
    'minutes',
    { bytesPerSecond: 1e5 },
    '277 of 300 zips · 150 of 249 MB · 100 kB/s · about 17 min left · proxy.golang.org',
  ],
  [
    'no zips yet',
    { zipsTotal: 0, zipBytesTotal: undefined, bytes: 3000, bytesPerSecond: 0 },
    '900 of 950 files · 3 kB · proxy.golang.org',
  ],
  [
    'what is waited for',
    { waitingFor: 'x' },
    '277 of 300 zips · 150 of 249 MB · 31 MB/s · about 3 s left · waiting for x',
  ],
  [
    'unpacking, when all has come',
    { files: 950 },
    '950 files here, 155 MB · unpacking 100 of 300 modules · proxy.golang.org',
  ],
  [
    'unpacking by go alone, which downloads directly',
    { files: 0, filesTotal: 0, bytes: 0, unpacked: 120, toUnpack: 250, mirror: '', waitingFor: 'go' },
    'unpacking 120 of 250 modules · waiting for go',
  ],
  [
    'a Go release',
    { files: 1, filesTotal: 1, bytes: 65e6, unpacked: 4100, toUnpack: 15_000, unpackUnit: 'files' },
    '1 file here, 65 MB · unpacking 4,100 of 15,000 files · proxy.golang.org',
  ],
  [
    'go, when all is unpacked',
    { files: 950, unpacked: 300, waitingFor: 'go' },
    '950 files here, 155 MB · waiting for go',
  ],
])('%s', (_, about, expected) => {
  expect(lineOf(about)).toBe(expected)
})

test('there is no estimate in the first two seconds', () => {
  expect(lineOf({}, undefined, 1900)).not.toContain('left')
})

test.each([
  [57, '277 of 300 zips · 150 of 249 MB · 31 MB/s'],
  [60, '277 of 300 zips · 150 of 249 MB · 31 MB/s · about 3 s left'],
  [80, '277 of 300 zips · 150 of 249 MB · 31 MB/s · about 3 s left'],
  [
    140,
    `277 of 300 zips · 150 of 249 MB · 31 MB/s · about 3 s left · waiting for github.com/aws/aws-sdk-go-v2/service/ec2@v1.2.3 (12 of 40 MB, prox…`,
  ],
])('%i columns have what matters most', (width, expected) => {
  expect(lineOf({ waitingFor }, width)).toBe(expected)
})
