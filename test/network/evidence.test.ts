import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raceFamilies } from '../../src/network/address-families.ts'
import { readCaCertificates } from '../../src/network/ca-certificates.ts'
import { inspectCertificate } from '../../src/network/certificate.ts'
import { describeReply, isPage, quoteReply } from '../../src/network/html-page.ts'
import { specialUse } from '../../src/network/special-addresses.ts'
import { type Authority, makeAuthority } from '../support/authority.ts'
import { type Running, serve } from '../support/servers.ts'

let folder = ''
let authority: Authority
let server: Running
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'modward-evidence-'))
  authority = makeAuthority(join(folder, 'ca'), 'Corporate Inspection')
  server = await serve((_, response) => response.end(), authority.issue(['a.test', '127.0.0.1']))
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('trusted authorities', () => {
  const other = () => makeAuthority(join(folder, 'other'), 'Other CA').file

  it('come from SSL_CERT_FILE, SSL_CERT_DIR and NODE_EXTRA_CA_CERTS', () => {
    const store = join(folder, 'store')
    mkdirSync(store)
    copyFileSync(authority.file, join(store, 'corporate.pem'))
    // c_rehash puts a link beside each certificate; go leaves those out.
    symlinkSync('corporate.pem', join(store, '12345678.0'))
    writeFileSync(join(store, 'README'), 'no certificate')
    const extra = other()
    const roots = readCaCertificates(
      { SSL_CERT_FILE: authority.file, SSL_CERT_DIR: `${store}:/nonexistent`, NODE_EXTRA_CA_CERTS: extra },
      'linux',
    )
    expect(roots).toHaveLength(2)
  })

  it('are none where the variables name nothing, as for go', () => {
    expect(readCaCertificates({ SSL_CERT_FILE: '/nonexistent', SSL_CERT_DIR: '/nonexistent' }, 'linux')).toEqual([])
  })

  it('are the machine’s, or else a list of public ones, where nothing is set', () => {
    expect(readCaCertificates({}, 'linux').length).toBeGreaterThan(50)
  })
})

describe('a certificate', () => {
  it('is looked at without trust, and no request is sent', async () => {
    const shown = await inspectCertificate(connect(server.port, '127.0.0.1'), 'b.test')
    expect(shown).toMatchObject({
      names: ['DNS:a.test', 'IP Address:127.0.0.1'],
      issuer: 'Corporate Inspection',
      isPublic: false,
    })
    expect(shown?.from.getTime()).toBeLessThan(Date.now())
    expect(shown?.to.getTime()).toBeGreaterThan(Date.now())
    expect(server.log).toEqual([])
  })

  it('is undefined where there is none', async () => {
    const plain = await serve((_, response) => response.end())
    expect(await inspectCertificate(connect(plain.port, '127.0.0.1'), 'a.test')).toBeUndefined()
    await plain.close()
  })
})

it('tries each address family on its own', async () => {
  const families = await raceFamilies(
    [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ],
    server.port,
    1000,
  )
  expect(families.map(({ family, error }) => `${family} ${error === undefined}`)).toEqual(['4 true', '6 false'])
})

describe('addresses that no public server has', () => {
  it.each([
    ['10.1.2.3', 'a private address'],
    ['172.31.0.1', 'a private address'],
    ['fd12::1', 'a private address'],
    ['127.0.0.53', 'a loopback address'],
    ['0.0.0.0', 'the unspecified address'],
    ['::', 'the unspecified address'],
    ['169.254.169.254', 'a link-local address'],
    ['198.18.0.7', 'an address for benchmarks'],
    ['203.0.113.80', 'a reserved address (for documentation)'],
    ['100.64.1.1', 'an address of a carrier or VPN'],
    ['142.250.72.17', undefined],
    ['172.32.0.1', undefined],
    ['2607:f8b0:4004::11', undefined],
  ])('%s is %s', (address, use) => expect(specialUse({ address })).toBe(use))
})

describe('a page instead of a file', () => {
  it.each([
    ['<!DOCTYPE html><html><head><title> Hotel Wi-Fi </title>', true, 'an HTML page titled "Hotel Wi-Fi"', ''],
    ['\n<html><body>Please log in', true, 'an HTML page', ''],
    ['', false, 'an empty reply', ''],
    [' \n', false, 'an empty reply', ''],
    ['no such module\n', false, 'text', '"no such module"'],
    ['{"error": "not found"}', false, 'JSON', '"{\\"error\\": \\"not found\\"}"'],
    ['x'.repeat(100), false, 'text', `"${'x'.repeat(60)}"`],
    ['\0'.repeat(512), false, 'zero bytes', ''],
    [Buffer.from('7f454c4602010100', 'hex').toString(), false, 'binary data', ''],
    [Buffer.from('é'.repeat(80)).subarray(0, 101).toString(), false, 'text', `"${'é'.repeat(50)}\ufffd"`],
    [Buffer.from('caffee00', 'hex').toString(), false, 'binary data', ''],
  ])('%j', (text, page, words, quote) => {
    expect(isPage(text)).toBe(page)
    expect(describeReply(text)).toBe(words)
    expect(quoteReply(text)).toBe(quote)
  })
})
