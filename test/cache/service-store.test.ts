import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { hasService, ServiceStore } from '../../src/cache/service-store.ts'
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

describe('hasService', () => {
  const rows: { name: string; env: Record<string, string>; has: boolean }[] = [
    { name: 'nothing', env: {}, has: false },
    { name: 'the first protocol', env: { ACTIONS_CACHE_URL: 'http://h/' }, has: true },
    {
      name: 'the second protocol',
      env: { ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: 'http://h/' },
      has: true,
    },
    { name: 'an URL of results alone', env: { ACTIONS_RESULTS_URL: 'http://h/' }, has: false },
    {
      name: 'the second protocol on a server of the first',
      env: {
        GITHUB_SERVER_URL: 'https://git.example.com',
        ACTIONS_CACHE_SERVICE_V2: '1',
        ACTIONS_RESULTS_URL: 'http://h/',
      },
      has: false,
    },
  ]
  for (const { name, env, has } of rows) {
    it(`says ${has ? 'yes' : 'no'} to ${name}`, () => expect(hasService(env)).toBe(has))
  }
})
