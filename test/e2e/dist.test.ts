import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../repository/files.ts'

test('dist/ is what src/ builds', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.ts'), '--check'], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
}, 300_000)
