import { afterEach, beforeEach } from 'vitest'
import { FakeCacheService } from '../../support/cache-service.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { type MadeModule, treeOf } from '../../support/modules.ts'
import { Jobs } from './job.ts'

/** What jobs need: machines, a cache service, and a mirror. */
export type JobsFixture = { jobs: Jobs; service: FakeCacheService; mirror: FaultMirror }

/** Jobs, with a cache service and a mirror of these modules; all of it is new for each test of the file. */
export function useJobs(modules: readonly MadeModule[]): JobsFixture {
  const fixture = {} as JobsFixture
  beforeEach(async () => {
    fixture.jobs = new Jobs()
    fixture.service = await FakeCacheService.open()
    fixture.mirror = await FaultMirror.open({ tree: treeOf(modules) })
  })
  afterEach(async () => {
    await fixture.service.close()
    await fixture.mirror.close()
    fixture.jobs.remove()
  })
  return fixture
}
