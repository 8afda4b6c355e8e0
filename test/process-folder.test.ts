import { describe, expect, it } from 'vitest'
import { isAbandoned, ownerOf, ownFolderPrefix } from '../src/process-folder.ts'

const hour = 60 * 60 * 1000
const here = { namespace: '4026531836', pid: 7 }

describe('a folder of a process is abandoned', () => {
  const cases = [
    { name: 'if its process is gone', owner: { ...here, pid: 8 }, alive: [], idle: 0, abandoned: true },
    { name: 'not while its process lives', owner: { ...here, pid: 8 }, alive: [8], idle: 23 * hour, abandoned: false },
    {
      name: 'if a process of that number lives but did nothing for a day',
      owner: here,
      alive: [7],
      idle: 25 * hour,
      abandoned: true,
    },
    {
      name: 'not if its process is in another container',
      owner: { namespace: '1', pid: 8 },
      alive: [],
      idle: hour,
      abandoned: false,
    },
    {
      name: 'if that did nothing for a day',
      owner: { namespace: '1', pid: 8 },
      alive: [8],
      idle: 25 * hour,
      abandoned: true,
    },
  ]
  it.each(cases)('$name', ({ owner, alive, idle, abandoned }) => {
    expect(isAbandoned(owner, here, (pid) => (alive as number[]).includes(pid), idle)).toBe(abandoned)
  })
})

it.each(['modward-1-2', 'modward-1-2-x.old', 'a-modward-1-2-x', 'modward-a-2-x', 'modward-spool-1-2-x'])(
  '%s is no folder of a process',
  (name) => {
    expect(ownerOf(name, 'modward')).toBeUndefined()
  },
)

it('names its owner', () => {
  const name = `${ownFolderPrefix('modward-spool')}0a1b2c3d`
  expect(ownerOf(name, 'modward-spool')).toMatchObject({ pid: process.pid })
})
