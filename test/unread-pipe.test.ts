import { execFileSync, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { requireReader } from '../src/unread-pipe.ts'
import { onWindows, skipped } from './support/skipping.ts'
import { temporaryFolder } from './support/tree.ts'

function makePipe(): string {
  const pipe = join(temporaryFolder(), 'pipe')
  execFileSync('mkfifo', [pipe])
  return pipe
}

it.skipIf(onWindows)(`a pipe that nothing reads is refused${skipped(onWindows)}`, () => {
  const pipe = makePipe()
  expect(() => requireReader(pipe)).toThrow(`${pipe} is a pipe that nothing reads`)
})

it.skipIf(onWindows)(`a pipe with a reader stays open until something is written${skipped(onWindows)}`, async () => {
  const pipe = makePipe()
  const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] })
  const seen = text(reader.stdout)
  // The reader takes its time to open the pipe.
  let held: ReturnType<typeof requireReader> | undefined
  await expect.poll(() => (held ??= requireReader(pipe))).toBeDefined()
  writeFileSync(pipe, 'whole')
  held?.close()
  expect(await seen).toBe('whole')
})

it.each(['', '/dev/null', 'none', '.'])('%j is no pipe', (path) => {
  requireReader(path).close()
})
