import { expect, it, onTestFinished } from 'vitest'
import { hashZip } from '../../../src/fetch/verify/dirhash.ts'
import { FakeCacheService } from '../../support/cache-service.ts'
import { Signer } from '../../support/memory-log.ts'
import { fakeToolchain, makeStock, moduleVersion, openMirror } from '../../toolchain/mirror.ts'
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
  const stock = makeStock(new Signer('sum.test'), [{ release, zip, h1: await hashZip({ bytes: zip }) }])
  const mirror = await openMirror(stock)
  const service = await FakeCacheService.start()
  const jobs = new Jobs()
  onTestFinished(async () => {
    jobs.remove()
    await service.stop()
    await mirror.close()
  })
  const env = { ...service.env(), GOTOOLCHAIN: 'auto', GOSUMDB: stock.log.signer.verifierKey }
  // The fake one needs no modules.
  const options = { modules: [], toolchain: `go${release}`, proxy: mirror.url, env }

  const cold = await jobs.run(options)
  expect(cold.closing.report).toMatchObject({ outcome: 'ready', cache: { outcome: 'miss' } })
  expect(cold.saved).toMatchObject({ outcome: 'saved' })
  expect(mirror.asked).toContain(path)

  mirror.asked.length = 0
  const warm = await jobs.run(options)
  expect(warm.closing.report).toMatchObject({ outcome: 'ready', cache: { outcome: 'hit' } })
  expect(warm.closing.cacheHit).toBe(true)
  expect(mirror.asked).not.toContain(path)
  expect(mirror.asked.some((asked) => asked.includes('/lookup/golang.org/toolchain@'))).toBe(true)
})
