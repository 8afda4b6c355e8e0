import { describe, expect, it } from 'vitest'
import { redactText, redactUrl } from '../../src/causes/redact.ts'
import { Secrets } from '../../src/causes/secrets.ts'

describe('redactUrl', () => {
  it.each([
    ['a password', 'https://user:pass@host/p', 'https://user:xxxxx@host/p'],
    ['a token as the user', 'https://s3cr3t@host/p', 'https://xxxxx@host/p'],
    ['a token with a password that is none', 'https://tok:x-oauth-basic@host/', 'https://xxxxx:xxxxx@host/'],
    ['the account of an ssh server', 'ssh://git@host/p', 'ssh://git@host/p'],
    ['no path', 'https://proxy.golang.org', 'https://proxy.golang.org'],
    ['an escaped path', 'https://h/%21acme/@v/v1.0.0.zip', 'https://h/%21acme/@v/v1.0.0.zip'],
    ['a signed query', 'https://h/o.zip?X-Goog-Signature=abc&X-Goog-Date=1&alt=media', 'https://h/o.zip?alt=media'],
    ['a query that says nothing secret', 'https://h/m?go-get=1', 'https://h/m?go-get=1'],
    ['what is no URL', 'direct', 'direct'],
  ])('%s', (_, url, shown) => {
    expect(redactUrl(url)).toBe(shown)
  })
})

describe('redactText', () => {
  it.each([
    ['a URL in a sentence', 'Get "https://u:p@h/x": EOF', 'Get "https://u:xxxxx@h/x": EOF'],
    ['two URLs', 'https://u:p@h/ https://v:q@i/', 'https://u:xxxxx@h/ https://v:xxxxx@i/'],
    ['an @ in a module path', 'https://h/m/@v/v1.0.0.mod m@v1.0.0', 'https://h/m/@v/v1.0.0.mod m@v1.0.0'],
    ['a signed query', 'https://h/z?X-Goog-Signature=0a1b: 403', 'https://h/z?X-Goog-Signature=xxxxx 403'],
    ['a header', 'Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic xxxxx'],
    ['a bearer token', 'sent bearer abcdefgh12345678', 'sent bearer xxxxx'],
    ['prose that is no token', 'use basic authentication here', 'use basic authentication here'],
    ['a GitHub token', 'url ghp_abcdefghijklmnopqrstuvwxyz0123456789 end', 'url xxxxx end'],
  ])('%s', (_, text, shown) => {
    expect(redactText(text)).toBe(shown)
  })
})

describe('the placeholder of our own advice', () => {
  const advice = 'git config --global url."https://x-access-token:$TOKEN@github.com/".insteadOf https://github.com/'
  it('is left for the reader', () => expect(redactText(advice)).toBe(advice))

  it.each(['$TOKENS', '$TOKEN1', 'x$TOKEN', '$token', '$[TOKEN]'])('is no way for the password %s', (password) => {
    expect(redactText(`https://user:${password}@a.test/`)).toBe('https://user:xxxxx@a.test/')
  })

  it('is no way for a secret that is known', () => {
    const secrets = new Secrets()
    secrets.add('$TOKEN')
    expect(secrets.redact('https://user:$TOKEN@a.test/')).toBe('https://user:xxxxx@a.test/')
  })
})

describe('Secrets', () => {
  it('hides a value wherever it stands, also percent-encoded', () => {
    const secrets = new Secrets()
    secrets.add('p@ss/word')
    expect(secrets.redact('a p@ss/word b p%40ss%2Fword c')).toBe('a xxxxx b xxxxx c')
  })

  it('leaves nothing of a secret that holds another one', () => {
    const secrets = new Secrets()
    secrets.add('abcd')
    secrets.add('abcdefgh')
    expect(secrets.redact('x abcdefgh y')).toBe('x xxxxx y')
  })

  it('does not hide half the log for a value of one letter', () => {
    const secrets = new Secrets()
    secrets.add('a')
    expect(secrets.redact('a banana')).toBe('a banana')
  })
})
