import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultMirror } from '../support/fault-mirror.ts'
import { on } from '../support/misbehaviours.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { fakeToolchain } from '../support/toolchain-releases.ts'
import { signer, useToolchain } from './toolchain-fixture.ts'

const fixture = useToolchain()

describe.skipIf(onWindows)(`Go is provided all the same${skipped(onWindows)}`, () => {
  it('where a mirror breaks off, once', async () => {
    await fixture.open(on('.zip', { kind: 'cut', after: 4 }, 1))
    expect((await fixture.provide('1.99.1')).source).toBe('download')
    expect(fixture.faults).toMatchObject([{ cause: 'eof', recovered: true }])
  })

  it('where the first mirror has a changed copy', async () => {
    const evil = fakeToolchain('1.99.1', [{ name: 'bin/gofmt', content: '#!/bin/sh\nrm -rf /\n' }])
    await fixture.open(on('.zip', { kind: 'wrong', body: evil, type: 'application/zip' }))
    await fixture.open()
    const { goroot } = await fixture.provide('1.99.1')
    expect(await readdir(join(goroot, 'bin'))).toEqual(['go'])
    expect(fixture.faults).toMatchObject([
      { cause: 'sumdb_mismatch', recovered: true, url: expect.stringContaining(fixture.mirrors[0]?.url ?? '-') },
    ])
  })

  it('where the first mirror has a damaged copy', async () => {
    const good = fixture.releases.zip('1.99.1')
    const bad = Buffer.concat([good.subarray(0, 120), Buffer.alloc(40, 0xff), good.subarray(160)])
    await fixture.open(on('.zip', { kind: 'wrong', body: bad, type: 'application/zip' }))
    await fixture.open()
    expect((await fixture.provide('1.99.1')).source).toBe('download')
    expect(fixture.faults[0]).toMatchObject({ recovered: true })
  })

  it.each(['off', ''])('with GOSUMDB=%j: never, but verified against the standard database', async (gosumdb) => {
    const standard = 'sumdb/sum.golang.org/'
    await fixture.open(({ path }) => {
      if (!path.startsWith(standard)) return undefined
      const body = fixture.releases.database.get(path.slice(standard.length)) ?? ''
      return { kind: 'wrong', body, type: 'text/plain' }
    })
    expect(await fixture.fail('1.99.1', { gosumdb })).toContain('sumdb_bad_reply: ')
    expect(fixture.requestsFor(/^sumdb\/sum\.golang\.org\/lookup/)).toBe(1)
    expect(await fixture.versions()).toEqual([])
  })

  it('where the first mirror lags behind with its tiles', async () => {
    await fixture.open(on(/tile/, { kind: 'status', status: 404 }))
    await fixture.open()
    expect((await fixture.provide('1.99.1')).source).toBe('download')
    expect(fixture.mirrors[1]?.paths.some((path) => path.includes('/tile/'))).toBe(true)
  })

  it('where no mirror passes on the database, which is asked itself', async () => {
    await fixture.open(on(/^sumdb/, { kind: 'status', status: 404 }))
    const database = await FaultMirror.open({ tree: fixture.releases.database })
    try {
      const pinned = { gosumdb: `${signer.verifierKey} ${database.url}` }
      expect((await fixture.provide('1.99.1', pinned)).source).toBe('download')
      expect(fixture.requestsFor(/^sumdb/)).toBe(0)
    } finally {
      await database.close()
    }
  })

  it.each<[string, RegExp, string | Buffer]>([
    ['a web page', /lookup/, '<html>sign in</html>'],
    ['truncated tiles', /tile/, 'short'],
    ['forged tiles', /tile/, Buffer.alloc(32 * 50)],
  ])('where the first mirror answers for the database with %s', async (_, paths, body) => {
    await fixture.open(on(paths, { kind: 'wrong', body }))
    await fixture.open()
    expect((await fixture.provide('1.99.1')).source).toBe('download')
    expect(fixture.faults.filter(({ recovered }) => recovered)).not.toEqual([])
  })
})
