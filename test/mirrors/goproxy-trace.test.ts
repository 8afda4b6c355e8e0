import { describe, expect, it } from 'vitest'
import { originalEnv, traceVariables, withEarlierRelay } from '../../src/mirrors/goproxy-trace.ts'

const user = 'https://a.example,direct'

/** The environment of a later step, after one of modward exported `exported`. */
function laterStep(env: Record<string, string>, exported: string, relay = ''): Record<string, string> {
  return { ...env, GOPROXY: exported, ...traceVariables(exported, env, relay) }
}

describe('own traces are recognised', () => {
  it.each([
    {
      name: 'the default stays the default',
      env: {},
      exported: 'https://goproxy.io,https://proxy.golang.org,direct',
      found: '',
    },
    {
      name: "the user's list, not the reordered one",
      env: { GOPROXY: user },
      exported: 'https://b.example',
      found: user,
    },
    {
      name: 'a relay of ours is no mirror',
      env: { GOPROXY: user },
      exported: `http://127.0.0.1:1/x|${user}`,
      found: user,
    },
  ])('$name', ({ env, exported, found }) => {
    expect(originalEnv(laterStep(env, exported))['GOPROXY']).toBe(found)
    expect(
      originalEnv(laterStep(originalEnv(laterStep(env, exported)) as Record<string, string>, 'x'))['GOPROXY'],
    ).toBe(found)
  })

  it("takes a GOPROXY that was changed since for the user's", () => {
    const env = { ...laterStep({}, 'https://a.example'), GOPROXY: 'https://c.example' }
    expect(originalEnv(env)['GOPROXY']).toBe('https://c.example')
    expect(withEarlierRelay('https://c.example', originalEnv(env))).toBe('https://c.example')
  })

  describe('in GOPROXY itself, without the variable', () => {
    const relay = `http://127.0.0.1:40001/${'0a'.repeat(16)}`

    it.each([
      { name: 'a relay in front of a list', goproxy: `${relay}|${user}`, found: user },
      { name: 'a relay in front of a host without a scheme', goproxy: `${relay}|a.example`, found: 'a.example' },
    ])('$name', ({ goproxy, found }) => {
      const env = originalEnv({ GOPROXY: goproxy })
      expect(env['GOPROXY']).toBe(found)
      expect(withEarlierRelay(found, env)).toBe(`${relay}|${found}`)
    })

    it('also if the list behind the relay was changed', () => {
      const env = originalEnv({ ...laterStep({}, 'https://a.example'), GOPROXY: `${relay}|https://c.example` })
      expect(env['GOPROXY']).toBe('https://c.example')
    })

    it.each([
      { name: 'a mirror of the user on loopback', goproxy: `http://127.0.0.1:3000|${user}` },
      { name: 'a mirror with a path', goproxy: `http://127.0.0.1:3000/athens|${user}` },
      { name: 'another host', goproxy: `${relay.replace('127.0.0.1', 'a.example')}|${user}` },
      { name: "a relay that stands for the list, which Go's default would replace", goproxy: `${relay},direct` },
      { name: 'a relay before direct', goproxy: `${relay}|direct` },
    ])('and not $name', ({ goproxy }) => {
      expect(originalEnv({ GOPROXY: goproxy })['GOPROXY']).toBe(goproxy)
    })
  })

  it('keeps the relay of an earlier step in front for later steps', () => {
    const relay = 'http://127.0.0.1:1/secret'
    const env = originalEnv(laterStep({ GOPROXY: user }, `${relay}|${user}`, relay))
    expect(withEarlierRelay(user, env)).toBe(`${relay}|${user}`)
    const third = originalEnv(laterStep(env as Record<string, string>, `${relay}|${user}`))
    expect(withEarlierRelay(user, third)).toBe(`${relay}|${user}`)
  })

  it('hands no credentials on', () => {
    expect(traceVariables('https://a.example', { GOPROXY: 'https://u:p@a.example' }, '')).toEqual({})
  })

  it.each(['', '{', '[]', '{"exported":1}'])('is not confused by %j', (value) => {
    const env = { GOPROXY: user, MODWARD_GOPROXY_FROM: value }
    expect(originalEnv(env)['GOPROXY']).toBe(user)
  })
})
