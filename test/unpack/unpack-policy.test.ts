import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookAtModuleCache, type UnpackFacts, type UnpackPolicy, unpackPolicy } from '../../src/unpack/unpack-policy.ts'
import { Workbench } from './go.ts'

const ext4 = 0xef53
const usual: UnpackFacts = { platform: 'linux', goflags: '', fileSystems: [ext4, ext4], isWritable: true }
const yes = (readOnlyFolders = true): UnpackPolicy => ({ unpack: true, readOnlyFolders })
const no = (why: string): UnpackPolicy => ({ unpack: false, why })

describe('modules are unpacked here', () => {
  const cases: readonly { name: string; facts: Partial<UnpackFacts>; policy: UnpackPolicy }[] = [
    { name: 'on a local file system', facts: {}, policy: yes() },
    { name: 'on tmpfs and overlayfs', facts: { fileSystems: [0x01021994, 0x794c7630] }, policy: yes() },
    { name: 'on APFS', facts: { platform: 'darwin', fileSystems: [26, 26] }, policy: yes() },
    {
      name: 'not on NFS',
      facts: { fileSystems: [ext4, 0x6969] },
      policy: no('the module cache is on a file system of type 0x6969'),
    },
    {
      name: 'not on SMB',
      facts: { fileSystems: [0xff534d42, ext4] },
      policy: no('the module cache is on a file system of type 0xff534d42'),
    },
    {
      name: 'not on FUSE',
      facts: { fileSystems: [0x65735546] },
      policy: no('the module cache is on a file system of type 0x65735546'),
    },
    {
      name: 'not on Windows',
      facts: { platform: 'win32', fileSystems: [0] },
      policy: no('go unpacks modules on win32'),
    },
    { name: 'not into a read-only cache', facts: { isWritable: false }, policy: no('the module cache is read-only') },
    { name: 'with writable folders', facts: { goflags: '-modcacherw' }, policy: yes(false) },
    {
      name: 'with writable folders, among other flags',
      facts: { goflags: '-mod=mod  --modcacherw=1 -v' },
      policy: yes(false),
    },
    { name: 'with read-only folders if it is false', facts: { goflags: '-modcacherw=false' }, policy: yes() },
    { name: 'as the last flag says', facts: { goflags: '-modcacherw -modcacherw=F' }, policy: yes() },
    { name: 'with writable folders, quoted', facts: { goflags: `'-modcacherw=true'` }, policy: yes(false) },
    { name: 'with read-only folders for another flag', facts: { goflags: '-tags=modcacherw' }, policy: yes() },
  ]
  it.each(cases)('$name', ({ facts, policy }) => expect(unpackPolicy({ ...usual, ...facts })).toEqual(policy))

  it('by what holds the folder that is going to be made', async () => {
    await using bench = new Workbench()
    const { fileSystems, isWritable } = lookAtModuleCache(join(bench.path('not'), 'yet', 'there'))
    expect(isWritable).toBe(true)
    expect(fileSystems).toEqual(lookAtModuleCache(bench.root).fileSystems)
  })
})
