import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownerOf } from '../../src/process-folder.ts'
import { makeStaging, sweepStaging } from '../../src/unpack/staging.ts'
import { Workbench } from './go.ts'

describe('sweeping', () => {
  let bench: Workbench
  beforeEach(() => {
    bench = new Workbench()
  })
  afterEach(async () => await bench[Symbol.asyncDispose]())

  /** A process that is no more. */
  const gone = () => spawnSync(process.execPath, ['--version']).pid

  /** A folder as a killed process leaves it, with a module that was about to be moved. */
  function abandon(moduleCache: string): string {
    const mine = makeStaging(moduleCache)
    const { namespace } = ownerOf(basename(mine), 'modward') ?? { namespace: '' }
    const left = join(moduleCache, 'cache', `modward-${namespace}-${gone()}-AbCdEf`)
    renameSync(mine, left)
    mkdirSync(join(left, '1', 'sub'), { recursive: true })
    writeFileSync(join(left, '1', 'sub', 'a.go'), 'package a\n')
    chmodSync(join(left, '1', 'sub'), 0o555)
    return left
  }

  it('removes what killed processes left, and nothing else', async () => {
    const moduleCache = bench.path('cache')
    abandon(moduleCache)
    const mine = basename(makeStaging(moduleCache))
    const others = ['download', 'lock', 'modward-x', 'modward-1-2', 'vcs']
    for (const name of others) mkdirSync(join(moduleCache, 'cache', name))
    await sweepStaging(moduleCache)
    expect(readdirSync(join(moduleCache, 'cache')).toSorted()).toEqual([...others, mine].toSorted())
  })

  it('removes the folder of an unknown process only after a day', async () => {
    const moduleCache = bench.path('cache')
    const path = join(moduleCache, 'cache', 'modward-1-1-AbCdEf')
    mkdirSync(path, { recursive: true })
    await sweepStaging(moduleCache)
    expect(readdirSync(join(moduleCache, 'cache'))).toEqual(['modward-1-1-AbCdEf'])
    utimesSync(path, 0, 0)
    await sweepStaging(moduleCache)
    expect(readdirSync(join(moduleCache, 'cache'))).toEqual([])
  })

  it('finds nothing in a module cache that is not there', async () => {
    await expect(sweepStaging(bench.path('cache'))).resolves.toBeUndefined()
  })
})
