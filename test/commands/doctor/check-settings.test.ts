import { describe, expect, it } from 'vitest'
import { checkSettings, judgeSettings } from '../../../src/commands/doctor/check-settings.ts'
import { type GoEnv, goVariables } from '../../../src/go/go-env.ts'
import { GoproxyError } from '../../../src/mirrors/goproxy.ts'
import { planMirrors } from '../../../src/mirrors/plan.ts'

/** The settings of a machine where nobody changed anything, and then these. */
function goEnv(changed: Partial<Record<(typeof goVariables)[number], string>>): GoEnv {
  const defaults = { GOPROXY: 'https://proxy.golang.org,direct', GOSUMDB: 'sum.golang.org' }
  const values = Object.fromEntries(goVariables.map((name) => [name, '']))
  const origins = Object.fromEntries(goVariables.map((name) => [name, name in changed ? 'environment' : 'default']))
  return { ...values, ...defaults, ...changed, version: '1.26.8', origins } as GoEnv
}

function needs(go: GoEnv, missing: readonly { path: string; version: string }[] = []) {
  try {
    const { plan } = planMirrors('inherit', { value: go.GOPROXY, unchanged: false })
    return { missing, plan }
  } catch (error) {
    if (!(error instanceof GoproxyError)) throw error
    return { missing, plan: undefined }
  }
}

const check = (changed: Parameters<typeof goEnv>[0], missing: readonly { path: string; version: string }[] = []) =>
  checkSettings(goEnv(changed), needs(goEnv(changed), missing))
const judge = (changed: Parameters<typeof goEnv>[0]) => judgeSettings(goEnv(changed), needs(goEnv(changed)))

describe('settings', () => {
  it('are told with their origin', () => {
    const [first] = check({ GOPRIVATE: 'corp.test' })
    expect(first?.detail).toBe(
      'GOPROXY=https://proxy.golang.org,direct (default) · GOSUMDB=sum.golang.org (default) · GOPRIVATE=corp.test (environment)',
    )
  })

  it('are told without credentials', () => {
    const [first] = check({ GOPROXY: 'https://u:hunter2@a.test|direct' })
    expect(first?.detail).toContain('https://a.test/|direct')
    expect(first?.detail).not.toContain('hunter2')
  })

  it('are told also where go could not read the list, as the user may have named another', () => {
    const [first, ...warnings] = check({ GOPROXY: 'ftp://u:hunter2@a.test,https://u:hunter2@[b' })
    expect(first?.detail).toContain('a.test')
    expect(first?.detail).not.toContain('hunter2')
    expect(warnings).toEqual([])
  })

  it('are told as what they are when a distribution ships its own', () => {
    const go = goEnv({ GOPROXY: 'direct' })
    const [first] = checkSettings({ ...go, origins: { ...go.origins, GOPROXY: 'default' } }, needs(go))
    expect(first?.detail).toMatch(/^GOPROXY=direct \(go\.env of this Go\)/)
  })

  it('are no warning but the answer where GOPROXY=off forbids what is missing', () => {
    const missing = ['a.test/x', 'a.test/y'].map((path) => ({ path, version: 'v1.0.0' }))
    expect(check({ GOPROXY: 'off' }, missing)[1]).toMatchObject({
      level: 'error',
      cause: 'goproxy_off',
      detail: expect.stringContaining('a.test/x@v1.0.0 and 1 more'),
    })
  })

  const warned: { name: string; changed: Parameters<typeof goEnv>[0]; detail: RegExp }[] = [
    { name: 'GOPROXY=off', changed: { GOPROXY: 'off' }, detail: /downloads nothing/ },
    {
      name: 'a comma between mirrors',
      changed: { GOPROXY: 'https://a.test,https://b.test' },
      detail: /before b\.test means that go uses it only after 404 and 410/,
    },
    { name: 'GOSUMDB=off', changed: { GOSUMDB: 'off' }, detail: /unchecked/ },
    { name: 'GOINSECURE', changed: { GOINSECURE: 'corp.test' }, detail: /any certificate/ },
    { name: 'GONOSUMDB=*', changed: { GONOSUMDB: 'corp.test,*' }, detail: /unchecked/ },
    { name: 'GO111MODULE=auto', changed: { GO111MODULE: 'auto' }, detail: /without a go\.mod/ },
    { name: '-modfile', changed: { GOFLAGS: '-modfile=alt.mod' }, detail: /in place of go\.mod/ },
    { name: '-mod=vendor', changed: { GOFLAGS: '-v -mod=vendor' }, detail: /vendor folder/ },
    { name: '-insecure', changed: { GOFLAGS: '-insecure' }, detail: /any certificate/ },
    { name: '-mod=mod', changed: { GOFLAGS: '-mod=mod' }, detail: /may change go\.mod/ },
  ]
  it.each(warned)('that bite later are warned of: $name', ({ changed, detail }) => {
    const [warning, ...more] = judge(changed)
    expect(warning).toMatchObject({
      level: 'warning',
      detail: expect.stringMatching(detail),
      advice: expect.stringMatching(/./),
    })
    expect(more).toEqual([])
  })

  it.each([
    { value: 'off', detail: /reads no go\.mod/ },
    { value: 'yes', detail: /on, off and auto/ },
  ])('end every command with GO111MODULE=$value', ({ value, detail }) => {
    expect(judge({ GO111MODULE: value })).toMatchObject(
      [{ level: 'error', cause: 'goproxy_invalid', detail: expect.stringMatching(detail), advice: /Unset/ }].map(
        (expected) => ({ ...expected, advice: expect.stringMatching(expected.advice) }),
      ),
    )
  })

  it('are told if they are set, without what they link into programs', () => {
    const [first] = check({ GOTOOLCHAIN: 'local', GOFLAGS: '-ldflags=-X=main.key=hunter2 -v', GOVCS: '*:git' })
    expect(first?.detail).toContain('GOTOOLCHAIN=local (environment)')
    expect(first?.detail).toContain('GOFLAGS=-ldflags=xxxxx -v (environment)')
    expect(first?.detail).toContain('GOVCS=*:git')
  })

  it.each([
    {},
    { GO111MODULE: 'on' },
    { GOPROXY: 'https://a.test|https://b.test' },
    { GOPROXY: 'https://a.test,direct' },
    { GOFLAGS: '-modcacherw' },
  ])('that are fine are not warned of: %o', (changed) => {
    expect(judge(changed)).toEqual([])
  })

  it('never suggest to switch a check off', () => {
    const advice = warned.flatMap(({ changed }) => judge(changed)).map((warning) => warning.advice)
    expect(advice.join()).not.toMatch(/GOSUMDB=off|GONOSUMCHECK|\bset GOINSECURE|-insecure/)
  })
})
