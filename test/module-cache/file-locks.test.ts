import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FileLocks, openFileLocks } from '../../src/module-cache/file-locks.ts'
import { modulePaths } from '../../src/module-cache/paths.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { onWindows, skipped } from '../support/skipping.ts'
import { temporaryFolder, writeTree } from '../support/tree.ts'

describe.skipIf(onWindows)(`the lock of a file${skipped(onWindows)}`, () => {
  let locks: FileLocks
  let others: FileLocks
  let path: string

  beforeEach(async () => {
    const opened = await Promise.all([openFileLocks(temporaryFolder()), openFileLocks(temporaryFolder())])
    if (opened[0] === undefined || opened[1] === undefined) throw new Error('there is no flock program')
    ;[locks, others] = opened as [FileLocks, FileLocks]
    path = join(temporaryFolder(), 'a folder', 'v1.lock')
    mkdirSync(dirname(path))
  })
  afterEach(async () => {
    await locks[Symbol.asyncDispose]()
    await others[Symbol.asyncDispose]()
  })

  it('is held while work is done, and by one process only', async () => {
    const seen: unknown[] = []
    const held = locks.hold(path, () => {
      seen.push(existsSync(path))
      return 'done'
    })
    expect(await held).toBe('done')
    expect(await others.hold(path, () => 'done too')).toBe('done too')
    expect(seen).toEqual([true])
  })

  it('is not taken from another process, nor waited for', async () => {
    const holder = holdForever(path)
    await holder.ready
    expect(await locks.hold(path, () => 'done')).toBeUndefined()
    expect(await locks.hold(`${path}.other`, () => 'done')).toBe('done')
    await holder.end()
    expect(await locks.hold(path, () => 'done')).toBe('done')
  })

  it('is given back if the work throws', async () => {
    const fail = () => {
      throw new Error('no')
    }
    await expect(locks.hold(path, fail)).rejects.toThrow('no')
    expect(await others.hold(path, () => 'done')).toBe('done')
  })

  it('waits for its turn, whether its file was there before or not', async () => {
    writeFileSync(`${path}1`, '')
    const turns = Array.from({ length: 20 }, (_, index) => locks.hold(`${path}${index % 3}`, () => index))
    expect(await Promise.all(turns)).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  it('is given back although its file was removed meanwhile', async () => {
    await locks.hold(path, () => rmSync(path))
    expect(existsSync(path)).toBe(false)
    expect(await others.hold(path, () => 'done')).toBe('done')
  })

  it('says what is wrong with the file, and goes on', async () => {
    await expect(locks.hold(join(path, 'not', 'there'), () => 'done')).rejects.toThrow('ENOENT')
    expect(await locks.hold(path, () => 'done')).toBe('done')
  })

  it('cannot be taken any more after the end', async () => {
    await locks[Symbol.asyncDispose]()
    if (process.platform !== 'darwin') expect(await locks.hold(path, () => 'done')).toBeUndefined()
  })

  it('makes its file as go does', async () => {
    await locks.hold(path, () => undefined)
    writeFileSync(`${path}.like`, '', { mode: 0o666 })
    expect(statSync(path).mode).toBe(statSync(`${path}.like`).mode)
  })

  it("is go's own: a go command waits for it", async () => {
    const module = makeModule('a.test/m', 'v1.0.0')
    const [tree, moduleCache] = [temporaryFolder(), temporaryFolder()]
    writeTree(tree, treeOf([module]))
    const paths = modulePaths(moduleCache, module)
    mkdirSync(dirname(paths.lock), { recursive: true })
    const holder = holdForever(paths.lock)
    await holder.ready
    const env = { GOMODCACHE: moduleCache, GOPROXY: `file://${tree}`, GOSUMDB: 'off', GOFLAGS: '-modcacherw' }
    const go = spawn('go', ['mod', 'download', '-json', 'a.test/m@v1.0.0'], {
      cwd: tree,
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
    const ended = once(go, 'exit')
    // Go fetches this file right before it asks for the lock.
    while (!existsSync(paths.zip.replace(/zip$/, 'mod'))) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(existsSync(paths.zip)).toBe(false)
    await holder.end()
    expect(await ended).toEqual([0, null])
    expect(existsSync(paths.folder)).toBe(true)
  })
})

it('there are no locks on Windows', async () => {
  expect(await openFileLocks('', 'win32')).toBeUndefined()
})

/** A process of its own that holds a lock until it is ended. */
function holdForever(path: string): { ready: Promise<unknown>; end: () => Promise<unknown> } {
  const source = new URL('../../src/module-cache/file-locks.ts', import.meta.url)
  const script = `
    const { openFileLocks } = await import(${JSON.stringify(source.href)})
    const locks = await openFileLocks(${JSON.stringify(dirname(path))})
    await locks.hold(${JSON.stringify(path)}, () => {
      process.stdout.write('held')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  return {
    ready: once(child.stdout, 'data'),
    // What holds the lock for it ends with it.
    end: async () => {
      child.kill('SIGKILL')
      await ended
      while (await lockedBySomething(path)) await new Promise((resolve) => setTimeout(resolve, 20))
    },
  }
}

async function lockedBySomething(path: string): Promise<boolean> {
  const locks = await openFileLocks(dirname(path))
  const free = await locks?.hold(path, () => true)
  await locks?.[Symbol.asyncDispose]()
  return free !== true
}
