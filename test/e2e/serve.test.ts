import { readdirSync } from 'node:fs'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { evilZip } from '../lab/cache/evil.ts'
import { makeAuthority } from '../support/authority.ts'
import { FakeCacheService } from '../support/cache-service.ts'
import { FaultMirror } from '../support/fault-mirror.ts'
import { on } from '../support/misbehaviours.ts'
import { gosumOf, type MadeModule, makeModule, treeOf } from '../support/modules.ts'
import { killProcessesWith, processesWith, readProcess } from '../support/processes.ts'
import { action, Machine, removeTree } from './job.ts'
import type { Runner, Step } from './runner.ts'

const modules = ['one', 'two'].map((name) => makeModule(`example.com/${name}`))
/** Named by go.sum, but nothing that the download needs. */
const extra = makeModule('example.com/extra')
const tool = makeModule('example.com/tool')

let machine: Machine
let mirror: FaultMirror
let service: FakeCacheService
beforeEach(async () => {
  machine = await Machine.create()
  mirror = await FaultMirror.open({ tree: treeOf([...modules, extra, tool]) })
  service = await FakeCacheService.open()
})
afterEach(async () => {
  killProcessesWith(machine.folder)
  await service.close()
  await mirror.close()
  await machine.remove()
})

const inputs = { serve: 'true', preflight: 'off' }

async function open(env: Readonly<Record<string, string>> = {}): Promise<Runner> {
  const job = await machine.job(modules, { GOPROXY: mirror.url, GONOSUMDB: 'example.com', ...env })
  await appendFile(join(job.workspace, 'go.sum'), gosumOf([extra]))
  return job
}

const download = (job: Runner, { path, version }: MadeModule) =>
  job.run(['go', 'mod', 'download', `${path}@${version}`])

/** The relay process of a step, by the address that it exported. */
function relayOf(step: Step): { pid: number; memory: () => number } | undefined {
  const token = new URL(step.exported['GOPROXY']?.split('|')[0] ?? '').pathname.slice(1)
  expect(token).toMatch(/^[0-9a-f]{32}$/)
  const bundle = join(action, 'dist/relay-daemon/index.js')
  const pid = processesWith(machine.folder).find((candidate) => readProcess(candidate, 'cmdline').includes(bundle))
  return pid === undefined ? undefined : { pid, memory: () => memoryOf(pid) }
}

/** The largest that its memory has been, in megabytes. */
function memoryOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readProcess(pid, 'status'))?.[1] ?? 0) / 1024
}

