import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNetrc, parseNetrc } from '../../src/network/netrc.ts'
import { temporaryFolder } from '../support/tree.ts'

const entry = (machine: string, login: string, password: string) => ({ machine, login, password })

describe('parseNetrc', () => {
  const cases: { name: string; text: string; entries: ReturnType<typeof entry>[] }[] = [
    { name: 'one line', text: 'machine a.test login me password pw', entries: [entry('a.test', 'me', 'pw')] },
    {
      name: 'several lines',
      text: 'machine a.test\n  login me\n\tpassword pw\n',
      entries: [entry('a.test', 'me', 'pw')],
    },
    {
      name: 'a port is part of the name',
      text: 'machine a.test:8443 login me password pw',
      entries: [entry('a.test:8443', 'me', 'pw')],
    },
    {
      name: 'an entry without password is none',
      text: 'machine a.test login me\nmachine b.test login you password pw',
      entries: [entry('b.test', 'you', 'pw')],
    },
    {
      name: 'default is not used and ends the file',
      text: 'machine a.test login me password pw\ndefault\nlogin x password y\nmachine b.test login b password b',
      entries: [entry('a.test', 'me', 'pw')],
    },
    {
      name: 'default with words behind it is skipped',
      text: 'default login x password y\nmachine b.test login b password b',
      entries: [entry('b.test', 'b', 'b')],
    },
    {
      name: 'a macro lasts until an empty line',
      text: 'macdef init\nmachine x login x password x\n\nmachine b.test login b password b',
      entries: [entry('b.test', 'b', 'b')],
    },
    {
      name: 'two entries for one machine',
      text: 'machine a.test login 1 password 1\nmachine a.test login 2 password 2',
      entries: [entry('a.test', '1', '1'), entry('a.test', '2', '2')],
    },
    {
      name: 'words that go does not know',
      text: 'machine a.test account x login me password pw',
      entries: [entry('a.test', 'me', 'pw')],
    },
    {
      name: 'a second password behind an entry is none of it',
      text: 'machine a.test login 1 password 1 password 2',
      entries: [entry('a.test', '1', '1')],
    },
    { name: 'a mark at the beginning of the file', text: '\ufeffmachine a.test login me password pw', entries: [] },
    {
      name: 'blanks that only Unicode knows',
      text: 'machine\u0085a.test\u00a0login\u2003me\u3000password pw',
      entries: [entry('a.test', 'me', 'pw')],
    },
    { name: 'nothing', text: '', entries: [] },
  ]
  it.each(cases)('$name', ({ text, entries }) => expect(parseNetrc(text)).toEqual(entries))
})

it.each([
  { name: 'NETRC names the file', env: { NETRC: '/etc/my-netrc', HOME: '/home/me' }, file: '/etc/my-netrc' },
  { name: 'else it is in the home folder', env: { HOME: '/home/me' }, file: join('/home/me', '.netrc') },
  { name: 'and nowhere where there is no home, whatever the system has on record', env: {}, file: '' },
])('$name', ({ env, file }) => expect(findNetrc(env, 'linux')).toBe(file))

it('on Windows it is in the profile, and its old name comes first', () => {
  const profile = temporaryFolder()
  const env = { USERPROFILE: profile, HOME: '/home/me' }
  expect(findNetrc(env, 'win32')).toBe(join(profile, '.netrc'))
  writeFileSync(join(profile, '_netrc'), '')
  expect(findNetrc(env, 'win32')).toBe(join(profile, '_netrc'))
  expect(findNetrc({ HOME: '/home/me' }, 'win32')).toBe('')
})
