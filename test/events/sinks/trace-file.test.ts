import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RunLog } from '../../../src/events/run-log.ts'
import { TraceFile, type TraceFileOptions } from '../../../src/events/sinks/trace-file.ts'
import { sampleFault } from '../../report/sample.ts'
import { onWindows, skipped } from '../../support/skipping.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modward-trace-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

function open(options: Partial<TraceFileOptions> = {}) {
  const path = join(folder, 'a/trace.jsonl')
  const errors: string[] = []
  const onError = (reason: string) => errors.push(reason)
  const redact = (text: string) => text.replaceAll('hunter2"secret', 'xxxxx')
  const trace = new TraceFile({ path, flag: 'w', redact, onError, ...options })
  const log = new RunLog([trace.sink], () => 0)
  return {
    path: options.path ?? path,
    errors,
    log,
    lines: () =>
      readFileSync(options.path ?? path, 'utf8')
        .trim()
        .split('\n'),
  }
}

it('writes every event but bytes as a line of JSON, folders included', () => {
  const { log, lines, path } = open()
  log.emit({ type: 'phase.start', name: 'Go' })
  log.emit({ type: 'bytes', file: 'f', mirror: 'm', bytes: 1 })
  log.emit({ type: 'run.end', failure: null })
  expect(lines().map((line) => JSON.parse(line))).toEqual([
    { atMs: 0, type: 'phase.start', name: 'Go' },
    { atMs: 0, type: 'run.end', failure: null },
  ])
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
})

it('redacts every text before its quotes are escaped', () => {
  const { log, lines } = open()
  log.emit({ type: 'fault', fault: sampleFault({ text: 'a hunter2"secret b' }) })
  log.emit({ type: 'run.end', failure: null })
  expect(JSON.parse(lines()[0] ?? '').fault.text).toBe('a xxxxx b')
  expect(lines().join()).not.toContain('hunter2')
})

it.skipIf(onWindows)(
  `writes what has happened after half a second, also if the run never ends${skipped(onWindows)}`,
  () => {
    vi.useFakeTimers()
    const { log, lines } = open()
    log.emit({ type: 'phase.start', name: 'Go' })
    vi.advanceTimersByTime(500)
    expect(lines()).toHaveLength(1)
  },
)

it('begins anew, or goes on where another process ended', () => {
  const path = join(folder, 'trace.jsonl')
  writeFileSync(path, 'before\n')
  const later = open({ path, flag: 'a' })
  later.log.emit({ type: 'run.end', failure: null })
  expect(later.lines()).toHaveLength(2)
  const anew = open({ path })
  anew.log.emit({ type: 'run.end', failure: null })
  expect(anew.lines()).toHaveLength(1)
})

it('tells once if it cannot be written, and never throws', () => {
  writeFileSync(join(folder, 'file'), '')
  const { log, errors } = open({ path: join(folder, 'file/trace.jsonl') })
  log.emit({ type: 'run.end', failure: null })
  log.emit({ type: 'run.end', failure: null })
  expect(errors).toHaveLength(1)
  expect(errors[0]).toMatch(/ENOTDIR|EEXIST|ENOENT/)
})
