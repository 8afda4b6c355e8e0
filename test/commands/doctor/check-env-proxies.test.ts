import { describe, expect, it } from 'vitest'
import { checkEnvProxies } from '../../../src/commands/doctor/check-env-proxies.ts'
import { readEnvProxies } from '../../../src/network/env-proxies.ts'

const check = (env: Record<string, string>, git = '') => checkEnvProxies(readEnvProxies(env), git)

describe('environment proxies', () => {
  it.each([
    { name: 'none', env: {}, detail: 'none' },
    { name: 'go’s', env: { HTTPS_PROXY: 'http://u:hunter2@p.test:3128' }, detail: 'HTTPS_PROXY=http://p.test:3128' },
    {
      name: 'go’s and git’s',
      env: { HTTPS_PROXY: 'http://p.test:3128' },
      git: 'http://u:hunter2@p.test:3128',
      detail: 'HTTPS_PROXY=http://p.test:3128 · git: http.proxy=http://p.test:3128',
    },
  ])('are told without credentials: $name', ({ env, git, detail }) => {
    expect(check(env as Record<string, string>, git)).toEqual([
      { check: 'environment proxies', level: 'ok', detail, advice: '' },
    ])
  })

  it.each([
    { git: 'http://p.test:3128', shown: 'http://p.test:3128' },
    { git: 'p.test:3128', shown: 'http://p.test:3128' },
    { git: 'u:hunter2@[', shown: '(not a URL)' },
  ])('that only git has are warned of: $git', ({ git, shown }) => {
    expect(check({}, git)).toMatchObject([
      { level: 'ok', detail: `git: http.proxy=${shown}` },
      { level: 'warning', detail: expect.stringMatching(/go does not/), advice: expect.stringMatching(/HTTPS_PROXY/) },
    ])
  })

  it('that have no effect are warned of', () => {
    expect(check({ ALL_PROXY: 'http://p.test:3128' })[1]).toMatchObject({
      level: 'warning',
      advice: 'Correct or unset ALL_PROXY.',
    })
  })
})
