import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCredentials } from '../../src/network/credentials.ts'
import { parseOffer } from '../../src/network/goauth.ts'
import { onWindows, skipped } from '../support/skipping.ts'

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`
const url = (text: string) => new URL(text)

describe('credentials', () => {
  let folder = ''
  let env: Record<string, string> = {}
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'modward-credentials-'))
    writeFileSync(
      join(folder, 'netrc'),
      'machine a.test login net password rc\nmachine a.test login second password one\nmachine p.test:8443 login port password ed',
    )
    env = { PATH: process.env['PATH'] ?? '', HOME: folder, NETRC: join(folder, 'netrc') }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const script = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, `#!/bin/sh\n${text}\n`)
    chmodSync(file, 0o755)
    return file
  }
  const make = (goauth = 'netrc', userinfo: Record<string, string> = {}, secrets: string[] = []) =>
    makeCredentials({ env, signal: new AbortController().signal }, goauth, new Map(Object.entries(userinfo)), (value) =>
      secrets.push(value),
    )

  it.each([
    { name: 'the first entry of a machine', asked: 'https://a.test/x/@v/list', sent: basic('net:rc') },
    { name: 'nothing over http', asked: 'http://a.test/x', sent: undefined },
    { name: 'nothing for another host', asked: 'https://b.a.test/x', sent: undefined },
    { name: 'nothing where the port is not named', asked: 'https://a.test:8443/x', sent: undefined },
    { name: 'a machine with its port', asked: 'https://p.test:8443/x', sent: basic('port:ed') },
  ])('from netrc: $name', async ({ asked, sent }) => {
    expect((await make().headers(url(asked)))['authorization']).toBe(sent)
  })

  it('runs no program for off', async () => {
    script('off', `printf 'https://a.test\\n\\nAuthorization: other\\n\\n'`)
    const context = { env: { ...env, PATH: `${folder}:${env['PATH']}` }, signal: new AbortController().signal }
    const credentials = makeCredentials(context, 'off', new Map(), () => {})
    expect(await credentials.headers(url('https://a.test/x'))).toEqual({})
  })

  it('switches netrc off with GOAUTH=off', async () => {
    expect(await make('off').headers(url('https://a.test/x'))).toEqual({})
  })

  it('prefers what the mirror URL held, below its path only', async () => {
    const credentials = make('netrc', { 'https://a.test/go': 'in:url' })
    expect(await credentials.headers(url('https://a.test/go/x/@v/list'))).toEqual({ authorization: basic('in:url') })
    expect(await credentials.headers(url('https://a.test/gopher'))).toEqual({ authorization: basic('net:rc') })
  })

  it('tells every secret', async () => {
    const secrets: string[] = []
    await make('netrc', { 'https://u.test': 'in:url-secret' }, secrets).headers(url('https://a.test/'))
    expect(secrets).toEqual(expect.arrayContaining(['url-secret', 'rc', basic('net:rc').slice(6)]))
  })

  it.skipIf(onWindows)(
    `asks a command for headers by prefix, and prefers what is named first${skipped(onWindows)}`,
    async () => {
      const command = script(
        'offer',
        `printf 'https://a.test/one\\n\\nAuthorization: Bearer tok\\nX-Team: blue\\n\\nhttps://a.test\\n\\nAuthorization: other\\n\\n'`,
      )
      const credentials = make(`${command}; netrc`)
      expect(await credentials.headers(url('https://a.test/one/x'))).toEqual({
        authorization: 'Bearer tok',
        'x-team': 'blue',
      })
      expect(await credentials.headers(url('https://a.test/two'))).toEqual({ authorization: 'other' })
      expect(await make(`netrc;${command}`).headers(url('https://a.test/two'))).toEqual({
        authorization: basic('net:rc'),
      })
    },
  )

  it('goes on where a command fails', async () => {
    expect(await make(`${script('fail', 'exit 3')};netrc`).headers(url('https://a.test/'))).toEqual({
      authorization: basic('net:rc'),
    })
    expect(await make('/no/such/command').headers(url('https://a.test/'))).toEqual({})
  })

  it.skipIf(onWindows)(
    `shows a refusal to the command, with the URL as its last argument, once for each host and status${skipped(onWindows)}`,
    async () => {
      const log = join(folder, 'log')
      const answer = `printf 'https://r.test\\n\\nAuthorization: fresh\\n\\n'`
      const command = script('again', `test -n "$2" || exit 0; { echo "$1 $2"; cat; echo; } >> ${log}; ${answer}`)
      const credentials = make(`"${command}" first`)
      const refusal = {
        url: url('https://r.test/x/@v/list'),
        status: 401,
        headers: { 'www-authenticate': 'Basic realm="r"' },
      }
      expect(await credentials.headers(refusal.url)).toEqual({})
      expect(await credentials.refresh(refusal)).toBe(true)
      expect(await credentials.headers(refusal.url)).toEqual({ authorization: 'fresh' })
      expect(await credentials.refresh(refusal)).toBe(false)
      expect(readFileSync(log, 'utf8')).toBe(
        'first https://r.test/x/@v/list\nHTTP/1.1 401\nwww-authenticate: Basic realm="r"\n\n\n',
      )
    },
  )

  it.skipIf(onWindows)(`asks git in the folder that GOAUTH names, and never prompts${skipped(onWindows)}`, async () => {
    const repository = join(folder, 'repository')
    execFileSync('git', ['init', '-q', repository])
    const helper = `!f() { test "$1" = get && printf 'username=git\\npassword=cred\\n'; }; f`
    execFileSync('git', ['config', 'credential.https://g.test.helper', helper], { cwd: repository })
    const credentials = make(`git ${repository}`)
    const refusal = { url: url('https://g.test/x'), status: 401, headers: {} }
    expect(await credentials.headers(refusal.url)).toEqual({})
    expect(await credentials.refresh(refusal)).toBe(true)
    expect(await credentials.headers(url('https://g.test/y'))).toEqual({ authorization: basic('git:cred') })
    expect(await credentials.refresh({ ...refusal, url: url('https://other.test/x') })).toBe(false)
    expect(existsSync(join(folder, '.git-credentials'))).toBe(false)
  })

  it.skipIf(onWindows)(`sends what git has for a path below that path only${skipped(onWindows)}`, async () => {
    const repository = join(folder, 'by-path')
    execFileSync('git', ['init', '-q', repository])
    const helper = `!f() { test "$1" = get && printf 'username=git\\npassword=cred\\n'; }; f`
    execFileSync('git', ['config', 'credential.https://g.test.helper', helper], { cwd: repository })
    execFileSync('git', ['config', 'credential.useHttpPath', 'true'], { cwd: repository })
    const credentials = make(`git ${repository}`)
    expect(await credentials.refresh({ url: url('https://g.test/x'), status: 401, headers: {} })).toBe(true)
    expect(await credentials.headers(url('https://g.test/x/y'))).toEqual({ authorization: basic('git:cred') })
    expect(await credentials.headers(url('https://g.test/y'))).toEqual({})
  })

  it('has nothing more to offer from netrc alone', async () => {
    expect(await make().refresh({ url: url('https://a.test/x'), status: 401, headers: {} })).toBe(false)
  })
})

describe('parseOffer', () => {
  it.each([
    { name: 'nothing', text: '', offers: [] },
    { name: 'text without structure', text: 'hello', offers: [] },
    {
      name: 'several URLs for one block',
      text: 'https://a\nhttps://b/c\n\nX: 1\n\n',
      offers: [
        { prefix: 'a', headers: { x: '1' } },
        { prefix: 'b/c', headers: { x: '1' } },
      ],
    },
    {
      name: 'a header with blanks around its value, and lines that are no headers',
      text: 'https://a\n\nX:  1 \n: 2\nY\n\n',
      offers: [{ prefix: 'a', headers: { x: '1' } }],
    },
    { name: 'no headers: forget the prefix', text: 'https://a\n\n\n', offers: [{ prefix: 'a', headers: {} }] },
  ])('$name', ({ text, offers }) => expect(parseOffer(text)).toEqual(offers))
})
