import { describe, expect, test } from 'vitest'
import { blockedBy, hasWorked, remoteOf } from '../../src/go/group-facts.ts'

const locks = `1: FLOCK  ADVISORY  WRITE 5743 00:1b:8631636 0 EOF
2: POSIX  ADVISORY  READ  77 fd:01:12 128 128
3: FLOCK  ADVISORY  WRITE 900 fd:01:4711 0 EOF
3: -> FLOCK  ADVISORY  WRITE 901 fd:01:4711 0 EOF
4: -> FLOCK  ADVISORY  READ  902 fd:01:4712 0 EOF
`

test.each([
  ['the process that holds it', [1, 901], { waiter: 901, holder: 900, inode: 4711 }],
  ['a holder that is not visible', [902], { waiter: 902, holder: 0, inode: 4712 }],
  ['a process that holds and does not wait', [900, 5743], undefined],
  ['no process', [], undefined],
])('what blocks a group: %s', (_, pids, expected) => {
  expect(blockedBy(locks, pids)).toEqual(expected)
})

test.each([
  [['/usr/lib/git-core/git-remote-https', 'origin', 'https://git.corp.example:8443/a/b'], 'git.corp.example:8443'],
  [['git', 'remote-https', 'origin', 'https://x:secret@git.corp.example/a'], 'git.corp.example'],
  [
    ['ssh', '-o', 'SendEnv=GIT_PROTOCOL', '-p', '22', 'git@git.corp.example', "git-upload-pack 'a'"],
    'git.corp.example',
  ],
  [['/usr/bin/ssh', 'git.corp.example'], 'git.corp.example'],
  [['git', 'fetch', '-f', 'origin'], ''],
  [[], ''],
])('the host of %j', (words, host) => {
  expect(remoteOf(words)).toBe(host)
})

describe('whether a group has worked', () => {
  const before = { processes: '1 2', ticks: 100, bytes: 5000, queuedMs: 10 }
  test.each([
    ['nothing', before, false],
    ['what polling takes', { ...before, ticks: 140, bytes: 5100 }, false],
    ['a process more', { ...before, processes: '1 2 3' }, true],
    ['time', { ...before, ticks: 200 }, true],
    ['bytes', { ...before, bytes: 9000 }, true],
    ['a wait for a processor', { ...before, queuedMs: 9000 }, true],
    ['the moments in which it is woken', { ...before, queuedMs: 700 }, false],
  ])('%s', (_, now, expected) => {
    expect(hasWorked(before, now, 20_000)).toBe(expected)
  })
})
