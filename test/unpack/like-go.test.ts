import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ModuleVersion } from '../../src/gomod/module-version.ts'
import { storeZip } from '../support/zip.ts'
import { goDownload, lookAtModule, Workbench, writeProxy } from './go.ts'
import { unpackHere } from './here.ts'
import { makeZip } from './zip.ts'

const MiB = 1024 * 1024
const module = (version: string): ModuleVersion => ({ path: 'a.test/deep/m', version })

const usual: readonly { readonly name: string; readonly module: ModuleVersion; readonly zip: Buffer }[] = [
  {
    name: 'a zip as go writes it',
    module: module('v1.0.0'),
    zip: makeZip(
      [
        'go.mod',
        'LICENSE',
        'a.go',
        'a/b/c/d.go',
        'a/b/e.go',
        'f/g.go',
        '.github/x.yml',
        'empty',
        'x/all!#$%&()+,-.=@[]^_{}~',
      ].map((path) => ({
        name: `a.test/deep/m@v1.0.0/${path}`,
        content: path === 'empty' ? '' : `this is ${path}\n`.repeat(50),
      })),
    ),
  },
  {
    name: 'a zip of stored files',
    module: module('v1.1.0-0.20260102030405-abcdefabcdef'),
    zip: storeZip({
      'a.test/deep/m@v1.1.0-0.20260102030405-abcdefabcdef/go.mod': Buffer.from('module a.test/deep/m\n'),
    }),
  },
  {
    name: 'large files, deflated and stored',
    module: module('v1.2.0'),
    zip: makeZip([
      { name: 'a.test/deep/m@v1.2.0/noise', content: Buffer.alloc(9 * MiB, 'some text that repeats itself\n') },
      { name: 'a.test/deep/m@v1.2.0/stored', content: Buffer.alloc(9 * MiB, 'stored'), isStored: true },
      { name: 'a.test/deep/m@v1.2.0/small', content: 'behind the large ones' },
      { name: 'a.test/deep/m@v1.2.0/less', content: Buffer.alloc(3 * MiB, 'less'), isStored: true },
    ]),
  },
  {
    name: 'files that are executable in the zip, and times in extra fields',
    module: module('v1.3.0'),
    zip: makeZip([
      {
        name: 'a.test/deep/m@v1.3.0/run.sh',
        content: '#!/bin/sh\n',
        central: { madeBy: 0x314, attributes: 0o100755 << 16, extra: Buffer.from([0x55, 0x54, 5, 0, 1, 1, 2, 3, 4]) },
      },
    ]),
  },
  {
    name: 'upper case in the version, and an incompatible one',
    module: module('v2.0.0-RC1+incompatible'),
    zip: makeZip([{ name: 'a.test/deep/m@v2.0.0-RC1+incompatible/a.go', content: 'package a\n' }]),
  },
]

const settings = [
  { umask: 0o022, goflags: '', readOnlyFolders: true },
  { umask: 0o077, goflags: '', readOnlyFolders: true },
  { umask: 0o002, goflags: '-modcacherw', readOnlyFolders: false },
  { umask: 0o077, goflags: '-modcacherw', readOnlyFolders: false },
]

describe.each(settings)('with umask $umask and GOFLAGS=$goflags', ({ umask, goflags, readOnlyFolders }) => {
  let bench: Workbench
  let before: number
  let goCache: string
  let sums: readonly (string | undefined)[]

  beforeAll(() => {
    before = process.umask(umask)
    bench = new Workbench()
    goCache = bench.path('go')
    const modules = usual.map(({ module }) => module)
    sums = goDownload(goCache, writeProxy(bench.path('proxy'), usual), modules, goflags).map(({ sum }) => sum)
  })
  afterAll(async () => {
    process.umask(before)
    await bench[Symbol.asyncDispose]()
  })

  it.each(usual.map((row, index) => ({ ...row, index })))('places $name as go does', async ({ module, zip, index }) => {
    const moduleCache = bench.path('cache')
    const path = bench.zip(zip)
    const sum = sums[index] ?? ''
    const job = { module, zip: path, sum, folder: bench.path('staged'), readOnlyFolders }
    expect(await unpackHere(job, moduleCache)).toMatchObject({ outcome: 'placed' })
    expect(lookAtModule(moduleCache, module)).toEqual(lookAtModule(goCache, module))
  })
})
