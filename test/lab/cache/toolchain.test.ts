import { expect, it, onTestFinished } from 'vitest'
import { hashZip } from '../../../src/gomod/dirhash.ts'
import { FakeCacheService } from '../../support/cache-service.ts'
import { FaultMirror } from '../../support/fault-mirror.ts'
import { Signer } from '../../support/memory-log.ts'
import { fakeToolchain, moduleVersion, ToolchainReleases } from '../../support/toolchain-releases.ts'
import { Jobs } from './job.ts'

const release = '1.99.1'
const path = `golang.org/toolchain/@v/${moduleVersion(release)}.zip`

it('a toolchain that go has fetched is kept, and go verifies it when it comes back', async () => {
  // Go looks for these, too.
  const zip = fakeToolchain(release, [
    { name: 'bin/gofmt', content: '' },
    { name: 'lib/none', content: '' },
    { name: 'pkg/tool/none', content: '' },
  ])
  const signer = new Signer('sum.test')
  const tree = new ToolchainReleases(signer, [{ release, zip, h1: await hashZip({ bytes: zip }) }])
  const mirror = await FaultMirror.open({ tree })
  const service = await FakeCacheService.open()
  const jobs = new Jobs()
  onTestFinished(async () => {
    jobs.remove()
    await service.close()
    await mirror.close()
  })
  const env = { ...service.env(), GOTOOLCHAIN: 'auto', GOSUMDB: signer.verifierKey }
  // The fake one needs no modules.
  const options = { modules: [], toolchain: `go${release}`, proxy: mirror.url, env }

  const cold = await jobs.run(options)
  expect(cold.closing.report).toMatchObject({ outcome: 'ready', cache: { outcome: 'miss' } })
  expect(cold.saved).toMatchObject({ outcome: 'saved' })
  expect(mirror.paths).toContain(path)

  mirror.requests.length = 0
  const warm = await jobs.run(options)
  expect(warm.closing.report).toMatchObject({ outcome: 'ready', cache: { outcome: 'hit' } })
  expect(warm.closing.cacheHit).toBe(true)
  expect(mirror.paths).not.toContain(path)
  expect(mirror.paths.some((asked) => asked.includes('/lookup/golang.org/toolchain@'))).toBe(true)
})
