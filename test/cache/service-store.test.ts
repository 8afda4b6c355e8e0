import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ServiceStore } from '../../src/cache/service-store.ts'
import { temporaryFolder } from '../support/tree.ts'

const node = process.execPath
afterEach(() => {
  process.execPath = node
})

/** A store whose process does what this script says; its temporary folder, too. */
function storeOf(script: string): { readonly store: ServiceStore; readonly temp: string; readonly folder: string } {
  const root = temporaryFolder()
  const program = join(root, 'program.mjs')
  writeFileSync(program, script)
  const temp = temporaryFolder()
  const store = new ServiceStore({ PATH: process.env['PATH'], RUNNER_TEMP: temp }, program)
  return { store, temp, folder: join(root, 'modward-saved') }
}

describe('the process that asks the cache service', () => {
  it('is ended by a signal that comes while it is being started', async () => {
    const { store, temp, folder } = storeOf(`setInterval(() => {}, 1000)`)
    const drop = new AbortController()
    const restored = store.restore(folder, 'key', [], drop.signal)
    drop.abort(new Error('not needed any more'))
    await expect(restored).rejects.toThrow('not needed any more')
    expect(readdirSync(temp)).toEqual([])
  })

  it('is a failure and no more where it cannot be started', async () => {
    const { store, temp, folder } = storeOf('')
    process.execPath = join(temp, 'none')
    await expect(store.restore(folder, 'key', [], new AbortController().signal)).rejects.toThrow('ENOENT')
    expect(readdirSync(temp)).toEqual([])
  })

  it('is a failure and no more where it ends before it was asked', async () => {
    const { store, folder } = storeOf('process.exit(0)')
    await expect(store.restore(folder, 'key', [], new AbortController().signal)).rejects.toThrow('without an answer')
  })
})
