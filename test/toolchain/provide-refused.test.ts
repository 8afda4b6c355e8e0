import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashZip } from '../../src/gomod/dirhash.ts'
import { Signer } from '../support/memory-log.ts'
import { always, on, type Rule } from '../support/misbehaviours.ts'
import { fakeToolchain, ToolchainReleases } from '../support/toolchain-releases.ts'
import { arch, os, releases, signer, useToolchain } from './toolchain-fixture.ts'

const fixture = useToolchain()

describe('Go is refused', () => {
  it('when the version does not exist, with those that are near', async () => {
    await fixture.open()
    expect(await fixture.fail('1.98.99')).toBe(
      `toolchain_unavailable: download go1.98.99 for ${os}/${arch}: toolchain not available (nearest: 1.98.0, 1.98.7, 1.99.1, 1.99.2)`,
    )
    expect(await fixture.fail('1.97.x')).toContain('download go1.97.x for')
    expect(await fixture.versions()).toEqual([])
  })

  it('when the mirror refuses what it does not list', async () => {
    await fixture.open(on('.zip', { kind: 'status', status: 403 }))
    expect(await fixture.fail('1.98.99')).toMatch(
      /^http_403: .*\nIt does not list go1\.98\.99; nearest: 1\.98\.0, 1\.98\.7/s,
    )
  })

  it('when every mirror has a changed copy', async () => {
    const evil = fakeToolchain('1.99.1', [{ name: 'bin/gofmt', content: 'evil' }])
    for (const _ of [1, 2]) await fixture.open(on('.zip', { kind: 'wrong', body: evil, type: 'application/zip' }))
    expect(await fixture.fail('1.99.1')).toMatch(
      /^sumdb_mismatch: verifying golang\.org\/toolchain@.*: checksum mismatch\n\tdownloaded: h1:/,
    )
    expect(await fixture.versions()).toEqual(['1.99.1'])
    expect(await readdir(join(fixture.folder, 'tools', 'go', '1.99.1'))).toEqual([])
  })

  it('when the database has another log than last time', async () => {
    await fixture.open()
    await fixture.provide('1.99.1').catch(() => undefined)
    const made = releases.map((release) => ({ release, zip: fakeToolchain(release), h1: 'h1:AAAA' }))
    await fixture.open(undefined, new ToolchainReleases(signer, made))
    expect(await fixture.fail('1.99.2', { goproxy: fixture.mirrors[1]?.url ?? '' })).toContain('misbehavior detected')
  })

  it('when what the database knows by it cannot be run', async () => {
    const release = '1.99.9'
    const zip = fakeToolchain('1.99.8')
    const renamed = Buffer.from(
      zip.toString('latin1').replaceAll('toolchain@v0.0.1-go1.99.8', 'toolchain@v0.0.1-go1.99.9'),
      'latin1',
    )
    await fixture.open(
      undefined,
      new ToolchainReleases(signer, [{ release, zip: renamed, h1: await hashZip({ bytes: renamed }) }]),
    )
    expect(await fixture.fail(release)).toContain(
      'toolchain_unavailable: go1.99.9 was fetched and verified, but it does not run',
    )
    expect(await readdir(join(fixture.folder, 'tools', 'go', '1.99.9'))).toEqual([])
  })

  it.each<[string, Rule, string]>([
    ['refuses', on('.zip', { kind: 'status', status: 403, text: 'not on the list' }), 'http_403'],
    ['is down for good', always({ kind: 'close' }), 'eof'],
    ['has lost its database', on(/^sumdb/, { kind: 'status', status: 502 }), 'sumdb_unreachable'],
    ['does not know the record', on(/lookup/, { kind: 'status', status: 410 }), 'sumdb_lookup_failed'],
  ])(
    'when the only mirror %s',
    async (_, misbehave, cause) => {
      await fixture.open(misbehave)
      expect(await fixture.fail('1.99.1')).toMatch(new RegExp(`^${cause}: `))
    },
    30_000,
  )

  it.each([
    ['off', 'goproxy_off'],
    ['direct', 'toolchain_unavailable'],
  ])('with GOPROXY=%s', async (goproxy, cause) => {
    expect(await fixture.fail('1.99.1', { goproxy })).toMatch(new RegExp(`^${cause}: `))
  })

  it.each([403, 404])(
    'when the mirror answers %i for the database, and the database itself is not there either',
    async (status) => {
      await fixture.open(on(/^sumdb/, { kind: 'status', status }))
      const gosumdb = new Signer('127.0.0.1:1/db').verifierKey
      expect(await fixture.fail('1.99.1', { gosumdb })).toMatch(
        /^sumdb_unreachable: .*https:\/\/127\.0\.0\.1:1\/db\/lookup/,
      )
    },
  )

  it('with a GOSUMDB that is none', async () => {
    await fixture.open()
    expect(await fixture.fail('1.99.1', { gosumdb: 'sum.corp.example' })).toBe(
      'sumdb_unreachable: invalid GOSUMDB: malformed verifier key',
    )
  })
})
