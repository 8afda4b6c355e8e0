import { expect, test } from 'vitest'
import { gitAuth } from '../../src/config/git-auth-value.ts'

test('one credential a line', () => {
  expect(gitAuth('github.com/acme  ghs_1\r\n\n git.corp.example:8443/a/b/ tok=2\nx.test t')).toEqual({
    value: [
      { prefix: 'github.com/acme', token: 'ghs_1' },
      { prefix: 'git.corp.example:8443/a/b', token: 'tok=2' },
      { prefix: 'x.test', token: 't' },
    ],
  })
  expect(gitAuth('')).toEqual({ value: [] })
})

test.each([
  'hunter2',
  'https://github.com hunter2',
  'github.com hunter2 more',
  'me@github.com hunter2',
  'a.test t\n/x hunter2',
])('%j is refused, and no token is shown', (text) => {
  const parsed = gitAuth(text)
  expect(parsed).toHaveProperty('allowed')
  expect(JSON.stringify(parsed)).not.toContain('hunter2')
})
