import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findCredentialSources } from '../../src/network/credential-sources.ts'
import { describeWith } from '../support/programs.ts'

const home = mkdtempSync(join(tmpdir(), 'credentials-'))
afterAll(() => rmSync(home, { recursive: true }))
const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, GIT_CONFIG_NOSYSTEM: '1' }
const git = (...args: string[]) => execFileSync('git', ['config', '--global', ...args], { env })
const find = (host: string, goauth = 'netrc') => findCredentialSources(host, { env, goauth, directory: home })

describeWith(['git'], 'what a job has for a host', () => {
  it('is nothing in an empty home', async () => {
    expect(await find('git.corp.example')).toEqual({
      netrc: { path: join(home, '.netrc'), exists: false, hasEntry: false },
      goauth: ['netrc'],
      rewrites: [],
      extraHeader: false,
      helper: false,
    })
  })

  it('is found in netrc and in git, each for its host, and without a secret', async () => {
    writeFileSync(join(home, '.netrc'), 'machine git.corp.example login x password s3cret\n')
    git('url.https://x-access-token:s3cret@git.corp.example/.insteadOf', 'https://git.corp.example/')
    git('http.https://git.corp.example/.extraheader', 'AUTHORIZATION: basic s3cret')
    git('credential.https://git.corp.example.helper', '!echo password=s3cret')
    const found = await find('git.corp.example', 'helper --token s3cret; netrc')
    expect(found).toMatchObject({
      netrc: { exists: true, hasEntry: true },
      goauth: ['helper', 'netrc'],
      rewrites: ['https://git.corp.example/'],
      extraHeader: true,
      helper: true,
    })
    expect(JSON.stringify(found)).not.toContain('s3cret')
    expect(await find('github.com')).toMatchObject({
      netrc: { exists: true, hasEntry: false },
      rewrites: [],
      extraHeader: false,
      helper: false,
    })
  })

  it('is no helper where git was told to forget them', async () => {
    git('credential.https://none.corp.example.helper', '')
    expect(await find('none.corp.example')).toMatchObject({ helper: false })
  })

  it.each([
    { name: 'a header for every host', key: 'http.extraheader', host: 'any.example', extraHeader: true },
    {
      name: 'a header for a part of a host',
      key: 'http.https://part.example/org.extraheader',
      host: 'part.example',
      extraHeader: true,
    },
    {
      name: 'a header for another host',
      key: 'http.https://one.example/.extraheader',
      host: 'other.example',
      extraHeader: false,
    },
  ])('is found: $name', async ({ key, host, extraHeader }) => {
    git(key, 'AUTHORIZATION: basic s3cret')
    try {
      expect(await find(host)).toMatchObject({ extraHeader })
    } finally {
      git('--unset', key)
    }
  })

  it('is a rewrite only if it brings a login, and for this host', async () => {
    git('url.https://x:s3cret@git.other.example/.insteadOf', 'ssh://git@git.rewritten.example/')
    git('url.ssh://git@git.plain.example/.insteadOf', 'https://git.plain.example/')
    expect(await find('git.rewritten.example')).toMatchObject({ rewrites: ['ssh://git@git.rewritten.example/'] })
    expect(await find('git.plain.example')).toMatchObject({ rewrites: [] })
    expect(await find('git.other.example')).toMatchObject({ rewrites: [] })
  })

  it('does not need git', async () => {
    const found = await findCredentialSources('x.example', {
      env: { ...env, PATH: '' },
      goauth: 'off',
      directory: home,
    })
    expect(found).toMatchObject({ rewrites: [], extraHeader: false, helper: false, goauth: ['off'] })
  })
})
