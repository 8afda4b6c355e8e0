import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { isHeld, move, moveSync } from '../src/move.ts'
import { notOnWindows, skipped } from './support/skipping.ts'
import { makeTree } from './support/tree.ts'

/** `UV_FS_O_EXLOCK`: a file that is open so cannot be opened, renamed or replaced on Windows. */
const exclusive = 0x10000000

const errorOf = (code: string) => Object.assign(new Error(code), { code })

it.each([
  ['win32', 'EBUSY', true],
  ['win32', 'EPERM', true],
  ['win32', 'EACCES', true],
  ['win32', 'ENOENT', false],
  ['win32', 'EXDEV', false],
  ['linux', 'EBUSY', false],
  ['darwin', 'EACCES', false],
] as const)('on %s %s: another process has it open: %s', (platform, code, expected) => {
  expect(isHeld(errorOf(code), platform)).toBe(expected)
})

it('moves a file over another', async () => {
  const folder = makeTree({ a: '1', b: '2', c: '3' })
  await move(join(folder, 'a'), join(folder, 'b'))
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('1')
  moveSync(join(folder, 'c'), join(folder, 'b'))
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('3')
})

it('does not try again if there is nothing to move', async () => {
  const folder = makeTree({})
  await expect(move(join(folder, 'a'), join(folder, 'b'))).rejects.toMatchObject({ code: 'ENOENT' })
  expect(() => moveSync(join(folder, 'a'), join(folder, 'b'))).toThrow('ENOENT')
})

it('replaces no folder, and does not wait for that', async () => {
  const folder = makeTree({ 'a/1': '', 'b/2': '' })
  await expect(move(join(folder, 'a'), join(folder, 'b'))).rejects.toThrow()
  expect(() => moveSync(join(folder, 'a'), join(folder, 'b'))).toThrow()
})

it.skipIf(notOnWindows)(`waits until a file is closed${skipped(notOnWindows)}`, async () => {
  const folder = makeTree({ a: '1' })
  const file = openSync(join(folder, 'a'), exclusive)
  const moved = move(join(folder, 'a'), join(folder, 'b'))
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(existsSync(join(folder, 'b'))).toBe(false)
  closeSync(file)
  await moved
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('1')
})

it.skipIf(notOnWindows)(`waits, blocking, until a file is closed${skipped(notOnWindows)}`, async () => {
  const folder = makeTree({ a: '1' })
  const code = `const { openSync, closeSync } = require('node:fs'), { parentPort, workerData } = require('node:worker_threads')
    const file = openSync(workerData, ${exclusive})
    parentPort.postMessage('open')
    setTimeout(() => closeSync(file), 150)`
  const holder = new Worker(code, { eval: true, workerData: join(folder, 'a') })
  await new Promise((resolve) => holder.once('message', resolve))
  moveSync(join(folder, 'a'), join(folder, 'b'))
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('1')
  await holder.terminate()
})
