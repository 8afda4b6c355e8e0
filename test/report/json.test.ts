import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { redactDeep, renderJson, writeReport } from '../../src/report/json.ts'
import { asRoot, notOnLinux, onWindows, skipped } from '../support/skipping.ts'
import { failedReport, sampleFault, sampleReport } from './sample.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-json-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('writes the whole report, folders included, and tells where', async () => {
  const path = join(folder, 'a/b/report.json')
  expect(await writeReport(path, sampleReport())).toBe(path)
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(sampleReport())
  expect(await readdir(join(folder, 'a/b'))).toEqual(['report.json'])
})

it('replaces an older one', async () => {
  const path = join(folder, 'report.json')
  await writeFile(path, 'old'.repeat(10_000))
  await writeReport(path, sampleReport())
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(sampleReport())
})

it.skipIf(onWindows)(`writes to a pipe or a device, and leaves it what it is${skipped(onWindows)}`, async () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  const reader = readFile(path, 'utf8')
  await writeReport(path, sampleReport())
  expect(JSON.parse(await reader)).toEqual(sampleReport())
  expect((await stat(path)).isFIFO()).toBe(true)
})

it('throws where it cannot write, and leaves nothing behind', async () => {
  const path = join(folder, 'taken')
  await mkdir(join(path, 'inner'), { recursive: true })
  await expect(writeReport(path, sampleReport())).rejects.toThrow(/EISDIR|ENOTEMPTY|EPERM/)
  expect(await readdir(folder)).toEqual(['taken'])
  await writeFile(join(folder, 'file'), '')
  await expect(writeReport(join(folder, 'file/report.json'), sampleReport())).rejects.toThrow(/ENOTDIR|EEXIST|ENOENT/)
})

it.skipIf(notOnLinux)(`throws at once where no folder can be made${skipped(notOnLinux)}`, async () => {
  await expect(writeReport('/proc/none/of/it/report.json', sampleReport())).rejects.toThrow('ENOENT')
})

it.skipIf(asRoot)(`leaves the old report alone where the folder may not be written${skipped(asRoot)}`, async () => {
  const path = join(folder, 'report.json')
  await writeFile(path, 'old')
  await chmod(folder, 0o500)
  await expect(writeReport(path, sampleReport())).rejects.toThrow('EACCES')
  await chmod(folder, 0o700)
  expect(await readFile(path, 'utf8')).toBe('old')
})

it('hides in every text of a document, before quotes and line ends are escaped', () => {
  const secret = 'pa"ss\nword'
  const report = failedReport([sampleFault({ text: `a ${secret} b`, advice: secret })], {
    go: { version: 'go1.26.8', env: { GOPROXY: `https://u:${secret}@h` } },
  })
  const safe = redactDeep(report, (text) => text.replaceAll(secret, 'xxxxx'))
  expect(renderJson(safe)).not.toContain('word')
  expect(safe.faults[0]?.text).toBe('a xxxxx b')
  expect(safe.faults[0]?.count).toBe(1)
})
