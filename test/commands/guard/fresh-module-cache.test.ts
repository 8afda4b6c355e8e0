import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withFreshModuleCache } from '../../../src/commands/guard/fresh-module-cache.ts'
import { inFakeTime } from '../../support/fake-time.ts'
import { temporaryFolder } from '../../support/tree.ts'

test('the module cache is empty, and removed also if the work fails', async () => {
  const temp = temporaryFolder()
  const work = async ({ GOMODCACHE = '' }) => {
    expect(existsSync(GOMODCACHE)).toBe(false)
    mkdirSync(GOMODCACHE)
    throw new Error('no module')
  }
  await expect(withFreshModuleCache({}, temp, work)).rejects.toThrow('no module')
  expect(readdirSync(temp)).toEqual([])
})

test.each([
  ['that never ends', () => new Promise<void>(() => {})],
  ['that fails', () => Promise.reject(new Error('EBUSY'))],
])('a removal %s keeps nothing from its end', async (_, remove) => {
  const temp = temporaryFolder()
  expect(await inFakeTime(() => withFreshModuleCache({}, temp, async () => 'ready', remove))).toBe('ready')
})
