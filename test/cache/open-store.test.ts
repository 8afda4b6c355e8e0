import { expect, it } from 'vitest'
import { FolderStore } from '../../src/cache/folder-store.ts'
import { openStore } from '../../src/cache/open-store.ts'
import { ServiceStore } from '../../src/cache/service-store.ts'

const service = {
  ACTIONS_RESULTS_URL: 'https://results.test/',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_CACHE_SERVICE_V2: 'true',
}

it.each([
  ['the folder', '/srv/cache', service, FolderStore],
  ['the service, without a folder', '', service, ServiceStore],
])('the store is %s', (_, directory, env, kind) => {
  expect(openStore({ env, program: '', directory })).toBeInstanceOf(kind)
})

it('there is no store without both', () => {
  expect(openStore({ env: {}, program: '', directory: '' })).toBeUndefined()
})