describe('serve: true', () => {
  it('guards the go commands of later steps, tells what it overcame, and leaves nothing', async () => {
    const job = await open()
    const withMetrics = { ...inputs, metrics: 'modward.prom' }
    const guard = await job.main(action, { inputs: withMetrics })
    expect(guard.exported['GOPROXY']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\|http:\/\/127\.0\.0\.1:\d+$/)
    expect(guard.outputs['goproxy']).toBe(guard.exported['GOPROXY'])
    const relay = relayOf(guard)
    const reported = async () => JSON.parse(await readFile(guard.outputs['report'] ?? '', 'utf8'))
    const before = await reported()

    mirror.misbehave = on(/tool/, { kind: 'close' }, 1)
    expect(await download(job, tool)).toMatchObject({ exitCode: 0 })
    expect((await job.run(['go', 'list', '-m', '-versions', tool.path])).log).toBe('example.com/tool v1.0.0')
    expect(relay?.memory()).toBeLessThan(120)

    const post = await job.post(action, 'success', { inputs: withMetrics })
    expect(post?.annotations.map(({ name, properties }) => [name, properties['title']])).toEqual([
      ['notice', 'modward recovered from download errors'],
    ])
    expect(post?.log).toMatch(/▸ Serve: 3 files \(.*\) for later steps, recovered from 4 errors/)
    expect(post?.summary).toContain('causes.md#eof')
    const report = await reported()
    expect(report.transfer.files).toBe(before.transfer.files + 3)
    const metrics = await readFile(join(job.workspace, 'modward.prom'), 'utf8')
    expect(metrics).toMatch(new RegExp(`^modward_requests_total ${report.transfer.requests}$`, 'm'))
    expect(report.faults).toMatchObject([{ cause: 'eof', recovered: true, count: 4 }])
    expect(report.faults[0].modules).toContain('example.com/tool@v1.0.0')
    // All went well: its log is not needed.
    expect(readdirSync(job.temp).filter((name) => name.startsWith('modward-daemon'))).toEqual([])
    expect(relayOf(guard)).toBeUndefined()
    expect(readdirSync(job.temp).filter((name) => name.startsWith('modward-spool'))).toEqual([])
    expect(readdirSync(join(machine.folder, 'go')).filter((name) => name.startsWith('modward-run'))).toEqual([])
  })

  it('costs nothing but its help when it has died', async () => {
    const job = await open()
    const guard = await job.main(action, { inputs })
    process.kill(relayOf(guard)?.pid ?? 0, 'SIGKILL')
    expect(await download(job, tool)).toMatchObject({ exitCode: 0 })
    const post = await job.post(action, 'success')
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
    expect(post?.log).toContain('the relay was gone early')
    // The end of its log says what it did until then.
    expect(post?.log).toMatch(/The end of the relay's log \(.*modward-daemon-\w{8}\.log\)/)
    expect(post?.log).toMatch(/ run\.start part=daemon /)
  })

  it('saves what go.sum names of what later steps fetched, and serves it to those of the next job', async () => {
    const first = await open(service.env('v2'))
    await first.main(action, { inputs })
    await download(first, extra)
    await download(first, tool)
    expect((await first.post(action, 'failure'))?.log).toContain('▸ Cache: saved')
    mirror.requests.length = 0
    const second = await open(service.env('v2'))
    expect((await second.main(action, { inputs })).outputs).toMatchObject({ 'cache-hit': 'true' })
    expect(await download(second, extra)).toMatchObject({ exitCode: 0 })
    expect(mirror.requests).toEqual([])
    expect((await second.post(action, 'success'))?.log).not.toContain('saved')
  })

  it('gives a file again to a job that has lost it', async () => {
    const job = await open()
    await job.main(action, { inputs })
    for (const module of [...modules, tool, tool]) {
      await removeTree(machine.moduleCache)
      expect(await download(job, module)).toMatchObject({ exitCode: 0 })
    }
    await job.post(action, 'success')
  })

  it.each([
    ['without a mirror', 'direct', 'GOPROXY names no mirror'],
    [
      'with credentials in the list',
      'https://me:hidden-word@mirror.invalid',
      'a GOPROXY with credentials is not handed on',
    ],
  ])('is of no use %s, and says so', async (_, goproxy, reason) => {
    const job = await open()
    await job.run(['go', 'mod', 'download'])
    const step = await job.main(action, { inputs, env: { GOPROXY: goproxy } })
    expect(step.exitCode).toBe(0)
    expect(step.log).toContain(`later go commands are not guarded, as ${reason}`)
    expect(step.exported['GOPROXY'] ?? '').not.toContain('|')
    expect((await job.post(action, 'success'))?.log).not.toContain('Serve')
  })
})

it('is off unless asked for', async () => {
  const job = await open()
  expect((await job.main(action, { inputs: { preflight: 'off' } })).exported['GOPROXY']).toBe(mirror.url)
  expect((await job.post(action, 'success'))?.log).not.toContain('Serve')
})

it.each(['auto', 'go'])(
  'a poisoned entry gives a later step in another folder nothing (unpack: %s)',
  async (unpack) => {
    const kept = join(machine.folder, 'kept')
    const serving = { inputs: { ...inputs, unpack, 'cache-dir': kept } }
    const first = await open()
    await first.main(action, serving)
    await download(first, extra)
    await first.post(action, 'success', serving)
    const poisoned = readdirSync(kept, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.zip'))
    expect(poisoned.some((name) => name.includes('extra'))).toBe(true)
    for (const name of poisoned) {
      const [path = ''] = /example\.com\/\w+/.exec(name) ?? []
      await writeFile(join(kept, name), evilZip(`${path}@v1.0.0`))
    }

    const second = await open()
    const step = await second.main(action, serving)
    expect(step.outputs['outcome']).toBe('ready')
    const other = join(second.workspace, 'other')
    await mkdir(other)
    await writeFile(join(other, 'go.mod'), 'module other.test\n\ngo 1.21\n')
    for (const { path, version, zip } of [extra, tool, ...modules]) {
      expect(await second.run(['go', '-C', other, 'get', `${path}@${version}`])).toMatchObject({ exitCode: 0 })
      const file = join(machine.moduleCache, 'cache/download', path, '@v', `${version}.zip`)
      expect((await readFile(file)).equals(zip)).toBe(true)
    }
    await second.post(action, 'success', serving)
  },
)

it('what a mirror repeats of a login reaches no log of a later step, and no file', async () => {
  const password = 'N3trcSecretWord99'
  const forms = [password, Buffer.from(`robot:${password}`).toString('base64')]
  const netrc = join(machine.folder, 'netrc')
  const sent: string[] = []
  const authority = makeAuthority(machine.folder)
  const secure = await FaultMirror.open({
    tree: treeOf([...modules, tool]),
    tls: authority.issue(['127.0.0.1']),
  })
  onTestFinished(secure.close)
  secure.misbehave = ({ path, headers }) => {
    sent.push(String(headers['authorization']))
    const text = `you sent ${JSON.stringify(headers)} ${forms} ${encodeURIComponent(password)}`
    return path.includes('tool') ? { kind: 'status', status: 500, text } : undefined
  }
  // Go compares the host with its port.
  await writeFile(netrc, `machine ${new URL(secure.url).host} login robot password ${password}\n`)
  const job = await open({ NETRC: netrc, SSL_CERT_FILE: authority.file, GOPROXY: secure.url })
  const debug = { inputs, env: { RUNNER_DEBUG: '1' } }
  const step = await job.main(action, debug)
  const failed = await download(job, tool)
  const post = await job.post(action, 'failure', debug)
  expect(sent.filter((header) => header.startsWith('Basic '))).not.toEqual([])
  expect(failed.exitCode).not.toBe(0)
  const files = readdirSync(job.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
  expect(files.map(({ name }) => name).filter((name) => name.startsWith('modward-daemon'))).not.toEqual([])
  // What go prints itself, when it asks the mirror behind the relay, is masked by the runner alone.
  const shown = [step.log, failed.log, post?.raw ?? '', ...texts].join('\n')
  expect(forms.filter((form) => shown.includes(form))).toEqual([])
})
