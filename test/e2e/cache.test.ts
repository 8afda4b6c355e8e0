import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { FakeCacheService } from '../support/cache-service.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { listen } from '../support/loopback.ts'
import { on } from '../support/misbehaviours.ts'
import { makeModule, treeOf } from '../support/modules.ts'
import { action, hasty, Machine } from './job.ts'

const modules = ['one', 'two', 'three'].map((name) => makeModule(`example.com/${name}`))

let machine: Machine
let mirror: FaultMirror
let service: FakeCacheService
beforeEach(async () => {
  machine = await Machine.create()
  mirror = await FaultMirror.open({ tree: treeOf(modules) })
  service = await FakeCacheService.open()
})
afterEach(async () => {
  await service.close()
  await mirror.close()
  await machine.remove()
})

const job = (protocol: 'v1' | 'v2' = 'v2') => machine.job(modules, { GOPROXY: mirror.url, ...service.env(protocol) })
const offPreflight = { inputs: { preflight: 'off' } }

it.each(['v1', 'v2'] as const)('misses, saves after the job, and hits in the next (protocol %s)', async (protocol) => {
  const cold = await job(protocol)
  const miss = await cold.main(action, offPreflight)
  expect(miss.outputs).toMatchObject({ outcome: 'ready', 'cache-hit': 'false' })
  expect(service.entries).toHaveLength(0)
  expect(await cold.post(action, 'success')).toMatchObject({
    exitCode: 0,
    annotations: [],
    summary: expect.stringMatching(/^\*\*Cache:\*\* saved [\d.]+ k?B for later jobs in [\d.]+ m?s\n$/),
  })
  expect(service.entries.map(({ key }) => key)).toEqual([miss.outputs['cache-key']])

  mirror.requests.length = 0
  const warm = await job(protocol)
  const hit = await warm.main(action, offPreflight)
  expect(hit.outputs).toMatchObject({ outcome: 'ready', 'cache-hit': 'true', 'cache-key': miss.outputs['cache-key'] })
  expect(mirror.requests).toEqual([])
  expect(hit.log).toMatch(/Cache: restored \d/)
  expect(await warm.run(['go', 'build', './...'], { env: { GOPROXY: 'off' } })).toMatchObject({ exitCode: 0 })
  await warm.post(action, 'success')
  expect(service.entries).toHaveLength(1)
})

it('shares the service with a later action that keeps a folder of its own, such as that of a linter', async () => {
  const folder = join(machine.folder, 'linter')
  const client = (what: 'save' | 'restore') => {
    return [process.execPath, join(action, 'bench/cache-client.ts'), what, folder, 'linter-linux']
  }
  // It reads every module, and has no mirror to ask.
  const lint = { command: ['go', 'vet', './...'], options: { env: { GOPROXY: 'off' } } }
  const cold = await job()
  await cold.main(action, offPreflight)
  expect(await cold.run(lint.command, lint.options)).toMatchObject({ exitCode: 0 })
  await mkdir(folder)
  await writeFile(join(folder, 'facts'), 'of the linter')
  expect(await cold.run(client('save'))).toMatchObject({ exitCode: 0 })
  await cold.post(action, 'success')
  expect(service.entries).toHaveLength(2)

  await rm(folder, { recursive: true })
  const warm = await job()
  expect((await warm.main(action, offPreflight)).outputs).toMatchObject({ outcome: 'ready', 'cache-hit': 'true' })
  expect(await warm.run(client('restore'))).toMatchObject({ exitCode: 0 })
  expect(await warm.run(lint.command, lint.options)).toMatchObject({ exitCode: 0 })
})

it('saves after a complete download although a later step failed', async () => {
  const cold = await job()
  await cold.main(action, offPreflight)
  await cold.post(action, 'failure')
  expect(service.entries).toHaveLength(1)
})

it('saves nothing after a failed download, and the post step stays calm', async () => {
  mirror.misbehave = on(/two.*zip$/, { kind: 'status', status: 503 })
  const cold = await job()
  expect((await cold.main(action, { inputs: { ...hasty, preflight: 'off' } })).exitCode).toBe(1)
  expect(await cold.post(action, 'failure')).toMatchObject({ exitCode: 0, annotations: [] })
  expect(service.entries).toHaveLength(0)
})

it('goes on without a cache service that answers with errors', async () => {
  service.faults.call = 'forbidden'
  const cold = await job()
  expect((await cold.main(action, offPreflight)).outputs).toMatchObject({ outcome: 'ready', 'cache-hit': 'false' })
  expect(await cold.post(action, 'success')).toMatchObject({ exitCode: 0 })
})

it('takes an entry of rubbish for a miss, and go verifies what it downloads instead', async () => {
  const cold = await job()
  const miss = await cold.main(action, offPreflight)
  expect((await cold.post(action, 'success'))?.log).toContain('▸ Cache: saved')
  service.poison(miss.outputs['cache-key'] ?? '', Buffer.from('rubbish'))
  const warm = await job()
  expect((await warm.main(action, offPreflight)).outputs).toMatchObject({ outcome: 'ready', 'cache-hit': 'false' })
  expect((await warm.run(['go', 'mod', 'verify'])).log).toBe('all modules verified')
})

it('shows nothing of the token that a cache service repeats, in either step', async () => {
  const token = `eyJhbGciOiJub25lIn0.${'Z3Q5'.repeat(20)}.s1gnatur3`
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(String(request.headers.authorization))
    const msg = `bad ${request.headers.authorization}\n::error::owned ${encodeURIComponent(token)} ${btoa(token)}`
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ code: 'malformed', msg }))
  })
  const listening = await listen(server)
  onTestFinished(() => listening.close())
  const results = { ACTIONS_RESULTS_URL: `http://127.0.0.1:${listening.port}/`, ACTIONS_RUNTIME_TOKEN: token }
  const own = await machine.job(modules, { GOPROXY: mirror.url, ...service.env(), ...results })
  const main = await own.main(action, offPreflight)
  expect(main.outputs['outcome']).toBe('ready')
  const post = await own.post(action, 'success')
  expect(asked).toContain(`Bearer ${token}`)
  expect(post?.annotations.map(({ name }) => name)).toEqual(['warning'])
  const shown = `${main.raw}\n${main.summary}\n${post?.raw}`.replace(/^::add-mask::.*$/gm, '')
  for (const part of [token, 's1gnatur3', btoa(token).slice(0, 40)]) expect(shown.includes(part), part).toBe(false)
})
