import { describe, expect, it } from 'vitest'
import {
  formatGoproxy,
  GoproxyError,
  hasCredentials,
  parseGoproxy,
  withoutCredentials,
} from '../../src/mirrors/goproxy.ts'

/** An entry as `kind url separator`. */
const show = (value: string) =>
  parseGoproxy(value).map((entry) => `${entry.kind}${'url' in entry ? ` ${entry.url.href}` : ''} ${entry.separator}`)

describe('parseGoproxy', () => {
  const cases: { name: string; value: string; entries: string[] }[] = [
    {
      name: "Go's default",
      value: 'https://proxy.golang.org,direct',
      entries: ['proxy https://proxy.golang.org/ ,', 'direct ,'],
    },
    {
      name: 'a pipe',
      value: 'https://a.example|https://b.example',
      entries: ['proxy https://a.example/ |', 'proxy https://b.example/ ,'],
    },
    { name: 'a bare host', value: 'goproxy.example', entries: ['proxy https://goproxy.example/ ,'] },
    {
      name: 'a bare host with port and path',
      value: 'goproxy.example:8081/go',
      entries: ['proxy https://goproxy.example:8081/go ,'],
    },
    { name: 'what follows direct is ignored', value: 'direct,https://a.example', entries: ['direct ,'] },
    { name: 'what follows off is ignored, even nonsense', value: 'off,ftp://x', entries: ['off ,'] },
    {
      name: 'empty entries and blanks are skipped',
      value: ' , https://a.example ,, off',
      entries: ['proxy https://a.example/ ,', 'off ,'],
    },
    { name: 'a folder', value: 'file:///srv/go', entries: ['file file:///srv/go ,'] },
    {
      name: 'credentials stay in the entry',
      value: 'https://u:p@a.example/x',
      entries: ['proxy https://u:p@a.example/x ,'],
    },
  ]
  it.each(cases)('$name', ({ value, entries }) => expect(show(value)).toEqual(entries))

  const refused: { name: string; value: string; message: RegExp }[] = [
    { name: 'an empty list', value: ',', message: /no entries/ },
    { name: 'a word', value: 'proxy', message: /"proxy" is neither a URL nor a host name/ },
    { name: 'a path', value: '/srv/go', message: /neither a URL nor a host name/ },
    { name: 'another scheme', value: 'ftp://a.example', message: /the scheme "ftp"/ },
    { name: 'a file on another host', value: 'file://host/x', message: /nothing but a path/ },
    { name: 'a URL with a broken port', value: 'https://a.example:port', message: /not a URL/ },
  ]
  it.each(refused)('refuses $name, as go does', ({ value, message }) => {
    expect(() => parseGoproxy(value)).toThrow(GoproxyError)
    expect(() => parseGoproxy(value)).toThrow(message)
  })

  it('never repeats credentials of what it refuses', () => {
    for (const value of [
      'ftp://user:hunter2@a.example',
      'https://user:hunter2@a.example:port',
      'https://user:hunter2%@a.example',
    ]) {
      expect(() => parseGoproxy(value)).toThrow(GoproxyError)
      expect(() => parseGoproxy(value)).toThrow(/^(?!.*hunter2)/)
    }
  })
})

describe('formatGoproxy', () => {
  it.each([
    'https://proxy.golang.org,direct',
    'https://a.example|https://b.example/x,off',
    'file:///srv/go',
    'https://u:p@a.example|direct',
    'https://a.example//',
  ])('writes %s back', (value) => expect(formatGoproxy(parseGoproxy(value))).toBe(value))
})

it('takes credentials out of an entry', () => {
  const [entry] = parseGoproxy('https://u:p@a.example/x')
  if (entry === undefined) throw new Error('no entry')
  expect(hasCredentials(entry)).toBe(true)
  expect(hasCredentials(withoutCredentials(entry))).toBe(false)
  expect(formatGoproxy([withoutCredentials(entry)])).toBe('https://a.example/x')
})
