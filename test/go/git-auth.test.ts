import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { gitAuthSecrets, gitAuthVariables } from '../../src/go/git-auth.ts'
import { describeWith } from '../support/programs.ts'
import { makeTree } from '../support/tree.ts'

const credentials = [
  { prefix: 'git.test', token: 'wide-token' },
  { prefix: 'git.test/acme', token: 'acme-token' },
  { prefix: 'git.test:8443/a/b', token: 'deep-token' },
]
const basic = (token: string) => `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`

/** The headers that git sends to a URL, as its own rules choose them. */
function headersFor(url: string, env: Record<string, string> = {}, files: Record<string, string> = {}): string {
  const home = makeTree({ '.gitconfig': '', ...files })
  const all = { PATH: process.env['PATH'], HOME: home, ...env, ...gitAuthVariables(credentials, env) }
  try {
    return execFileSync('git', ['config', '--get-urlmatch', 'http.extraheader', url], { cwd: home, env: all })
      .toString()
      .trim()
  } catch {
    return ''
  }
}

describeWith(['git'], 'git', () => {
  test.each([
    ['https://git.test/acme/lib.git', basic('acme-token')],
    ['https://git.test/acme', basic('acme-token')],
    ['https://git.test/acmecorp/lib.git', basic('wide-token')],
    ['https://git.test/other/lib.git', basic('wide-token')],
    ['https://git.test:8443/a/b/c.git', basic('deep-token')],
    ['https://git.test:8443/a/other.git', ''],
    ['https://evil.git.test/acme/lib.git', ''],
    ['https://git.test.evil/acme/lib.git', ''],
    ['http://git.test/acme/lib.git', ''],
  ])('sends to %s: %s', (url, header) => {
    expect(headersFor(url)).toBe(header)
  })

  test("settings of the job's own stay, and its header for the same host is replaced", () => {
    const own = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.https://other.test/.extraheader',
      GIT_CONFIG_VALUE_0: 'X: y',
    }
    expect(headersFor('https://other.test/a.git', own)).toBe('X: y')
    expect(gitAuthVariables(credentials, own)).toMatchObject({
      GIT_CONFIG_COUNT: '7',
      GIT_CONFIG_KEY_1: expect.any(String),
    })
    const files = { '.gitconfig': '[http "https://git.test/"]\n\textraheader = Authorization: Basic old\n' }
    expect(headersFor('https://git.test/acme/x.git', {}, files)).toBe(basic('acme-token'))
  })
})

test('nothing is set without credentials, and every shape of a token is secret', () => {
  expect(gitAuthVariables([], {})).toEqual({})
  expect(gitAuthSecrets([{ prefix: 'a.test', token: 'tok' }])).toEqual([
    'tok',
    Buffer.from('x-access-token:tok').toString('base64'),
  ])
})
