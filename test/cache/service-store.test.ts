import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { hasService, ServiceStore } from '../../src/cache/service-store.ts'
import { temporaryFolder, writeTree } from '../support/tree.ts'

const node = process.execPath
afterEach(() => {
  process.execPath = node
})

/** A store whose process does what this script says; its temporary folder, too. */
function storeOf(script: string): { readonly store: ServiceStore; readonly temp: string; readonly folder: string } {
  const root = temporaryFolder()
  const program = join(root, 'program.mjs')
  writeFileSync(program, script)
  const temp = temporaryFolder()
  const store = new ServiceStore({ PATH: process.env['PATH'], RUNNER_TEMP: temp }, program)
  return { store, temp, folder: join(root, 'modward-saved') }
}

describe('the process that asks the cache service', () => {
  it('is ended by a signal that comes while it is being started', async () => {
    const { store, temp, folder } = storeOf(`setInterval(() => {}, 1000)`)
    const drop = new AbortController()
    const restored = store.restore(folder, 'key', [], drop.signal)
    drop.abort(new Error('not needed any more'))
    await expect(restored).rejects.toThrow('not needed any more')
    expect(readdirSync(temp)).toEqual([])
  })

  it('is a failure and no more where it cannot be started', async () => {
    const { store, temp, folder } = storeOf('')
    process.execPath = join(temp, 'none')
    await expect(store.restore(folder, 'key', [], new AbortController().signal)).rejects.toThrow('ENOENT')
    expect(readdirSync(temp)).toEqual([])
  })

  it('is a failure and no more where it ends before it was asked', async () => {
    const { store, folder } = storeOf('process.exit(0)')
    await expect(store.restore(folder, 'key', [], new AbortController().signal)).rejects.toThrow('without an answer')
  })
})

describe('what the process says', () => {
  const answers = (messages: readonly object[], more = '') => `
    process.once('message', (request) => {
      ${more}
      for (const message of ${JSON.stringify(messages)}) process.send(message)
    })
    setInterval(() => {}, 1000)`
  const never = new AbortController().signal
  const progress = { kind: 'progress', bytes: 5, files: 1, path: 'a' }
  const restored = { kind: 'restored', key: 'key', bytes: 7, files: 2, damage: '' }

  it('is what was restored, and its progress; then it is ended', async () => {
    const { store, folder } = storeOf(answers([progress, restored]))
    const told: object[] = []
    expect(await store.restore(folder, 'key', [], never, (arrival) => told.push(arrival))).toEqual(restored)
    expect(told).toEqual([progress])
    expect(await store.restore(folder, 'key', [], never)).toEqual(restored)
  })

  it('is that no entry was found', async () => {
    const { store, folder } = storeOf(answers([{ ...restored, key: '' }]))
    expect(await store.restore(folder, 'key', [], never)).toBeUndefined()
  })

  it.each([
    { outcome: 'saved', bytes: 5 },
    { outcome: 'exists', bytes: 0 },
    { outcome: 'denied', bytes: 0 },
  ])('is that an entry is $outcome', async ({ outcome, bytes }) => {
    const { store, temp, folder } = storeOf(answers([{ kind: 'saved', outcome }]))
    writeTree(folder, { 'a.test/@v/v1.0.0.mod': '123', 'a.test/@v/v1.0.0.info': '45' })
    expect(await store.save(folder, 'key', never)).toEqual({ outcome, bytes })
    expect(readdirSync(temp)).toEqual([])
  })

  it('is the request, word for word, and the variables that it was given', async () => {
    const more = `process.send({ kind: 'failed', reason: JSON.stringify(request) + process.env.RUNNER_TEMP + process.env.HOME })`
    const { store, temp, folder } = storeOf(answers([], more))
    const request = { kind: 'restore', folder, key: 'key', prefixes: ['k'] }
    await expect(store.restore(folder, 'key', ['k'], never)).rejects.toThrow(
      `${JSON.stringify(request)}${temp}undefined`,
    )
  })

  it.each(['stdout', 'stderr'])('is an error without what it masks on %s', async (stream) => {
    const failed = `process.send({ kind: 'failed', reason: 'the token abc123 is wrong' })`
    const { store, folder } = storeOf(
      answers([], `process.${stream}.write('::add-mask::abc123\\n', () => setTimeout(() => ${failed}, 200))`),
    )
    await expect(store.save(folder, 'key', never)).rejects.toThrow('the token *** is wrong')
  })

  it.each([
    {
      name: 'a restore',
      ask: (store: ServiceStore, folder: string) => store.restore(folder, 'key', [], never),
      answer: { kind: 'saved', outcome: 'saved' },
    },
    {
      name: 'a save',
      ask: (store: ServiceStore, folder: string) => store.save(folder, 'key', never),
      answer: restored,
    },
  ])('is no answer to $name', async ({ ask, answer }) => {
    const { store, folder } = storeOf(answers([answer]))
    await expect(ask(store, folder)).rejects.toThrow('the cache client gave another answer')
  })

  it('is not waited for if the signal has come', async () => {
    const { store, temp, folder } = storeOf(answers([restored]))
    const drop = AbortSignal.abort(new Error('not needed any more'))
    await expect(store.restore(folder, 'key', [], drop)).rejects.toThrow('not needed any more')
    await expect(store.save(folder, 'key', drop)).rejects.toThrow('not needed any more')
    expect(readdirSync(temp)).toEqual([])
  })
})

describe('hasService', () => {
  const second = { ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: 'http://h/' }
  const rows: { name: string; env: Record<string, string>; has: boolean }[] = [
    { name: 'nothing', env: {}, has: false },
    { name: 'the first protocol', env: { ACTIONS_CACHE_URL: 'http://h/' }, has: true },
    {
      name: 'the second protocol',
      env: { ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: 'http://h/' },
      has: true,
    },
    { name: 'an URL of results alone', env: { ACTIONS_RESULTS_URL: 'http://h/' }, has: false },
    {
      name: 'the second protocol on a server of the first',
      env: {
        GITHUB_SERVER_URL: 'https://git.example.com',
        ACTIONS_CACHE_SERVICE_V2: '1',
        ACTIONS_RESULTS_URL: 'http://h/',
      },
      has: false,
    },
    { name: 'GitHub of a company', env: { ...second, GITHUB_SERVER_URL: 'https://corp.ghe.com' }, has: true },
    { name: 'a runner in a test', env: { ...second, GITHUB_SERVER_URL: 'http://git.localhost' }, has: true },
    { name: 'a server that is no URL', env: { ...second, GITHUB_SERVER_URL: 'git' }, has: false },
  ]
  for (const { name, env, has } of rows) {
    it(`says ${has ? 'yes' : 'no'} to ${name}`, () => expect(hasService(env)).toBe(has))
  }
})
