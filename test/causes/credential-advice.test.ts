import { describe, expect, it } from 'vitest'
import { type CredentialSources, isAboutCredentials, withCredentials } from '../../src/causes/credential-advice.ts'
import { classify } from '../../src/causes/log/classify.ts'

const none: CredentialSources = {
  netrc: { path: '/home/x/.netrc', exists: false, hasEntry: false },
  goauth: ['netrc'],
  rewrites: [],
  extraHeader: false,
  helper: false,
}
const netrc = (exists: boolean, hasEntry: boolean) => ({ netrc: { path: '/home/x/.netrc', exists, hasEntry } })
const mirror =
  'go: corp.example/lib@v1.0.0: reading https://goproxy.corp.example/corp.example/lib/@v/v1.0.0.mod: 401 Unauthorized'
const git = (words: string) =>
  `go: git.corp.example/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a: exit status 128:\n\tfatal: ${words}`
const asks = git("could not read Username for 'https://git.corp.example': terminal prompts disabled")
const refuses = git("Authentication failed for 'https://git.corp.example/team/lib/'")

describe('a credential', () => {
  it.each<[string, string, Partial<CredentialSources>, RegExp]>([
    ['of netrc', mirror, netrc(true, true), /The login of goproxy\.corp\.example in \/home\/x\/\.netrc was sent/],
    ['of GOAUTH', mirror, { goauth: ['helper'] }, /GOAUTH \(helper\) offers/],
    ['in the URL', mirror.replace('https://', 'https://user:hunter2@'), {}, /The login in the URL of goproxy/],
    [
      'of an insteadOf rule',
      refuses,
      { rewrites: ['https://git.corp.example/'] },
      /insteadOf rule for https:\/\/git\.corp\.example\//,
    ],
    ['of an extraheader, after which git asks for another', asks, { extraHeader: true }, /http\.extraheader/],
    ['of a helper', refuses, { helper: true }, /git credential helper/],
  ])('%s that is refused is told as that', (_, text, sources, expected) => {
    const fault = withCredentials(classify(text), { ...none, ...sources })
    expect(fault.title).toMatch(/refused the credential of this job$/)
    expect(fault.advice).toMatch(expected)
    expect(fault.advice).toMatch(/expired/)
    expect(JSON.stringify(fault)).not.toContain('hunter2')
  })

  it.each<[string, string, Partial<CredentialSources>, RegExp]>([
    ['without a netrc file', mirror, {}, /^No credential was sent: there is no file \/home\/x\/\.netrc\./],
    [
      'without an entry in it',
      mirror,
      netrc(true, false),
      /\/home\/x\/\.netrc has no entry for goproxy\.corp\.example/,
    ],
    ['without a home', mirror, { netrc: { path: '', exists: false, hasEntry: false } }, /without HOME or NETRC/],
    ['with GOAUTH=off', mirror, { ...netrc(true, true), goauth: ['off'] }, /GOAUTH=off/],
    ['with a helper that has none', asks, { helper: true }, /credential helper has none/],
    ['with nothing at all', asks, {}, /no git credential helper, and there is no netrc file/],
  ])('that is missing is told by where it was looked for: %s', (_, text, sources, expected) => {
    const fault = withCredentials(classify(text), { ...none, ...sources })
    expect(fault.title).not.toMatch(/refused/)
    expect(fault.advice).toMatch(expected)
  })

  it('is looked for only if a login is what is missing', () => {
    expect(
      [mirror, asks, mirror.replace('401 Unauthorized', '403 Forbidden')].map((text) =>
        isAboutCredentials(classify(text)),
      ),
    ).toEqual([true, true, false])
  })
})
