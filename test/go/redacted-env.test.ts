import { expect, it } from 'vitest'
import { type GoEnv, goVariables } from '../../src/go/go-env.ts'
import { redactedEnv } from '../../src/go/redacted-env.ts'

const shown = (changed: Partial<GoEnv>) =>
  redactedEnv({ ...Object.fromEntries(goVariables.map((name) => [name, ''])), ...changed } as GoEnv)

it.each([
  { name: 'a command with a token', goauth: '/bin/cmd --token hunter2', expected: '/bin/cmd …' },
  { name: 'several', goauth: 'netrc; cmd hunter2;git /home/me', expected: 'netrc; cmd …; git /home/me' },
  { name: 'no arguments', goauth: 'off', expected: 'off' },
])('GOAUTH is shown without secrets: $name', ({ goauth, expected }) => {
  expect(shown({ GOAUTH: goauth })).toEqual({ GOAUTH: expected })
})

it('a mirror is shown without its password', () => {
  expect(shown({ GOPROXY: 'https://u:hunter2@a.test' })['GOPROXY']).toBe('https://u:xxxxx@a.test')
})

it.each([
  { goflags: '-mod=mod -ldflags=-X=main.key=hunter2 -v', expected: '-mod=mod -ldflags=xxxxx -v' },
  { goflags: "'-ldflags=-X main.key=hunter2 -s' -v", expected: "'-ldflags=xxxxx' -v" },
  { goflags: '"-ldflags=-X main.key=hunter2"', expected: '"-ldflags=xxxxx"' },
  { goflags: "-ldflags='-X main.key=hunter2' -v", expected: '-ldflags=xxxxx -v' },
  { goflags: '--ldflags=-X=k=hunter2', expected: '--ldflags=xxxxx' },
  { goflags: '-modcacherw', expected: '-modcacherw' },
])('GOFLAGS is shown without what it links into programs: $goflags', ({ goflags, expected }) => {
  expect(shown({ GOFLAGS: goflags })).toEqual({ GOFLAGS: expected })
})
