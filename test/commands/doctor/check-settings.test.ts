import { describe, expect, it } from 'vitest'
import { checkSettings, warnOfSettings } from '../../../src/commands/doctor/check-settings.ts'
import { type GoEnv, goVariables } from '../../../src/go/go-env.ts'

/** The settings of a machine where nobody changed anything, and then these. */
function goEnv(changed: Partial<Record<(typeof goVariables)[number], string>>): GoEnv {
  const defaults = { GOPROXY: 'https://proxy.golang.org,direct', GOSUMDB: 'sum.golang.org' }
  const values = Object.fromEntries(goVariables.map((name) => [name, '']))
  const origins = Object.fromEntries(goVariables.map((name) => [name, name in changed ? 'environment' : 'default']))
  return { ...values, ...defaults, ...changed, version: '1.26.8', origins } as GoEnv
}

describe('settings', () => {
  it('are told with their origin', () => {
    const [first] = checkSettings(goEnv({ GOPRIVATE: 'corp.test' }), [])
    expect(first?.detail).toBe(
      'GOPROXY=https://proxy.golang.org,direct (default) · GOSUMDB=sum.golang.org (default) · GOPRIVATE=corp.test (environment)',
    )
  })

  it('are told without credentials', () => {
    const [first] = checkSettings(goEnv({ GOPROXY: 'https://u:hunter2@a.test|direct' }), [])
    expect(first?.detail).toContain('https://a.test/|direct')
    expect(first?.detail).not.toContain('hunter2')
  })

  it('are told also where go could not read the list, as the user may have named another', () => {
    const [first, ...warnings] = checkSettings(goEnv({ GOPROXY: 'ftp://u:hunter2@a.test,https://u:hunter2@[b' }), [])
    expect(first?.detail).toContain('a.test')
    expect(first?.detail).not.toContain('hunter2')
    expect(warnings).toEqual([])
  })

  it('are told as what they are when a distribution ships its own', () => {
    const go = goEnv({ GOPROXY: 'direct' })
    const [first] = checkSettings({ ...go, origins: { ...go.origins, GOPROXY: 'default' } }, [])
    expect(first?.detail).toMatch(/^GOPROXY=direct \(go\.env of this Go\)/)
  })

  it('are no warning but the answer where GOPROXY=off forbids what is missing', () => {
    const missing = ['a.test/x', 'a.test/y'].map((path) => ({ path, version: 'v1.0.0' }))
    expect(checkSettings(goEnv({ GOPROXY: 'off' }), missing)[1]).toMatchObject({
      ok: false,
      cause: 'goproxy_off',
      detail: expect.stringContaining('a.test/x@v1.0.0 and 1 more'),
    })
  })

  const warned: { name: string; changed: Parameters<typeof goEnv>[0]; detail: RegExp }[] = [
    { name: 'GOPROXY=off', changed: { GOPROXY: 'off' }, detail: /downloads nothing/ },
    {
      name: 'a comma between mirrors',
      changed: { GOPROXY: 'https://a.test,https://b.test' },
      detail: /asks b\.test only after 404 and 410/,
    },
    { name: 'GOSUMDB=off', changed: { GOSUMDB: 'off' }, detail: /unchecked/ },
    { name: 'GOINSECURE', changed: { GOINSECURE: 'corp.test' }, detail: /any certificate/ },
    { name: '-mod=vendor', changed: { GOFLAGS: '-v -mod=vendor' }, detail: /vendor folder/ },
    { name: '-insecure', changed: { GOFLAGS: '-insecure' }, detail: /any certificate/ },
    { name: '-mod=mod', changed: { GOFLAGS: '-mod=mod' }, detail: /may change go\.mod/ },
  ]
  it.each(warned)('that bite later are warned of: $name', ({ changed, detail }) => {
    const [warning, ...more] = warnOfSettings(goEnv(changed))
    expect(warning).toMatchObject({
      ok: true,
      detail: expect.stringMatching(detail),
      advice: expect.stringMatching(/./),
    })
    expect(more).toEqual([])
  })

  it.each([
    {},
    { GOPROXY: 'https://a.test|https://b.test' },
    { GOPROXY: 'https://a.test,direct' },
    { GOFLAGS: '-modcacherw' },
  ])('that are fine are not warned of: %o', (changed) => {
    expect(warnOfSettings(goEnv(changed))).toEqual([])
  })

  it('never suggest to switch a check off', () => {
    const advice = warned.flatMap(({ changed }) => warnOfSettings(goEnv(changed))).map((warning) => warning.advice)
    expect(advice.join()).not.toMatch(/GOSUMDB=off|GONOSUMCHECK|\bset GOINSECURE|-insecure/)
  })
})
