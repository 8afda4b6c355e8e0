import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeCredentials } from '../../../src/network/credentials.ts'
import { makeAuthority } from '../../support/authority.ts'
import { type Listening, listen } from '../../support/loopback.ts'

const folder = mkdtempSync(join(tmpdir(), 'modward-netrc-'))
const authority = makeAuthority(folder)
/** What was sent since the last question. */
let sent: (string | undefined)[] = []
let mirror: Listening
let host = ''

beforeAll(async () => {
  const server = createServer(authority.issue(['127.0.0.1']), ({ headers }, response) => {
    sent.push(headers.authorization)
    response.writeHead(404).end()
  })
  mirror = await listen(server)
  host = `127.0.0.1:${mirror.port}`
})
afterAll(async () => {
  await mirror.close()
  rmSync(folder, { recursive: true, force: true })
})

const netrc = join(folder, 'netrc')

/** The Authorization header that go sends to the mirror; undefined for none. */
async function sentByGo(): Promise<string | undefined> {
  sent = []
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    NETRC: netrc,
    GOPROXY: `https://${host}`,
    SSL_CERT_FILE: authority.file,
    GOENV: 'off',
    GOSUMDB: 'off',
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-modcacherw',
    GOMODCACHE: join(folder, 'modcache'),
  }
  const child = spawn('go', ['mod', 'download', 'a.test/m@v1.0.0'], { cwd: folder, env, stdio: 'ignore' })
  await once(child, 'close')
  // After a refusal go may ask once more, with the same header.
  expect([...new Set(sent)]).toHaveLength(1)
  return sent[0]
}

/** The header that modward sends there. */
async function sentByModward(): Promise<string | undefined> {
  const context = { env: { NETRC: netrc }, signal: new AbortController().signal }
  const headers = await makeCredentials(context, 'netrc', new Map(), () => {}).headers(
    new URL(`https://${host}/a.test/m/@v/v1.0.0.info`),
  )
  return headers['authorization']
}

/** HOST stands for the mirror's. */
const texts = [
  '',
  'machine HOST login me password pw',
  'machine HOST\nlogin me\npassword pw',
  'machine HOST\r\nlogin me\r\npassword pw\r\n',
  '\ufeffmachine HOST login me password pw',
  '\ufeff\nmachine HOST login me password pw',
  'machine\ufeffHOST login me password pw',
  'machine\u0085HOST login me password pw',
  'machine\u00a0HOST\u2003login me\u3000password pw',
  'machine HOST\u2028login me\u2029password pw',
  'machine\vHOST\flogin me password pw',
  'machine HOST login me password p\0w',
  'machine HOST login mé password pässwörd',
  'machine 127.0.0.1 login me password pw',
  'machine https://HOST login me password pw',
  'machine http://HOST login me password pw',
  'machine HOST/ login me password pw',
  'machine HOST// login me password pw',
  'machine HOST/a.test login me password pw',
  'machine HOST/a.test/m/@v/ login me password pw',
  'machine HOST/b.test login me password pw',
  'machine HOST/a.test login in password pw\nmachine HOST login out password pw',
  'machine HOST login one password 1\nmachine HOST login two password 2',
  'machine HOST login one\nmachine HOST login two password 2',
  'machine other login one\nmachine HOST password 2\nlogin two',
  'login me password pw machine HOST',
  'login me\nmachine HOST\npassword pw',
  'machine HOST login me password pw extra',
  'machine HOST account x login me password pw',
  'machine HOST login me account password pw',
  'machine HOST login password password login',
  'machine HOST login default password pw',
  'machine HOST login "me" password "p w"',
  '# a comment\nmachine HOST login me password pw',
  '# comment machine HOST login me password pw',
  'machine HOST # comment\nlogin me password pw',
  'default login me password pw',
  'default\nlogin me password pw\nmachine HOST login me password pw',
  'default login x password y\nmachine HOST login me password pw',
  'machine HOST default login me password pw',
  'machine HOST login me default\npassword pw',
  'machine HOST login me password pw default\nmachine HOST/a.test login x password y',
  'macdef m\nmachine HOST login x password y\n\nmachine HOST login me password pw',
  'macdef m\nmachine HOST login x password y\n \nmachine HOST login me password pw',
  'macdef m\r\nmachine HOST login x password y\r\n\r\nmachine HOST login me password pw',
  'macdef\nmachine HOST login me password pw',
  'machine HOST macdef m login me password pw\n\n',
  'machine HOST login me macdef m\nls\n\npassword pw',
  'MACHINE HOST LOGIN me PASSWORD pw',
  'machine HOST login me:you password p:w',
  'machine HOST login me\rpassword pw',
]

it.each(texts)('go and modward send the same for %j', async (text) => {
  writeFileSync(netrc, text.replaceAll('HOST', host))
  expect(await sentByModward()).toBe(await sentByGo())
})
