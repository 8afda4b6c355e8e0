import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, vi } from 'vitest'
import { folderName } from '../../../src/cache/cache-folder.ts'
import { FakeCacheService } from '../../support/cache-service.ts'
import { isRunning } from '../../support/processes.ts'
import { temporaryFolder } from '../../support/tree.ts'

it('the store process does not outlive a step that is killed', async () => {
  const service = await FakeCacheService.open()
  service.faults.call = 'silent'
  const folder = join(temporaryFolder(), folderName)
  mkdirSync(folder)
  const worker = join(import.meta.dirname, 'orphan.worker.ts')
  const env = { ...process.env, ...service.env(), RUNNER_TEMP: join(folder, '..') }
  const step = spawn(process.execPath, [worker, folder], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [line] = (await once(createInterface(step.stdout), 'line')) as [string]
    await vi.waitUntil(() => service.calls.length > 0, { timeout: 20_000 })
    expect(isRunning(Number(line))).toBe(true)
    step.kill('SIGKILL')
    await vi.waitUntil(() => !isRunning(Number(line)), { timeout: 5_000 })
  } finally {
    step.kill('SIGKILL')
    await service.close()
  }
})
